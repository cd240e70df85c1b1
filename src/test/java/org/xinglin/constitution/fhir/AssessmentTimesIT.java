package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.constitution.fhir.ResponseBuilder.aContentManAnswers;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;

/** Which assessment, and which measurement, is the latest: whatever order they came in, and whatever dates they have. */
class AssessmentTimesIT {

    private static final String ELDERLY = "constitution-elderly-33";
    private static final String WAIST = "8280-0";

    private final Clinic clinic = new Clinic(SharedServer.get());
    private final String resident = clinic.register(Sex.MALE, "1955-02-03");

    private static String at(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(moment, ZoneOffset.ofHours(8)).withNano(0));
    }

    private String due() {
        return clinic.client()
                .read()
                .resource(Patient.class)
                .withId(resident)
                .execute()
                .getExtensionByUrl(Ig.CONSTITUTION_DUE)
                .getValue()
                .primitiveValue();
    }

    private List<Observation> assessments() {
        return clinic.found(
                Observation.class, "patient=" + resident + "&code=constitution-assessment&status=final,amended");
    }

    private void assess(String authored) {
        clinic.assess(
                resident, aContentManAnswers(ELDERLY).of(resident).on(authored).build());
    }

    private void awaitDue(String day) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(due()).isEqualTo(day));
    }

    @Test
    void theLatestAssessmentCountsWhicheverCameLast() {
        assess("2024-05-03T09:30:00+08:00");
        awaitDue("2025-01-01");
        assess("2026-05-03T09:30:00+08:00");
        awaitDue("2027-01-01");
        assess("2025-05-03T09:30:00+08:00");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(assessments()).hasSize(3));

        // What is due is settled with each response; one more comes after all others.
        assess("2023-05-03T09:30:00+08:00");
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(due()).isEqualTo("2027-01-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999-12-31",
                "9999-12-31T00:00:00+08:00",
                "9999-12-31T23:59:59-12:00",
                "1900-01-01T00:00:00+08:05",
                "0001-01-01"
            })
    void aResponseOfANullDateIsScoredAndIsNotTheCurrentOne(String authored) {
        assess("2025-05-03T09:30:00+08:00");
        awaitDue("2026-01-01");
        clinic.create(aContentManAnswers(ELDERLY).of(resident).on(authored).build());

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(assessments()).hasSize(2));
        clinic.assess(
                resident, aContentManAnswers(ELDERLY).of(resident).on(authored).build(), Map.of("plan", true));
        assertThat(assessments())
                .hasSize(3)
                .filteredOn(each -> each.getEffectiveDateTimeType().getValue() == null)
                .hasSize(2);
        assertThat(clinic.found(
                                Observation.class,
                                "patient=" + resident + "&code=constitution-assessment&date=gt2020-01-01")
                        .get(0)
                        .getEffectiveDateTimeType()
                        .getValueAsString())
                .startsWith("2025-05-03");
        assertThat(due()).isEqualTo("2026-01-01");
    }

    @Test
    void whatIsAuthoredAheadOfTheClockIsNotTheCurrentAssessment() {
        assess("2025-05-03T09:30:00+08:00");
        awaitDue("2026-01-01");

        QuestionnaireResponse ahead = aContentManAnswers(ELDERLY)
                .of(resident)
                .on(at(Instant.now().plusSeconds(5 * 3600)))
                .build();
        clinic.create(ahead);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(assessments()).hasSize(2));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(due()).isEqualTo("2026-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "9999-12-31", "0001-01-01"})
    void whoIsBornOnANullDateIsRegisteredAndAssessed(String birthDate) {
        Patient born = SyntheticResident.aResident().build();
        // The number of the national ID would contradict it.
        born.setBirthDateElement(new DateType(birthDate))
                .getIdentifierFirstRep()
                .setSystem("https://his.example.org/mrn");
        String somebody = clinic.create(born);

        clinic.assess(somebody, aContentManAnswers(ELDERLY).of(somebody).build());

        assertThat(clinic.found(Observation.class, "patient=" + somebody + "&code=constitution-assessment"))
                .hasSize(1);
        assertThat(clinic.client()
                        .read()
                        .resource(Patient.class)
                        .withId(somebody)
                        .execute()
                        .getExtensionByUrl(Ig.CONSTITUTION_DUE))
                .isNull();
    }

    private void waist(String cm, String at) {
        clinic.create(Reading.aResult(WAIST, cm, "cm").of(resident).at(at).build());
    }

    @Test
    void theFormIsFilledFromTheLatestMeasurementWhicheverCameLast() {
        waist("84", "2026-09-10T08:00:00+08:00");
        waist("104", "2026-11-10T08:00:00+08:00");
        waist("85", "2026-10-10T08:00:00+08:00");
        waist("83", at(Instant.now().plusSeconds(5 * 3600)));
        waist("82", "9999-12-31T00:00:00+08:00");
        waist("81", "9999-12-31");

        assertThat(waistAnswer()).isEqualTo("4");
    }

    private String waistAnswer() {
        QuestionnaireResponse filled = (QuestionnaireResponse) clinic.client()
                .operation()
                .onInstance(new IdType("Questionnaire/" + ELDERLY))
                .named("populate")
                .withParameter(Parameters.class, "subject", new Reference(resident))
                .execute()
                .getParameter("response")
                .getResource();
        return filled.getItemFirstRep().getAnswerFirstRep().getValueCoding().getCode();
    }
}
