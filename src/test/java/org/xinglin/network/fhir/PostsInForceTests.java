package org.xinglin.network.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.PlaceTime;

/** Until when somebody has a post: here it is 1 March 2026 already, in Greenwich still February. */
class PostsInForceTests {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-28T17:00:00Z"), PLACE);

    private final InForce inForce = new InForce(new PlaceTime(PLACE, new NullDates()), CLOCK);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,,true",
        "2026-03-02,,false",
        "2026-03-01T09:00:00+08:00,,true",
        "2027,,false",
        "1900-01-01,,true",
        ",2026-03-01,true",
        ",2026-02-28,false",
        ",2026-02,false",
        ",2026-03,true",
        ",2026,true",
        ",9999-12-31,true",
        "2020,2025,false",
        ",,true"
    })
    void firstAndLastDayAreInThePeriod(@Nullable String start, @Nullable String end, boolean has) {
        Period period = new Period();
        if (start != null) {
            period.setStartElement(new DateTimeType(start));
        }
        if (end != null) {
            period.setEndElement(new DateTimeType(end));
        }

        assertThat(inForce.today(new PractitionerRole().setPeriod(period))).isEqualTo(has);
    }

    @Test
    void oneThatIsNotActiveIsNone() {
        assertThat(inForce.today(new PractitionerRole().setActive(false))).isFalse();
        assertThat(inForce.today(new PractitionerRole().setActive(true))).isTrue();
        PractitionerRole unknown = new PractitionerRole();
        unknown.getActiveElement()
                .addExtension(new Extension("http://hl7.org/fhir/StructureDefinition/data-absent-reason"));
        assertThat(inForce.today(unknown)).isTrue();
    }
}
