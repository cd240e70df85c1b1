package org.xinglin.access.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.RefusedStart;

class AllowancesTests {

    /** Time that goes on when it is told to. */
    private static final class HandMeter implements TimeMeter {

        private long nanos = 1;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final HandMeter time = new HandMeter();

    @Test
    void afterItsBurstACallerGetsAsManyASecondAsItMayAndIsToldHowLongToWait() {
        Allowances allowances = new Allowances(2, 5, time);
        assertThat(IntStream.range(0, 5).mapToLong(each -> allowances.take("his")))
                .containsOnly(0L);
        assertThat(allowances.take("his")).isEqualTo(1);
        time.pass(Duration.ofMillis(499));
        assertThat(allowances.take("his")).isEqualTo(1);
        time.pass(Duration.ofMillis(1));
        assertThat(allowances.take("his")).isZero();
        assertThat(allowances.take("his")).isEqualTo(1);
        time.pass(Duration.ofHours(1));
        assertThat(IntStream.range(0, 6).mapToLong(each -> allowances.take("his")))
                .as("no more than a burst after a pause")
                .containsExactly(0L, 0L, 0L, 0L, 0L, 1L);
    }

    @Test
    void oneCallerTakesNothingFromAnother() {
        Allowances allowances = new Allowances(1, 1, time);
        assertThat(allowances.take("his")).isZero();
        assertThat(allowances.take("his")).isPositive();
        assertThat(allowances.take("lis")).isZero();
    }

    @Test
    void fiftyASecondPassTheDefaults() {
        RateSettings defaults = new RateSettings(100, 200, 20, 200);
        Allowances allowances = new Allowances(defaults.client(), defaults.clientBurst(), time);
        for (int second = 0; second < 60; second++) {
            for (int request = 0; request < 50; request++) {
                assertThat(allowances.take("his")).isZero();
            }
            time.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void noughtIsNoLimit() {
        Allowances allowances = new Allowances(0, 1, time);
        assertThat(IntStream.range(0, 1000).mapToLong(each -> allowances.take("his")))
                .containsOnly(0L);
        assertThat(allowances.known()).isZero();
    }

    @Test
    void whoeverAsksByManyNamesDoesNotFillTheMemory() {
        Allowances allowances = new Allowances(1, 1, time);
        for (int caller = 0; caller < 250_000; caller++) {
            allowances.take("caller " + caller);
        }
        assertThat(allowances.known()).isBetween(1L, 100_000L);
    }

    @Test
    void aNetworkOfOneCustomerIsOneCaller() {
        assertThat(NetworkAddress.of("2001:db8:1:2:3:4:5:6")).isEqualTo(NetworkAddress.of("2001:db8:1:2::9"));
        assertThat(NetworkAddress.of("2001:db8:1:2::1")).isNotEqualTo(NetworkAddress.of("2001:db8:1:3::1"));
        assertThat(NetworkAddress.of("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(NetworkAddress.of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(NetworkAddress.of("::1")).isEqualTo(NetworkAddress.of("0:0:0:0:0:0:0:1"));
    }

    @Test
    void aLimitThatIsNoneEndsTheStart() {
        assertThatThrownBy(() -> new RateSettings(-1, 1, 1, 1)).isInstanceOf(RefusedStart.class);
        assertThatThrownBy(() -> new RateSettings(1, 0, 1, 1)).isInstanceOf(RefusedStart.class);
    }
}
