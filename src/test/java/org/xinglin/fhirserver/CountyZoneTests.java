package org.xinglin.fhirserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class CountyZoneTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void aCountyStandsInChinaUnlessItSaysOtherwise() {
        assertThat(CountyZone.of(settings)).isEqualTo(ZoneId.of("Asia/Shanghai"));
        settings.setProperty("xinglin.zone", " ");
        assertThat(CountyZone.of(settings)).isEqualTo(ZoneId.of("Asia/Shanghai"));
        settings.setProperty("xinglin.zone", "Asia/Urumqi");
        assertThat(CountyZone.of(settings)).isEqualTo(ZoneId.of("Asia/Urumqi"));
    }

    @Test
    void theNameThatOneRoomHadForItStillCounts() {
        settings.setProperty("xinglin.chronic.zone", "Asia/Urumqi");
        assertThat(CountyZone.of(settings)).isEqualTo(ZoneId.of("Asia/Urumqi"));
        settings.setProperty("xinglin.zone", "Asia/Urumqi");
        assertThat(CountyZone.of(settings)).isEqualTo(ZoneId.of("Asia/Urumqi"));
        settings.setProperty("xinglin.zone", "Asia/Shanghai");
        assertThatThrownBy(() -> CountyZone.of(settings))
                .isInstanceOfSatisfying(
                        RefusedStart.class,
                        refused -> assertThat(refused.remedy()).contains("xinglin.chronic.zone"));
    }

    @Test
    void anUnknownZoneRefusesTheStart() {
        for (String unknown : new String[] {"Asia/Peking2", "UTC+99", "上海"}) {
            settings.setProperty("xinglin.zone", unknown);
            assertThatThrownBy(() -> CountyZone.of(settings))
                    .isInstanceOfSatisfying(
                            RefusedStart.class,
                            refused -> assertThat(refused.remedy()).contains("Asia/Shanghai"))
                    .hasMessageContaining(unknown);
        }
    }
}
