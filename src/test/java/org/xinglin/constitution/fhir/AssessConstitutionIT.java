package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.constitution.fhir.ResponseBuilder.aContentManAnswers;
import static org.xinglin.constitution.fhir.ResponseBuilder.aMixedConstitution;
import static org.xinglin.constitution.fhir.ResponseBuilder.aResponseTo;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.constitution.domain.AnswerSheet;
import org.xinglin.constitution.fhir.GoldenCases.Golden;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** A response is sent to be assessed: what it is answered with, and what is stored. */
class AssessConstitutionIT {

    private static final String GENERAL = "constitution-gbt46939-2025";
    private static final String ELDERLY = "constitution-elderly-33";

    private final Clinic clinic = new Clinic(SharedServer.get());

    static Stream<Golden> scored() {
        return GoldenCases.withAnswers().filter(golden -> !golden.isRefused());
    }

    @ParameterizedTest
    @MethodSource("scored")
    void theGoldenAnswersGiveTheGoldenFacts(Golden golden) {
        String resident = clinic.register(golden.sex(), "1955-02-03");
        QuestionnaireResponse response = aResponseTo(golden.questionnaire())
                .of(resident)
                .answers(golden.answers())
                .build();

        Bundle extracted = clinic.extract(response.copy());
        Bundle assessed = clinic.assess(resident, response.copy());

        assertThat(extracted.getType()).isEqualTo(BundleType.TRANSACTION);
        for (List<Observation> facts :
                List.of(Clinic.in(extracted, Observation.class), Clinic.in(assessed, Observation.class))) {
            Map<String, Object> expected = new TreeMap<>();
            golden.scores().forEach((type, score) -> expected.put(type, score.setScale(4, RoundingMode.HALF_UP)));
            assertThat(Clinic.scores(Clinic.assessment(facts))).isEqualTo(expected);
            Map<String, String> positives = new TreeMap<>(golden.verdicts());
            positives.values().removeIf("no"::equals);
            assertThat(Clinic.verdicts(facts)).isEqualTo(positives);
        }
        List<Observation> stored = clinic.found(
                Observation.class, "patient=" + resident + "&category=tcm-constitution&status=final&_count=50");
        assertThat(stored)
                .extracting(fact -> fact.getIdElement().getIdPart())
                .containsExactlyInAnyOrderElementsOf(Clinic.in(assessed, Observation.class).stream()
                        .map(fact -> fact.getIdElement().getIdPart())
                        .toList());
        boolean ignored = !AnswerSheet.read(
                        ReleasedScales.instrument(golden.questionnaire()), golden.answers(), golden.sex())
                .ignored()
                .isEmpty();
        assertThat(Clinic.in(assessed, OperationOutcome.class).stream()
                        .flatMap(outcome -> Refusal.rules(outcome).stream()))
                .isEqualTo(
                        ignored
                                ? List.of("constitution-item-ignored")
                                : golden.sex() == Sex.UNKNOWN ? List.of("constitution-sex-by-answer") : List.of());
    }

    @Test
    void whatIsStoredHangsTogether() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");
        QuestionnaireResponse response = aMixedConstitution(resident);

        Bundle assessed = clinic.assess(resident, response, Map.of("plan", true));

        String stored = "QuestionnaireResponse/"
                + Clinic.in(assessed, QuestionnaireResponse.class)
                        .get(0)
                        .getIdElement()
                        .getIdPart();
        List<Observation> facts = Clinic.in(assessed, Observation.class);
        Observation assessment = Clinic.assessment(facts);
        assertThat(assessment.getDerivedFrom())
                .extracting(Reference::getReference)
                .containsExactly(stored);
        assertThat(assessment.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-11-03T09:30:00+08:00");
        assertThat(assessment.getValueCodeableConcept().getCodingFirstRep().getCode())
                .isEqualTo("mixed");
        assertThat(assessment.getComponent()).hasSize(9);
        assertThat(facts.subList(1, facts.size()))
                .allSatisfy(determination -> assertThat(
                                determination.getDerivedFromFirstRep().getReference())
                        .isEqualTo("Observation/" + assessment.getIdElement().getIdPart()));
        CarePlan plan = Clinic.in(assessed, CarePlan.class).get(0);
        assertThat(plan.getStatus()).isEqualTo(CarePlanStatus.DRAFT);
        assertThat(plan.getSupportingInfo()).hasSize(2);
        assertThat(plan.getTitle()).isEqualTo("阳虚质、湿热质调理计划");
        assertThat(plan.getActivity()).hasSize(10);
        assertThat(plan.getNote()).anySatisfy(note -> assertThat(note.getText()).contains("羊肉"));
        assertThat(plan.getExtensionString("https://xinglin-fhir.github.io/ig/StructureDefinition/review-date"))
                .isEqualTo("2027-02-03");
        assertThat(clinic.found(CarePlan.class, "patient=" + resident + "&category=tcm-conditioning&status=draft"))
                .hasSize(1);
        List<Provenance> provenances = clinic.found(
                Provenance.class,
                "target=Observation/" + assessment.getIdElement().getIdPart());
        assertThat(provenances).singleElement().satisfies(provenance -> {
            assertThat(provenance.getTarget()).hasSize(4);
            assertThat(provenance.getPolicy())
                    .extracting(policy -> policy.getValue())
                    .containsExactly(response.getQuestionnaire());
        });
    }

    @Test
    void sentAgainItIsTheSameAssessment() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");
        QuestionnaireResponse withIdentifier = aMixedConstitution(resident);
        QuestionnaireResponse without = aContentManAnswers(GENERAL)
                .of(resident)
                .withoutIdentifier()
                .on("2026-11-04T09:30:00+08:00")
                .build();

        for (QuestionnaireResponse response : List.of(withIdentifier, without)) {
            Bundle first = clinic.assess(resident, response.copy());
            Bundle second = clinic.assess(resident, response.copy(), Map.of("plan", true));

            assertThat(ids(second, QuestionnaireResponse.class)).isEqualTo(ids(first, QuestionnaireResponse.class));
            assertThat(ids(second, Observation.class)).isEqualTo(ids(first, Observation.class));
            assertThat(Clinic.in(second, Observation.class))
                    .extracting(fact -> fact.getMeta().getVersionId())
                    .containsOnly("1");
            assertThat(Clinic.in(second, CarePlan.class))
                    .as("made when it is asked for")
                    .hasSize(1);
        }
        assertThat(clinic.found(QuestionnaireResponse.class, "patient=" + resident))
                .hasSize(2);
    }

    @Test
    void sentByManyAtOnceItIsOneAssessment() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");
        QuestionnaireResponse response = aMixedConstitution(resident);

        List<List<String>> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(sender -> ids(clinic.assess(resident, response.copy()), Observation.class))
                .toList();

        assertThat(answers).allMatch(answers.get(0)::equals);
        assertThat(clinic.found(QuestionnaireResponse.class, "patient=" + resident))
                .hasSize(1);
        assertThat(clinic.found(Observation.class, "patient=" + resident)).hasSize(3);
    }

    @Test
    void aResponseWithoutSubjectIsTheResidents() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");

        Bundle assessed =
                clinic.assess(resident, aContentManAnswers(GENERAL).asIntegers().build());

        assertThat(Clinic.in(assessed, QuestionnaireResponse.class)
                        .get(0)
                        .getSubject()
                        .getReference())
                .isEqualTo(resident);
        assertThat(Clinic.assessment(Clinic.in(assessed, Observation.class))
                        .getSubject()
                        .getReference())
                .isEqualTo(resident);
    }

    @Test
    void whatIsExtractedCanBeStored() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");

        Bundle extracted = clinic.extract(aMixedConstitution(resident));
        assertThat(clinic.found(Observation.class, "patient=" + resident))
                .as("nothing is stored")
                .isEmpty();
        clinic.client().transaction().withBundle(extracted).execute();

        assertThat(Clinic.verdicts(clinic.found(Observation.class, "patient=" + resident)))
                .isEqualTo(Map.of("yang-deficiency", "yes", "damp-heat", "yes"));
    }

    @Test
    void aScaleIsFilledFromMeasurements() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");
        String waist = clinic.create(Measured.waist(resident, "86"));

        QuestionnaireResponse filled = (QuestionnaireResponse) clinic
                .client()
                .operation()
                .onInstance(new IdType("Questionnaire/" + ELDERLY))
                .named("populate")
                .withParameter(Parameters.class, "subject", new Reference(resident))
                .execute()
                .getParameter()
                .stream()
                .filter(parameter -> parameter.getName().equals("response"))
                .findFirst()
                .orElseThrow()
                .getResource();

        assertThat(filled.getItem()).singleElement().satisfies(item -> {
            assertThat(item.getLinkId()).isEqualTo("E28");
            assertThat(item.getAnswerFirstRep().getValueCoding().getCode()).isEqualTo("3");
        });
        QuestionnaireResponse completed =
                aContentManAnswers(ELDERLY).of(resident).build();
        completed
                .getItem()
                .replaceAll(item -> item.getLinkId().equals("E28")
                        ? filled.getItemFirstRep().copy()
                        : item);
        Observation assessment = Clinic.assessment(Clinic.in(clinic.assess(resident, completed), Observation.class));
        assertThat(assessment.getDerivedFrom())
                .extracting(Reference::getReference)
                .contains(waist);
    }

    @Test
    void theElderlyToBeAssessedAreOneSearch() {
        String resident = clinic.register(Sex.MALE, "1955-02-03");
        String due = "_id=" + resident + "&constitution-due=le2026-11-26";
        assertThat(clinic.found(Patient.class, due)).hasSize(1);
        Patient again =
                clinic.client().read().resource(Patient.class).withId(resident).execute();
        again.setExtension(null);
        clinic.update(again);
        assertThat(clinic.found(Patient.class, due))
                .as("an update that does not know of it")
                .hasSize(1);

        clinic.assess(resident, aContentManAnswers(ELDERLY).of(resident).build());

        await("not this year any more")
                .untilAsserted(
                        () -> assertThat(clinic.found(Patient.class, due)).isEmpty());
        assertThat(clinic.found(Patient.class, "_id=" + resident + "&constitution-due=2027-01-01"))
                .hasSize(1);
    }

    private static List<String> ids(Bundle bundle, Class<? extends Resource> type) {
        return Clinic.in(bundle, type).stream()
                .map(resource -> resource.getIdElement().getIdPart())
                .sorted()
                .toList();
    }
}
