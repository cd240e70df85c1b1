package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** An app asks how a resident stands, and is told at once what follows from what has just been posted. */
class ChronicStatusIT {

    private final XinglinServer server = SharedServer.get();
    private final Station station = new Station(server);
    private final String resident = station.resident("1970-01-20");

    @Test
    void aPressureIsGradedAsSoonAsItIsPosted() {
        String reading = create(pressure("2026-03-01T08:30:00+08:00", 165, 85));

        Parameters status = status("hypertension");

        assertThat(code(status, "grade")).isEqualTo("grade-2");
        assertThat(code(status, "isolated")).isEqualTo("isolated-systolic");
        assertThat(status.getParameter("control")).as("nobody has diagnosed it").isNull();
        assertThat(all(status, "missing")).contains("diagnosis");
        assertThat(because(status, "bp-grade-2"))
                .extracting(part -> ((Reference) part.getValue()).getReference())
                .containsExactly(reading);
    }

    @Test
    void whoIsNotDiagnosedIsToldOfTheEvidenceAndWhenToMeasureAgain() {
        create(pressure("2026-03-01T08:30:00+08:00", 145, 85));
        assertThat(all(status("hypertension"), "nextDue")).containsExactly("2026-03-29");
        create(pressure("2026-03-08T08:30:00+08:00", 142, 85));
        assertThat(status("hypertension").getParameter("evidence")).isNull();

        create(pressure("2026-03-15T08:30:00+08:00", 150, 85));

        Parameters status = status("hypertension");
        assertThat(status.getParameters("evidence")).hasSize(3);
        assertThat(because(status, "hypertension-evidence")).hasSize(3);
        assertThat(all(status, "missing")).contains("diagnosis");
    }

    @Test
    void whatIsTakenAtHomeIsElevatedOrNotAndNeverGraded() {
        String reading = create(taken(pressure("2026-03-01T08:30:00+08:00", 136, 82), "home"));
        create(taken(pressure("2026-03-01T09:30:00+08:00", 128, 78), "ambulatory"));

        Parameters status = status("hypertension");

        assertThat(status.getParameter())
                .filteredOn(each -> each.getName().equals("elsewhere"))
                .extracting(
                        each -> ((Coding) part(each, "setting").getValue()).getCode(),
                        each -> part(each, "elevated").getValue().primitiveValue())
                .containsExactly(tuple("home", "true"), tuple("ambulatory", "false"));
        assertThat(because(status, "home-elevated"))
                .extracting(part -> ((Reference) part.getValue()).getReference())
                .containsExactly(reading);
        assertThat(status.getParameter("grade")).isNull();
        assertThat(all(status, "missing")).contains("office-blood-pressure");
    }

    @Test
    void whoIsDiagnosedHasControlRiskLabelAndTheDayOfTheNextContact() {
        create(diagnosis("I10.x00"));
        create(pressure("2026-03-01T08:30:00+08:00", 145, 85));
        create(measured("4548-4", "2026-03-01T08:30:00+08:00", "6.0", "%"));

        Parameters status = status("hypertension");

        assertThat(code(status, "control")).isEqualTo("unsatisfied");
        assertThat(code(status, "risk")).isEqualTo("medium");
        assertThat(code(status, "label")).isEqualTo("yellow");
        assertThat(code(status, "leadLevel")).isEqualTo("township");
        assertThat(all(status, "nextDue")).containsExactly("2026-03-15");
        assertThat(Integer.parseInt(all(status, "overdueDays").get(0))).isPositive();
        assertThat(all(status, "missing"))
                .containsExactly("smoking", "impaired-glucose", "dyslipidaemia", "abdominal-obesity");
    }

    @Test
    void theOtherPolicySetIsShownBesideIt() {
        create(diagnosis("I10.x00"));
        create(pressure("2026-03-01T08:30:00+08:00", 135, 78));

        assertThat(code(status("hypertension"), "control")).isEqualTo("satisfied");
        assertThat(code(status("hypertension&policy-set=primary-care-2025"), "control"))
                .isEqualTo("unsatisfied");
    }

    @Test
    void aCorrectedAndAWithdrawnReadingCountAsTheyAreNow() {
        Observation reading = pressure("2026-03-01T08:30:00+08:00", 185, 85);
        reading.setId(id(create(reading)));
        assertThat(code(status("hypertension"), "grade")).isEqualTo("grade-3");
        assertThat(alarms(status("hypertension"))).containsExactly("bp-crisis");

        reading.getComponentFirstRep().getValueQuantity().setValue(158);
        server.client()
                .update()
                .resource(reading.setStatus(ObservationStatus.AMENDED))
                .execute();
        assertThat(code(status("hypertension"), "grade")).isEqualTo("grade-1");
        assertThat(alarms(status("hypertension"))).isEmpty();

        server.client()
                .update()
                .resource(reading.setStatus(ObservationStatus.ENTEREDINERROR))
                .execute();
        assertThat(status("hypertension").getParameter("grade")).isNull();
    }

    @Test
    void diabetesIsJudgedByWhatWasMeasured() {
        create(diagnosis("E11.900"));
        create(measured("14749-6", "2026-03-02T08:30:00+08:00", "12.0", "mmol/L"));
        assertThat(all(status("t2dm"), "missing")).containsExactly("glucose-or-hba1c");

        create(measured("14771-0", "2026-03-01T08:30:00+08:00", "7.0", "mmol/L"));

        Parameters status = status("t2dm");
        assertThat(code(status, "control")).isEqualTo("unsatisfied");
        assertThat(status.getParameter("grade")).isNull();
    }

    @Test
    void aTimeInUtcIsCountedInTheDayOfThePlace() {
        create(diagnosis("I10.x00"));
        create(pressure("2026-02-28T23:30:00Z", 145, 85));

        assertThat(all(status("hypertension"), "nextDue")).containsExactly("2026-03-15");
    }

    @Test
    void whatNobodyKnowsIsRefusedInForm() {
        assertThat(refused("/fhir/" + resident + "/$chronic-status?disease=gout"))
                .containsExactly("parameter-invalid");
        assertThat(refused("/fhir/" + resident + "/$chronic-status")).containsExactly("parameter-invalid");
        assertThat(refused("/fhir/" + resident + "/$chronic-status?disease=t2dm&policy-set=x"))
                .containsExactly("parameter-invalid");
        assertThat(server.get("/fhir/Patient/nobody/$chronic-status?disease=t2dm")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void wordsAreInTheLanguageAskedFor() {
        create(pressure("2026-03-01T08:30:00+08:00", 165, 95));

        assertThat(((Coding) status("hypertension").getParameter("grade").getValue()).getDisplay())
                .isEqualTo("2级高血压（中度）");
        HttpResponse<String> english = server.send(
                "/fhir/" + resident + "/$chronic-status?disease=hypertension",
                request -> request.header("Accept-Language", "en").GET());
        assertThat(english.body()).contains("Grade 2 hypertension", "systolic 160–179 or diastolic 100–109 mmHg");
    }

    private Parameters status(String disease) {
        HttpResponse<String> answer = server.get("/fhir/" + resident + "/$chronic-status?disease=" + disease);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Parameters.class, answer.body());
    }

    private List<String> refused(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return Refusal.rules(
                XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, answer.body()));
    }

    private static String code(Parameters status, String name) {
        return ((Coding) status.getParameter(name).getValue()).getCode();
    }

    private static List<String> all(Parameters status, String name) {
        return status.getParameter().stream()
                .filter(each -> each.getName().equals(name))
                .map(each -> each.getValue().primitiveValue())
                .toList();
    }

    private static List<String> alarms(Parameters status) {
        return status.getParameter().stream()
                .filter(each -> each.getName().equals("alarm"))
                .map(each -> ((Coding) part(each, "code").getValue()).getCode())
                .toList();
    }

    private static List<ParametersParameterComponent> because(Parameters status, String rule) {
        return status.getParameter().stream()
                .filter(each -> each.getName().equals("because"))
                .filter(each -> part(each, "rule").getValue().primitiveValue().equals(rule))
                .flatMap(each -> each.getPart().stream())
                .filter(part -> part.getName().equals("observation"))
                .toList();
    }

    private static ParametersParameterComponent part(ParametersParameterComponent of, String name) {
        return of.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Observation pressure(String at, int systolic, int diastolic) {
        return Station.pressure(resident, at, systolic, diastolic);
    }

    private static Observation taken(Observation pressure, String setting) {
        pressure.setMethod(new CodeableConcept(
                new Coding("https://xinglin-fhir.github.io/ig/CodeSystem/blood-pressure-setting", setting, null)));
        return pressure;
    }

    private Observation measured(String loinc, String at, String value, String unit) {
        return Station.result(resident, loinc, at, value, unit);
    }

    private Condition diagnosis(String icd10) {
        return Station.diagnosis(resident, icd10);
    }

    private String create(Resource resource) {
        return station.create(resource);
    }

    private static String id(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
