package org.xinglin.fhirserver.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.testkit.SyntheticResident;

/** Two residents with readings of the same codes, one of them deleted, and what a room may ask for of them. */
record ResidentsReadings(String resident, String other) {

    static final Caller TEST = Caller.task("readings-test");

    private static final String SYSTEM = "https://example.org/readings";
    private static final String SECOND = "https://example.org/readings,second";
    private static final List<String> CODES = List.of("a", "b", "a|b", "c,d");
    private static final List<ObservationStatus> STATUSES =
            List.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CANCELLED);

    static ResidentsReadings stored(FhirStore store) {
        ResidentsReadings readings = new ResidentsReadings(
                UUID.randomUUID().toString(), UUID.randomUUID().toString());
        Bundle all = new Bundle().setType(BundleType.TRANSACTION);
        List<String> ids = new ArrayList<>();
        for (String id : List.of(readings.resident, readings.other)) {
            Patient patient = SyntheticResident.aResident().build();
            patient.setId(id);
            put(all, patient);
            for (String code : CODES) {
                for (ObservationStatus status : STATUSES) {
                    ids.add(put(all, reading(id, code, status)));
                }
            }
        }
        store.transact(TEST, all);
        Bundle deletion = new Bundle().setType(BundleType.TRANSACTION);
        deletion.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Observation/" + ids.get(0));
        store.transact(TEST, deletion);
        return readings;
    }

    private static Observation reading(String patient, String code, ObservationStatus status) {
        Observation reading = new Observation();
        reading.setId(UUID.randomUUID().toString());
        reading.setStatus(status);
        reading.setSubject(new Reference("Patient/" + patient));
        reading.setEffective(new DateTimeType("2026-03-01T08:00:00+08:00"));
        reading.setCode(new CodeableConcept(new Coding(SYSTEM, code, "reading")).setText("reading"));
        reading.getCode().addCoding(new Coding(SECOND, code, "reading"));
        reading.setValue(new StringType("seen"));
        return reading;
    }

    private static String put(Bundle transaction, Resource resource) {
        String id = resource.getIdElement().getIdPart();
        transaction
                .addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "/" + id);
        return id;
    }

    Query<Observation> all() {
        return Query.of(Observation.class).about(resident);
    }

    /** By codes with and without a system, by several, by more than one parameter, of whom nobody knows. */
    List<Query<Observation>> queries() {
        List<Query<Observation>> queries = new ArrayList<>();
        for (String id : List.of(resident, other, "nobody")) {
            Query<Observation> about = Query.of(Observation.class).about(id);
            queries.add(about);
            queries.add(about.where("status", "final"));
            queries.add(about.where("status", "final", "amended").where("code", "a", "b"));
            queries.add(about.where("code", new Coding(SYSTEM, "c,d", null), new Coding(SECOND, "a|b", null)));
            queries.add(about.where("code", new Coding("https://example.org/other", "a", null)));
            queries.add(about.where("code", "a|b").where("status", "cancelled"));
            queries.add(about.where("combo-code", new Coding(SYSTEM, "b", null)));
            queries.add(about.where("date", "ge2026-01-01").where("status", "final"));
        }
        return queries;
    }
}
