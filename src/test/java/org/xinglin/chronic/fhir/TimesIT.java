package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.glucose;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;

/** What is dated ahead of the clock, or by a date that stands for nothing known, is not judged, and hinders nothing. */
class TimesIT {

    private static final String CRISIS = "2026-11-28T08:00:00+08:00";

    private final Station station = new Station(SharedServer.get());
    private final String organization = station.organization("village");
    private final String resident = station.resident("1958-03-12", organization);

    private static String ahead() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(Instant.now().plusSeconds(5 * 3600), ZoneOffset.ofHours(8))
                        .withNano(0));
    }

    @Test
    void whatIsAheadOfTheClockEndsNoAlarmAndIsNotTheCurrentState() {
        station.create(Station.diagnosis(resident, "I10"));
        station.create(Station.diagnosis(resident, "E11"));
        station.create(pressure(resident, CRISIS, 200, 125));
        station.create(glucose(resident, CRISIS, 25));
        station.alertTasksThatAre(resident, TaskStatus.REQUESTED, TaskStatus.REQUESTED);

        station.create(pressure(resident, ahead(), 120, 78));
        station.create(glucose(resident, ahead(), 5.5));
        station.create(station.followUp(resident, ahead(), "satisfied", organization));
        station.settled();

        station.alertTasksThatAre(resident, TaskStatus.REQUESTED, TaskStatus.REQUESTED);
        assertThat(station.concluded(resident, "bp-grade"))
                .extracting(Station::value)
                .containsExactly("grade-3");
        assertThat(station.concluded(resident, "glucose-control"))
                .extracting(Station::value)
                .containsExactly("unsatisfied");
        Parameters status = station.status(resident, "hypertension");
        assertThat(((Coding) status.getParameter("grade").getValue()).getCode()).isEqualTo("grade-3");
        assertThat(status.hasParameter("alarm")).isTrue();
        assertThat(((Coding) status.getParameter("label").getValue()).getCode()).isEqualTo("red");
        assertThat(((DateType) status.getParameter("nextDue").getValue()).getValueAsString())
                .isLessThanOrEqualTo("2026-12-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01",
                "1900-01-01T00:00:00+08:05",
                "1900-01-01T00:00:00Z",
                "0001-01-01",
                "0001-01-01T00:00:00+14:00",
                "1753-01-01T00:00:00+08:00",
                "1899-12-30",
                "1970-01-01T00:00:00Z",
                "9999-12-31",
                "9999",
                "9999-12-31T23:59:59Z",
                "9999-12-31T23:59:59-12:00",
                "9999-12-31T00:00:00+08:00"
            })
    void aNullDateIsNoTimeAndHindersNothing(String date) {
        station.create(Station.diagnosis(resident, "I10"));
        if (date.length() > "9999".length()) {
            // A vital sign is dated to the day at least (R4).
            station.create(pressure(resident, date, 120, 78));
        }
        station.create(glucose(resident, date, 5.5));
        station.create(station.followUp(resident, date, "satisfied", organization));
        station.create(pressure(resident, CRISIS, 190, 120));

        station.theAlertTask(resident, TaskStatus.REQUESTED);
        station.settled();
        station.alertTasksThatAre(resident, TaskStatus.REQUESTED);
        assertThat(station.concluded(resident, "bp-grade"))
                .extracting(Station::value)
                .containsExactly("grade-3");
        assertThat(((Coding) station.status(resident, "hypertension")
                                .getParameter("grade")
                                .getValue())
                        .getCode())
                .isEqualTo("grade-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1880-05-05T10:00:00+08:05",
                "1900-12-31T23:59:59+08:06",
                "0002-01-01",
                "1901",
                "1582-10-10",
                "1927-06"
            })
    void datesOfLongAgoAreReckonedWith(String date) {
        station.create(glucose(resident, date, 25));

        station.theAlertTask(resident, TaskStatus.REQUESTED);
        assertThat(station.status(resident, "t2dm").hasParameter("alarm")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "9999-12-31", "0001-01-01"})
    void whoIsBornOnANullDateHasNoAge(String date) {
        Patient born = SyntheticResident.aResident().build();
        // The number of the national ID would contradict it.
        born.setBirthDateElement(new DateType(date)).getIdentifierFirstRep().setSystem("https://his.example.org/mrn");
        String somebody = station.create(born.setManagingOrganization(new Reference(organization)));
        station.create(Station.diagnosis(somebody, "I10").setOnset(new DateTimeType(date)));
        station.create(pressure(somebody, CRISIS, 145, 85));

        // Of 65 and older it would be satisfactory.
        station.awaited(somebody, "bp-control", "unsatisfied");
        assertThat(station.status(somebody, "hypertension").getParameters("missing"))
                .extracting(missing -> missing.getValue().primitiveValue())
                .contains("age");
    }

    @Test
    void aDiagnosisSinceANullDateOrAheadOfTheClockMovesNoDay() {
        station.create(Station.diagnosis(resident, "I10")
                .setOnset(new DateTimeType("9999-12-31"))
                .setRecordedDateElement(new DateTimeType("2026-11-20")));

        station.settled();
        assertThat(((DateType) station.status(resident, "hypertension")
                                .getParameter("nextDue")
                                .getValue())
                        .getValueAsString())
                .startsWith("2027-02");
    }

    @Test
    void aPeriodWithoutAStartIsDatedByItsEnd() {
        Observation reading = glucose(resident, CRISIS, 25);
        reading.setEffective(new Period().setEndElement(new DateTimeType(CRISIS)));
        station.create(reading);

        station.theAlertTask(resident, TaskStatus.REQUESTED);
    }

    @Test
    void whatIsAheadCountsFromItsMomentOnThoughNobodyWritesThen() {
        String soon = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(Instant.now().plusSeconds(10), ZoneOffset.ofHours(8))
                        .withNano(0));
        station.create(pressure(resident, soon, 190, 120));
        station.settled();
        assertThat(station.alertTasks(resident)).isEmpty();

        station.theAlertTask(resident, TaskStatus.REQUESTED);
        assertThat(station.concluded(resident, "bp-grade"))
                .extracting(Station::value)
                .containsExactly("grade-3");
    }
}
