package org.xinglin.network.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.DaysOfWeek;
import org.hl7.fhir.r4.model.HealthcareService.HealthcareServiceAvailableTimeComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.PlaceTime;

/** Whether a service is open, by the county's clock; 27 November 2026 is a Friday. */
class OpeningHoursTests {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, PLACE);

    private final OpeningHours hours =
            new OpeningHours(new InForce(new PlaceTime(PLACE, new NullDates()), CLOCK), CLOCK);

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T08:00:00+08:00,true",
        "2026-11-27T07:59:59+08:00,false",
        "2026-11-27T17:00:00+08:00,true",
        "2026-11-27T17:00:01+08:00,false",
        "2026-11-27T00:30:00Z,true",
        "2026-11-26T23:30:00Z,false",
        "2026-11-28T09:00:00+08:00,false"
    })
    void onItsDaysAtItsHours(OffsetDateTime at, boolean open) {
        HealthcareService service = new HealthcareService();
        during(service, "08:00:00", "17:00:00").addDaysOfWeek(DaysOfWeek.FRI);
        assertThat(hours.areOpen(service, at.toInstant())).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T21:00:00+08:00,true",
        "2026-11-28T05:00:00+08:00,true",
        "2026-11-27T05:00:00+08:00,false",
        "2026-11-28T21:00:00+08:00,false",
        "2026-11-27T12:00:00+08:00,false"
    })
    void throughTheNight(OffsetDateTime at, boolean open) {
        HealthcareService service = new HealthcareService();
        during(service, "20:00:00", "06:00:00").addDaysOfWeek(DaysOfWeek.FRI);
        assertThat(hours.areOpen(service, at.toInstant())).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T12:00:00+08:00,true",
        "2026-11-27T00:00:00+08:00,false",
        "2026-11-28T23:59:59+08:00,false",
        "2026-11-29T00:00:00+08:00,true"
    })
    void notOnDaysThatItNames(OffsetDateTime at, boolean open) {
        HealthcareService service = new HealthcareService();
        service.addAvailableTime().setAllDay(true);
        service.addNotAvailable()
                .setDescription("盘点")
                .getDuring()
                .getStartElement()
                .setValueAsString("2026-11-27");
        service.getNotAvailableFirstRep().getDuring().getEndElement().setValueAsString("2026-11-28");
        assertThat(hours.areOpen(service, at.toInstant())).isEqualTo(open);
    }

    @Test
    void alwaysWhereItSaysNothing() {
        assertThat(hours.areOpen(new HealthcareService(), Instant.now(CLOCK))).isTrue();
        HealthcareService told = new HealthcareService();
        told.addNotAvailable().setDescription("春节期间以公告为准");
        assertThat(hours.areOpen(told, Instant.now(CLOCK))).isTrue();
    }

    private static HealthcareServiceAvailableTimeComponent during(
            HealthcareService service, String from, String until) {
        return service.addAvailableTime().setAvailableStartTime(from).setAvailableEndTime(until);
    }

    @ParameterizedTest
    @CsvSource({
        "610102000000,610102001003,true",
        "610102001000,610102001003,true",
        "610102001000,610102002003,false",
        "610000000000,610102002003,true",
        "610100000000,610202002003,false",
        "610102001003,610102001000,true",
        "610102,610102001003,true",
        "610102001200,610102001200,true",
        "610102001200,610102001201,false"
    })
    void anAreaCoversWhatItsCodeBegins(String area, String place, boolean covers) {
        assertThat(Divisions.covers(area, place)).isEqualTo(covers);
    }
}
