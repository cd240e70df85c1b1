package org.xinglin.fuzz;

import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** Whatever the guide shows as good, a running server stores. */
class GoodExamplesIT {

    @Test
    void eachIsStored() {
        ValidExamples.load().store(SharedServer.get());
    }
}
