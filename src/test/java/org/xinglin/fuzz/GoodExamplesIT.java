package org.xinglin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** Whatever the guide shows as good, a running server stores, or writes itself. */
class GoodExamplesIT {

    @Test
    void eachIsStoredUnlessTheServerWritesItItself() {
        ValidExamples examples = ValidExamples.load();

        examples.store(SharedServer.get());

        // After the others: what they refer to is there, so that it is refused for what it is.
        assertThat(examples.putDerived(SharedServer.get())).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).containsAnyOf("constitution-derived", "chronic-derived");
        });
    }
}
