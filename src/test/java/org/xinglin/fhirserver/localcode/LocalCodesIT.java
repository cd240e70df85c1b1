package org.xinglin.fhirserver.localcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.fhirserver.localcode.Laboratory.GLUCOSE;
import static org.xinglin.fhirserver.localcode.Laboratory.codes;

import java.time.Duration;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A laboratory says by a ConceptMap what its own codes mean (contract, row "Local codes"). */
@Tag("both-modes")
class LocalCodesIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final String STATUS = "http://terminology.hl7.org/CodeSystem/";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Laboratory laboratory = new Laboratory(SERVER);

    @Test
    void aMapCountsFromItsAnswerOn() {
        assertThat(codes(laboratory.sendGlucose())).containsExactly("GLU");
        assertThat(laboratory.timesNotRecognised("GLU")).isEqualTo(1);

        ConceptMap map = laboratory.store(laboratory.map("GLU", GLUCOSE));
        Observation completed = laboratory.sendGlucose();

        assertThat(codes(completed)).containsExactly("GLU", GLUCOSE);
        assertThat(completed.getCode().getCoding().get(0).getDisplay()).isEqualTo("血糖");
        assertThat(completed.getCode().getCoding().get(0).getExtension()).isEmpty();
        assertThat(completed
                        .getCode()
                        .getCoding()
                        .get(1)
                        .getExtensionFirstRep()
                        .getValue()
                        .primitiveValue())
                .isEqualTo(map.getUrl());
        assertThat(laboratory.timesNotRecognised("GLU"))
                .as("the second is understood")
                .isEqualTo(1);
        await("the alert that follows").atMost(SOON).until(() -> laboratory.alerts() == 1);
    }

    @Test
    void componentsAndDiagnosesAreCompletedToo() {
        ConceptMap map = laboratory.map("SBP", "8480-6");
        add(map, "DBP", "8462-4");
        add(map, "BP", "85354-9");
        map.addGroup()
                .setSource(laboratory.system())
                .setTarget("http://hl7.org/fhir/sid/icd-10")
                .addElement()
                .setCode("D-17")
                .addTarget()
                .setCode("I10")
                .setEquivalence(ConceptMapEquivalence.EQUAL);
        laboratory.store(map);
        Observation pressure = Reading.aBloodPressure(152, 94)
                .of(laboratory.resident())
                .at("2026-03-02T08:00:00+08:00")
                .build();
        local(pressure.getCode().getCodingFirstRep(), "BP");
        local(pressure.getComponent().get(0).getCode().getCodingFirstRep(), "SBP");
        local(pressure.getComponent().get(1).getCode().getCodingFirstRep(), "DBP");
        Condition diagnosis = new Condition().setSubject(new Reference(laboratory.resident()));
        diagnosis.getCode().addCoding().setSystem(laboratory.system()).setCode("D-17");
        diagnosis
                .getClinicalStatus()
                .addCoding()
                .setSystem(STATUS + "condition-clinical")
                .setCode("active");
        diagnosis
                .getVerificationStatus()
                .addCoding()
                .setSystem(STATUS + "condition-ver-status")
                .setCode("confirmed");

        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(pressure)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");
        transaction
                .addEntry()
                .setResource(diagnosis)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Condition");
        laboratory.client().transaction().withBundle(transaction).execute();

        await("the grade that follows")
                .atMost(SOON)
                .until(() -> found("Observation?code=bp-grade&patient=" + laboratory.resident()) == 1);
        assertThat(found("Condition?code=http://hl7.org/fhir/sid/icd-10%7CI10&patient=" + laboratory.resident()))
                .isEqualTo(1);
    }

    @Test
    void aPatchIsCompletedToo() {
        laboratory.store(laboratory.map("GLU", GLUCOSE));
        Observation other = laboratory.send(laboratory.result("X1", "别的", "5.1"));

        laboratory
                .client()
                .patch()
                .withBody("[{\"op\":\"replace\",\"path\":\"/code/coding/0/code\",\"value\":\"GLU\"}]")
                .withId(other.getIdElement().toUnqualifiedVersionless())
                .execute();

        assertThat(codes(laboratory.read(other.getIdElement().getIdPart()))).containsExactly("GLU", GLUCOSE);
    }

    @Test
    void aMapThatIsNotActiveDoesNotCount() {
        ConceptMap map = laboratory.map("GLU", GLUCOSE).setStatus(PublicationStatus.DRAFT);
        laboratory.store(map);
        assertThat(codes(laboratory.sendGlucose())).as("draft").containsExactly("GLU");

        laboratory
                .client()
                .update()
                .resource(map.setStatus(PublicationStatus.ACTIVE))
                .execute();
        assertThat(codes(laboratory.sendGlucose())).as("active").containsExactly("GLU", GLUCOSE);

        laboratory
                .client()
                .update()
                .resource(map.setStatus(PublicationStatus.RETIRED))
                .execute();
        assertThat(codes(laboratory.sendGlucose())).as("retired").containsExactly("GLU");

        laboratory
                .client()
                .update()
                .resource(map.setStatus(PublicationStatus.ACTIVE))
                .execute();
        laboratory.client().delete().resource(map).execute();
        assertThat(codes(laboratory.sendGlucose())).as("deleted").containsExactly("GLU");
    }

    @Test
    void onlyWhatIsCertainIsAdded() {
        ConceptMap map = laboratory.map("GLU", GLUCOSE);
        map.getGroupFirstRep().getElementFirstRep().getTargetFirstRep().setEquivalence(ConceptMapEquivalence.RELATEDTO);
        add(map, "GLU2", "14771-0");
        map.getGroupFirstRep()
                .getElement()
                .get(1)
                .getTargetFirstRep()
                .addDependsOn()
                .setProperty("urn:fasting")
                .setValue("yes");
        laboratory.store(map);

        assertThat(codes(laboratory.sendGlucose())).containsExactly("GLU");
        assertThat(codes(laboratory.send(laboratory.result("GLU2", "血糖", "5.1"))))
                .containsExactly("GLU2");
    }

    @Test
    void mapsThatContradictEachOtherAreRefused() {
        ConceptMap first = laboratory.store(laboratory.map("GLU", GLUCOSE));

        Refusal refusal = Refusal.of(() -> laboratory.store(laboratory.map("GLU", "14771-0")));
        assertThat(refusal.rules()).contains("local-map-contradicts");
        assertThat(refusal.outcome().getIssueFirstRep().getDiagnostics())
                .contains("ConceptMap/" + first.getIdElement().getIdPart());
        ConceptMap itself = laboratory.map("TC", "14647-2");
        add(itself, "TC", "22748-8");
        assertThat(Refusal.of(() -> laboratory.store(itself)).rules()).contains("local-map-contradicts");

        laboratory.store(laboratory.map("GLU", GLUCOSE));
        assertThat(codes(laboratory.sendGlucose())).as("two that agree").containsExactly("GLU", GLUCOSE);
    }

    @Test
    void whatWillNotCountIsTold() {
        ConceptMap map = laboratory.map("GLU", "99999-9");
        map.addGroup()
                .setSource("http://loinc.org")
                .setTarget("http://hl7.org/fhir/sid/icd-10")
                .addElement()
                .setCode(GLUCOSE)
                .addTarget()
                .setCode("I10")
                .setEquivalence(ConceptMapEquivalence.EQUIVALENT);

        OperationOutcome told = (OperationOutcome) laboratory
                .client()
                .create()
                .resource(map)
                .prefer(ca.uhn.fhir.rest.api.PreferReturnEnum.OPERATION_OUTCOME)
                .execute()
                .getOperationOutcome();

        assertThat(Refusal.rules(told)).contains("local-map-target", "local-map-unused");
        Observation standard = Reading.aFastingGlucose(5.1)
                .of(laboratory.resident())
                .at("2026-03-02T08:00:00+08:00")
                .build();
        standard.getCode().getCodingFirstRep().setCode(GLUCOSE);
        assertThat(codes(laboratory.send(standard)))
                .as("standards mean what they mean")
                .containsExactly(GLUCOSE);
    }

    @Test
    void whatIsStoredChangesByTheCommandAlone() {
        Observation before = laboratory.sendGlucose();
        Observation other = laboratory.send(laboratory.result("X1", "别的", "5.1"));
        ConceptMap map = laboratory.store(laboratory.map("GLU", GLUCOSE));
        assertThat(codes(laboratory.read(before.getIdElement().getIdPart()))).containsExactly("GLU");

        apply(1);

        Observation after = laboratory.read(before.getIdElement().getIdPart());
        assertThat(codes(after)).containsExactly("GLU", GLUCOSE);
        assertThat(after.getMeta().getVersionId()).isEqualTo("2");
        assertThat(laboratory.read(other.getIdElement().getIdPart()).getMeta().getVersionId())
                .isEqualTo("1");
        assertThat(laboratory.timesNotRecognised("GLU")).isZero();
        await("the alert that follows").atMost(SOON).until(() -> laboratory.alerts() == 1);

        apply(1);
        assertThat(laboratory.read(before.getIdElement().getIdPart()).getMeta().getVersionId())
                .as(() -> "only what changes is written: " + history(before))
                .isEqualTo("2");

        map.getGroupFirstRep().getElementFirstRep().getTargetFirstRep().setCode("14771-0");
        laboratory.client().update().resource(map).execute();
        apply(1);
        assertThat(codes(laboratory.read(before.getIdElement().getIdPart())))
                .as("mended")
                .containsExactly("GLU", "14771-0");

        laboratory.client().delete().resource(map).execute();
        apply(1);
        assertThat(codes(laboratory.read(before.getIdElement().getIdPart())))
                .as("withdrawn")
                .containsExactly("GLU");
        assertThat(laboratory.timesNotRecognised("GLU")).isEqualTo(1);
    }

    private static String history(Observation observation) {
        return SERVER.get("/fhir/Observation/" + observation.getIdElement().getIdPart() + "/_history")
                .body();
    }

    /** Other tests of this server have maps, too. */
    private void apply(int atLeast) {
        assertThat(laboratory.applyMaps()).isGreaterThanOrEqualTo(atLeast);
        await("nothing waits").atMost(SOON).until(() -> Laboratory.waiting(SERVER) == 0);
    }

    private void local(Coding coding, String code) {
        coding.setSystem(laboratory.system()).setCode(code);
    }

    private static void add(ConceptMap map, String code, String loinc) {
        map.getGroupFirstRep()
                .addElement()
                .setCode(code)
                .addTarget()
                .setCode(loinc)
                .setEquivalence(ConceptMapEquivalence.EQUIVALENT);
    }

    private int found(String search) {
        return laboratory
                .client()
                .search()
                .byUrl(search)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .size();
    }
}
