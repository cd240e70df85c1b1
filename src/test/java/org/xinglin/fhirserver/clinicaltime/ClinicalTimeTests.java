package org.xinglin.fhirserver.clinicaltime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.refusal.Issue;

/** A time is to come if it begins more than a day after now: 2026-11-29T12:00:00+08:00. */
class ClinicalTimeTests {

    private static final ClinicalTimes TIMES = ClinicalTimes.load();
    private static final ClinicalTimeCheck CHECK = new ClinicalTimeCheck(
            TIMES, new NullDates(), Clock.fixed(Instant.parse("2026-11-29T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private static List<String> rules(Resource record) {
        return CHECK.issues(record).stream().map(Issue::rule).toList();
    }

    private static Observation reading(String effective) {
        return new Observation().setStatus(ObservationStatus.FINAL).setEffective(new DateTimeType(effective));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T12:00:00+08:00",
                "2026-11-30T04:00:00.000Z",
                "2026-11-30T18:00:00+14:00",
                "2026-11-29T16:00:00-12:00",
                "2026-11-30",
                "2026-11",
                "2026",
                "1958",
                "0002-01-01"
            })
    void whatBeginsWithinADayIsNotToCome(String written) {
        assertThat(rules(reading(written))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-30T12:00:01+08:00",
                "2026-11-30T04:00:01Z",
                "2026-11-30T17:00:00-12:00",
                "2026-12-01",
                "2026-12",
                "2027",
                "2062-11-01T08:00:00+08:00",
                "9998-12-31T23:59:59-12:00",
                "9998-12-31",
                "9998"
            })
    void whatBeginsLaterIs(String written) {
        assertThat(rules(reading(written))).containsExactly("time-in-future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31T00:00:00+08:00",
                "9999-12-31",
                "9999",
                "1900-01-01",
                "1900-01-01T00:00:00+08:00",
                "2099-12-31"
            })
    void aNullDateIsNoTimeAtAll(String written) {
        List<Issue> issues = CHECK.issues(reading(written));
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.rule()).isEqualTo("null-date");
            assertThat(issue.blocks()).isFalse();
            assertThat(issue.expressions()).containsExactly("Observation.effective");
            assertThat(issue.found()).isEqualTo(written);
        });
    }

    @Test
    void aLeapSecondAndManyDigitsAreATimeAsWell() {
        assertThat(EarliestMoment.of("2026-12-31T23:59:60Z", ZoneId.of("Asia/Shanghai")))
                .contains(Instant.parse("2026-12-31T23:59:59Z"));
        assertThat(EarliestMoment.of("2027-01-01T00:00:00.123456789012+08:00", ZoneId.of("UTC")))
                .contains(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(EarliestMoment.of("2026-02-30", ZoneId.of("UTC"))).isEmpty();
    }

    @Test
    void everyFormOfAChoiceIsLookedAt() {
        BaseDateTimeType late = new DateTimeType("2062-01-01");
        Period begins = new Period().setStartElement((DateTimeType) late.copy());
        Period ends =
                new Period().setStartElement(new DateTimeType("2026-01-01")).setEndElement((DateTimeType) late.copy());
        assertThat(places(reading("2026").setEffective(begins))).containsExactly("Observation.effective.start");
        assertThat(places(reading("2026").setEffective(ends))).containsExactly("Observation.effective.end");
        assertThat(places(reading("2026").setEffective(new InstantType("2062-01-01T00:00:00Z"))))
                .containsExactly("Observation.effective");
        Timing timing = new Timing();
        timing.addEvent(new DateTimeType("2026-01-01").getValue());
        timing.getEvent().add((DateTimeType) late.copy());
        assertThat(places(reading("2026").setEffective(timing))).containsExactly("Observation.effective.event[1]");
        assertThat(places(new Patient().setDeceased(late))).containsExactly("Patient.deceased");
        assertThat(places(new Patient().setBirthDateElement(new DateType("2062-01"))))
                .containsExactly("Patient.birthDate");
        assertThat(places(new Condition().setOnset(begins))).containsExactly("Condition.onset.start");
        assertThat(places(new Condition().setOnset(new Age().setValue(200)))).isEmpty();
    }

    private static List<String> places(Resource record) {
        return CHECK.issues(record).stream()
                .peek(issue -> assertThat(issue.rule()).isEqualTo("time-in-future"))
                .flatMap(issue -> issue.expressions().stream())
                .toList();
    }

    @Test
    void whatIsPlannedMayLieAhead() {
        Period ahead = new Period().setStartElement(new DateTimeType("2062-01-01"));
        assertThat(rules(new CarePlan().setPeriod(ahead))).isEmpty();
        assertThat(rules(new ServiceRequest().setOccurrence(ahead))).isEmpty();
        assertThat(rules(new Appointment().setStartElement(new InstantType("2062-01-01T00:00:00Z"))))
                .isEmpty();
        assertThat(rules(new Encounter().setStatus(EncounterStatus.PLANNED).setPeriod(ahead)))
                .isEmpty();
        assertThat(rules(new Encounter().setStatus(EncounterStatus.FINISHED).setPeriod(ahead)))
                .containsExactly("time-in-future");
        assertThat(rules(new Encounter().setStatus(EncounterStatus.ARRIVED).setPeriod(ahead)))
                .containsExactly("time-in-future");
    }

    @Test
    void whatIsWithdrawnMaySayWhatItSaid() {
        assertThat(rules(reading("2062-01-01").setStatus(ObservationStatus.ENTEREDINERROR)))
                .isEmpty();
        CodeableConcept withdrawn = new CodeableConcept(new Coding().setCode("entered-in-error"));
        assertThat(rules(new Condition()
                        .setVerificationStatus(withdrawn)
                        .setRecordedDateElement(new DateTimeType("2062"))))
                .isEmpty();
        assertThat(rules(new AllergyIntolerance()
                        .setVerificationStatus(withdrawn)
                        .setOnset(new DateTimeType("2062"))))
                .isEmpty();
    }

    @Test
    void whatTheServerDerivesBearsTheTimeOfWhatItRestsOn() {
        Observation derived = reading("2062-01-01");
        Derived.mark(derived);
        assertThat(rules(derived)).isEmpty();
    }

    @Test
    void eachLineIsOfATypeOfTheContractAndFindsAnElement() {
        Set<String> types = ServerContract.readTypes();
        assertThat(TIMES.paths()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(path -> {
            String[] names = path.split("\\.");
            assertThat(types).contains(names[0]);
            Resource record = ResourceFactory.createResource(names[0]);
            assertThat(record.getNamedProperty(names[1])).as(path).isNotNull();
        });
    }

    /** A new type of the contract asks for a decision: times that are recorded are listed, the others stand here. */
    @Test
    void everyTimeOfATypeIsEitherListedOrKnownToLieAhead() {
        Set<String> listed = TIMES.paths().stream()
                .map(path -> String.join(".", List.of(path.split("\\.")).subList(0, 2)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> open = new TreeSet<>();
        for (String type : ServerContract.readTypes()) {
            Resource record = ResourceFactory.createResource(type);
            if (record instanceof MetadataResource) {
                // Definitions say when they were published.
                continue;
            }
            record.children().stream()
                    .filter(child -> child.getTypeCode().matches(".*\\b(date|dateTime|instant|Period|Timing)\\b.*"))
                    .map(child -> type + "." + child.getName().replace("[x]", ""))
                    .filter(path -> !listed.contains(path))
                    .forEach(open::add);
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "Appointment.end",
                        "Appointment.requestedPeriod",
                        "Appointment.start",
                        "CarePlan.period",
                        "CareTeam.period",
                        "Condition.abatement",
                        "Coverage.period",
                        "Device.expirationDate",
                        "Device.manufactureDate",
                        "Endpoint.period",
                        "Goal.start",
                        "MeasureReport.period",
                        "Observation.value",
                        "OrganizationAffiliation.period",
                        "PractitionerRole.period",
                        "RelatedPerson.period",
                        "ServiceRequest.occurrence",
                        "Subscription.end",
                        "Task.executionPeriod");
    }
}
