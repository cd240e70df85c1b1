package org.xinglin.fhirserver.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.RefusedStart;

class EventSettingsTests {

    private static final EventSettings DEFAULTS =
            new EventSettings(4, Duration.ofSeconds(1), 15, Duration.ofSeconds(1), Duration.ofMinutes(10));

    @Test
    void eachWaitIsTwiceTheOneBeforeUpToTheLongest() {
        assertThat(IntStream.of(1, 2, 3, 10, 11, 1000)
                        .mapToObj(failures -> DEFAULTS.delayAfter(failures).toSeconds()))
                .containsExactly(1L, 2L, 4L, 512L, 600L, 600L);
    }

    @Test
    void whatMakesNoSenseIsRefusedAtTheStart() {
        assertThatThrownBy(() ->
                        new EventSettings(0, Duration.ofSeconds(1), 15, Duration.ofSeconds(1), Duration.ofMinutes(10)))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("xinglin.events.workers");
    }
}
