package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.transaction;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.XinglinServer;

/** A caller does no more than the token says, by whatever way. */
class ScopesOfCallersIT {

    private static final TwoTowns TOWNS = TwoTowns.get();
    private static final Person everybody = TOWNS.everybody();
    private static final Person near = TOWNS.near();

    @Test
    void labelsAndDefinitionsTakeARole() {
        Observation reading = reading("labelled", "near");
        accepted(near.put(reading));
        reading.getMeta().addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", null);
        refused(near.put(reading), 403, "role-missing");
        accepted(Person.member("near-town", "privacy", "user/*.cruds").put(reading));
        ConceptMap map = new ConceptMap().setStatus(PublicationStatus.ACTIVE);
        map.setId("map");
        map.setUrl("https://example.org/map");
        refused(near.put(map), 403, "role-missing");
    }

    @Test
    void eachInteractionTakesItsScope() {
        Person reader = Person.program("near-town", "system/Observation.rs");
        assertThat(reader.ids("/Observation?patient=Patient/near")).contains("Observation/near-1");
        refused(reader.get("/Patient/near"), 403, "scope-missing", "system/Patient.r");
        refused(reader.get("/Patient"), 403, "scope-missing", "system/Patient.s");
        refused(reader.get("/Patient/near/_history"), 403, "scope-missing");
        refused(reader.get("/Patient/near/_history/1"), 403, "scope-missing");
        refused(reader.get("/Patient/near/$everything"), 403, "scope-missing");
        refused(reader.get("/Patient/near/$chronic-status"), 403, "scope-missing");
        refused(reader.put(reading("near-1", "near")), 403, "scope-missing", "system/Observation.u");
        refused(reader.delete("/Observation/near-1"), 403, "scope-missing", "system/Observation.d");
        refused(reader.patch("/Observation/near-1", "[]"), 403, "scope-missing", "system/Observation.u");
        refused(reader.delete("/Observation?status=final&patient=Patient/near"), 403, "scope-missing");
        refused(transaction(reader, reading("near-1", "near")), 403, "scope-missing");
        refused(Person.program("near-town", "user/*.cruds").get("/Patient/near"), 403, "scope-missing");
        refused(Person.program("near-town", "patient/*.cruds").get("/Patient/near"), 403, "scope-missing");
        refused(Person.program("near-town").get("/Patient/near"), 403, "scope-missing");
        refused(near.get("/AuditEvent"), 403, "scope-missing");
    }

    /** With a resident goes what is about him, however the deletion says so. */
    @Test
    void whoDeletesAResidentWithAllRecordsMayDeleteThemAll() {
        Person ofResidents = Person.program("near-town", "system/Patient.cruds");
        refused(ofResidents.delete("/Patient/near?_cascade=delete"), 403, "scope-missing", "system/*.d");
        accepted(near.get("/Patient/near"));
        accepted(near.get("/Observation/near-1"));
    }

    /** The address of an entry says which scope it takes, so what is sent there is of its type. */
    @Test
    void nothingComesInUnderTheAddressOfAnotherType() {
        Person writer = Person.program("near-town", "system/Observation.cruds");
        for (BundleType type : List.of(BundleType.TRANSACTION, BundleType.BATCH)) {
            Bundle bundle = new Bundle().setType(type);
            bundle.addEntry()
                    .setResource(new Basic().setCode(new CodeableConcept().setText("x")))
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
            assertThat(writer.post("", bundle).body()).contains("\"wrong-resource-type\"");
        }
    }

    @Test
    void whoMayCreateAloneRefersToWhatHeMayNotRead() {
        Person writer = Person.program("near-town", "system/Observation.c");
        Observation reading = reading("w", "near");
        reading.setId((String) null);
        accepted(writer.post("/Observation", reading));
        refused(writer.get("/Observation/near-1"), 403, "scope-missing");
    }

    @Test
    void whatIsNotInTheScopesComesByNoOtherWay() {
        Person reader = Person.program("near-town", "system/Observation.rs");
        assertThat(reader.ids("/Observation?_id=near-1&_include=Observation:patient"))
                .containsExactly("Observation/near-1");
        refused(reader.get("/Observation?patient.name=居民near"), 403, "scope-missing", "system/Patient.s");
        refused(reader.get("/Observation?patient:Patient.name=居民near"), 403, "scope-missing");
        refused(reader.get("/Observation?_sort=patient.name"), 403);
        Person patients = Person.program("near-town", "system/Patient.rs");
        refused(patients.get("/Patient?_has:Observation:patient:systolic=ge100"), 403, "scope-missing");
        assertThat(patients.ids("/Patient?_id=near&_revinclude=Observation:patient"))
                .containsExactly("Patient/near");
        assertThat(patients.ids("/Patient/near/$everything")).containsExactly("Patient/near");
        assertThat(patients.find("/Patient/near/$everything").getTotal()).isLessThanOrEqualTo(1);
        refused(patients.get("/_history"), 403);
    }

    @Test
    void aScopeWithAConstraintShowsAndCountsWhatItHolds() {
        Observation survey = new Observation();
        survey.setId("survey");
        survey.setStatus(ObservationStatus.FINAL);
        survey.getCode().setText("问卷");
        survey.setSubject(new Reference("Patient/near"));
        survey.addCategory(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "survey", null)));
        survey.setEffective(new DateTimeType("2026-03-01T08:00:00+08:00"));
        survey.setValue(new StringType("好"));
        accepted(everybody.put(survey));
        Person vital = Person.program(
                "near-town",
                "system/Patient.rs",
                "system/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs");
        List<String> all = near.ids("/Observation?patient=Patient/near&category=vital-signs&_count=500");
        assertThat(vital.ids("/Observation?patient=Patient/near&_count=500")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(vital.total("/Observation?patient=Patient/near&_summary=count"))
                .isEqualTo(all.size());
        Person other = Person.program("near-town", "system/Patient.rs", "system/Observation.rs?category=laboratory");
        assertThat(other.ids("/Observation?patient=Patient/near")).isEmpty();
        refused(other.get("/Observation/near-1"), 404);
        assertThat(other.ids("/Patient?_has:Observation:patient:status=final")).isEmpty();
        assertThat(vital.ids("/Patient?_has:Observation:patient:status=final")).contains("Patient/near");
    }

    /** All constraints of a scope hold, one of the values of each, and one of the scopes. */
    @Test
    void severalConstraintsHoldTogether() {
        String vital = "system/Observation.rs?category=vital-signs,laboratory&code=";
        String loinc = "http://loinc.org|";
        String path = "/Observation?patient=Patient/near&code=85354-9&_count=500";
        List<String> all = near.ids(path);
        for (String scope : List.of(
                vital + "85354-9",
                vital + loinc + "85354-9," + loinc + "4548-4",
                "system/Observation.rs?code=85354-9&category=survey,vital-signs",
                "system/Observation.rs?code=85354-9,8480-6")) {
            Person reader = Person.program("near-town", scope, "system/Patient.rs");
            assertThat(reader.ids(path)).as(scope).containsExactlyInAnyOrderElementsOf(all);
            assertThat(reader.total(path + "&_summary=count")).as(scope).isEqualTo(all.size());
            assertThat(reader.ids("/Patient?_has:Observation:patient:code=85354-9"))
                    .contains("Patient/near");
            accepted(reader.get("/Observation/near-1/_history"));
        }
        for (String scope : List.of(
                vital + "4548-4",
                vital + "http://example.org|85354-9",
                "system/Observation.rs?category=survey&code=85354-9",
                "system/Observation.rs?category=vital-signs&category=laboratory",
                "system/Observation.rs?category=vital-signs&code=85354-9&_security=HIV")) {
            Person reader = Person.program("near-town", scope, "system/Patient.rs");
            assertThat(reader.ids(path)).as(scope).isEmpty();
            assertThat(reader.total(path + "&_summary=count")).as(scope).isZero();
            assertThat(reader.ids("/Patient?_has:Observation:patient:code=85354-9"))
                    .isEmpty();
            assertThat(reader.ids("/Patient?_id=near&_revinclude=Observation:patient"))
                    .containsExactly("Patient/near");
            refused(reader.get("/Observation/near-1"), 404);
            refused(reader.get("/Observation/near-1/_history/1"), 404);
        }
        Person either = Person.program(
                "near-town",
                "system/Observation.rs?category=survey&code=85354-9",
                "system/Observation.rs?category=vital-signs&code=85354-9");
        assertThat(either.ids(path)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void anEntryOfABatchIsRefusedAlone() {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Observation/near-1");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/near");
        batch.addEntry()
                .setResource(reading("in-batch", "near"))
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Observation/in-batch");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Observation/far-1");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient?_id=near&_revinclude=Condition:patient");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/near/$everything");
        batch.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Observation/unknown");
        Person caller = Person.program("near-town", "system/Observation.ru");
        HttpResponse<String> answer = caller.post("", batch);
        accepted(answer);
        assertThat(XinglinServer.fhirContext()
                        .newJsonParser()
                        .parseResource(Bundle.class, answer.body())
                        .getEntry())
                .extracting(entry -> entry.getResponse().getStatus().substring(0, 3))
                .containsExactly("200", "403", "201", "404", "403", "403", "403");
    }
}
