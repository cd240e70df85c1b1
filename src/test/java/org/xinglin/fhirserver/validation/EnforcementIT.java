package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.Reading.aFastingGlucose;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Profiles bind every write, whatever it declares and whichever way it comes. */
class EnforcementIT {

    private static final String PROFILES = "https://xinglin-fhir.github.io/ig/StructureDefinition/";
    private static final OffsetDateTime TIME = OffsetDateTime.of(2026, 2, 3, 9, 0, 0, 0, ZoneOffset.ofHours(8));

    private final XinglinServer server = SharedServer.get();
    private final IGenericClient client = server.client();

    @Test
    void theImpliedProfileIsStampedOnWhatIsStored() {
        String resident = register();

        Observation pressure = (Observation) client.create()
                .resource(aBloodPressure(150, 95).of(resident).at(TIME).build())
                .execute()
                .getResource();
        Patient stored = client.read().resource(Patient.class).withUrl(resident).execute();

        assertThat(pressure.getMeta().hasProfile(PROFILES + "BloodPressure")).isTrue();
        assertThat(stored.getMeta().hasProfile(PROFILES + "Resident")).isTrue();
    }

    @Test
    void aResourceThatDeclaresAnotherProfileIsHeldToTheImpliedOneToo() {
        Observation wrong =
                aBloodPressure(150, 95).of(register()).at(TIME).inKilopascals().build();
        wrong.getMeta().addProfile("http://hl7.org/fhir/StructureDefinition/Observation");

        assertThat(Refusal.of(() -> client.create().resource(wrong).execute()).rules())
                .contains("value-fixed");
    }

    @Test
    void anUpdateAndAPatchAreHeldToItToo() {
        String resident = register();
        IdType id = new IdType(resident);
        Patient nameless =
                client.read().resource(Patient.class).withUrl(resident).execute();
        nameless.setName(null);

        Refusal update = Refusal.of(() -> client.update().resource(nameless).execute());
        Refusal patch = Refusal.of(() -> client.patch()
                .withBody("[{\"op\":\"remove\",\"path\":\"/name\"}]")
                .withId(id)
                .execute());

        assertThat(update.rules()).contains("element-required").isEqualTo(patch.rules());
        assertThat(client.read()
                        .resource(Patient.class)
                        .withUrl(resident)
                        .execute()
                        .getMeta()
                        .getVersionId())
                .isEqualTo("1");
    }

    @Test
    void aRefusedTransactionSaysWhichEntryIsWrong() {
        String resident = register();
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Observation pressure : List.of(
                aBloodPressure(150, 95).of(resident).at(TIME).build(),
                aBloodPressure(90, 140).of(resident).at(TIME).build())) {
            transaction
                    .addEntry()
                    .setResource(pressure)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
        }

        Refusal refusal =
                Refusal.of(() -> client.transaction().withBundle(transaction).execute());

        assertThat(refusal.outcome().getIssue())
                .filteredOn(issue ->
                        issue.getDetails().getCodingFirstRep().getCode().equals("blood-pressure-1"))
                .flatExtracting(issue -> issue.getExpression())
                .extracting(Object::toString)
                .containsExactly("Bundle.entry[1].resource");
    }

    @Test
    void anIdNumberWithAWrongCheckDigitIsRefused() {
        Patient resident = aResident().build();
        String right = resident.getIdentifierFirstRep().getValue();
        char last = right.charAt(17);
        resident.getIdentifierFirstRep().setValue(right.substring(0, 17) + (last == '1' ? '2' : '1'));

        assertThat(Refusal.of(() -> client.create().resource(resident).execute())
                        .rules())
                .contains("resident-2");
    }

    @Test
    void aCreditCodeWithAWrongCheckCharacterIsRefused() {
        Organization clinic = new Organization().setName("测试村卫生室");
        clinic.addIdentifier()
                .setSystem("https://xinglin-fhir.github.io/ig/sid/uscc")
                .setValue("91350100M000100Y44");

        assertThat(Refusal.of(() -> client.create().resource(clinic).execute()).rules())
                .contains("organization-2");
    }

    @Test
    void anUnknownLoincCodeIsAWarningAndDoesNotBlock() {
        Observation unusual = aFastingGlucose(5).of(register()).at(TIME).build();
        unusual.setCode(new CodeableConcept(new Coding("http://loinc.org", "99999-9", null)));

        OperationOutcome validated =
                (OperationOutcome) client.validate().resource(unusual).execute().getOperationOutcome();

        assertThat(validated.getIssue())
                .noneMatch(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                .anySatisfy(issue -> {
                    assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.WARNING);
                    assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("code-unknown");
                });
        assertThat(client.create().resource(unusual).execute().getCreated()).isTrue();
    }

    @Test
    void aHospitalsOwnCodeMayStandBesideTheStandardOne() {
        Observation glucose = aFastingGlucose(5).of(register()).at(TIME).build();
        glucose.getCode()
                .addCoding()
                .setSystem("https://his.example.org/lab")
                .setCode("GLU-F")
                .setDisplay("空腹血糖");

        assertThat(client.create().resource(glucose).execute().getCreated()).isTrue();
    }

    @Test
    void whatTheServerDoesNotUnderstandItRefusesInsteadOfDroppingIt() {
        HttpResponse<String> answer = server.post(
                "/fhir/Patient",
                "{\"resourceType\":\"Patient\",\"nickname\":\"A\",\"name\":[{\"text\":\"测试\"}],\"gender\":\"male\","
                        + "\"birthDate\":\"1960\",\"identifier\":[{\"system\":\"https://his.example.org\",\"value\":\"1\"}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("element-unknown").contains("nickname");
    }

    @Test
    void aStoredSecurityLabelSurvivesAnUpdateThatLeavesItOut() {
        Patient labelled = aResident().build();
        labelled.getMeta()
                .addSecurity()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                .setCode("R");
        IdType id = Posted.by(client, labelled);

        Patient plain = aResident().build();
        plain.setId(id);
        client.update().resource(plain).execute();
        client.patch()
                .withFhirPatch(new Parameters().addParameter(replaceName()))
                .withId(id)
                .execute();

        Patient stored = client.read().resource(Patient.class).withId(id).execute();
        assertThat(stored.getMeta().getVersionId()).isEqualTo("3");
        assertThat(stored.getMeta().getSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R"))
                .isNotNull();
        assertThat(stored.getNameFirstRep().getText()).isEqualTo("改名");
    }

    private static ParametersParameterComponent replaceName() {
        ParametersParameterComponent operation = new ParametersParameterComponent().setName("operation");
        operation.addPart().setName("type").setValue(new CodeType("replace"));
        operation.addPart().setName("path").setValue(new StringType("Patient.name[0].text"));
        operation.addPart().setName("value").setValue(new StringType("改名"));
        return operation;
    }

    private String register() {
        return Posted.by(client, aResident().build()).getValue();
    }
}
