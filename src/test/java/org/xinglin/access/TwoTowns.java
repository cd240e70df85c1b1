package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.XinglinServer;

/** A county of two towns with a village each, a resident and two readings in either; settled once. */
record TwoTowns(Person everybody, Person near, Person far, Person county) {

    static final String ALL = "system/*.cruds";

    private static final TwoTowns ONE = new TwoTowns(
            Person.everybody(),
            Person.program("near-town", ALL),
            Person.program("far-town", ALL),
            Person.program("county", ALL));

    static {
        store(reading("near-1", "near"), reading("near-2", "near"), reading("far-1", "far"), reading("far-2", "far"));
    }

    static TwoTowns get() {
        return ONE;
    }

    static Organization organisation(String id, @Nullable String above) {
        return GuardedCounty.organisation(id, above == null ? "" : above);
    }

    static Patient resident(String id, @Nullable String organisation) {
        Patient resident = aResident().named("居民" + id).build();
        resident.setId(id);
        if (organisation != null) {
            resident.setManagingOrganization(new Reference("Organization/" + organisation));
        }
        return resident;
    }

    static Observation reading(String id, String resident) {
        Observation reading = aBloodPressure(120, 80).of("Patient/" + resident).build();
        reading.setId(id);
        reading.setPerformer(List.of(new Reference("Practitioner/near-doctor")));
        reading.setEffective(new DateTimeType("2026-03-01T08:00:00+08:00"));
        return reading;
    }

    static void store(Resource... resources) {
        accepted(transaction(ONE.everybody, resources));
    }

    static HttpResponse<String> transaction(Person caller, Resource... resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            transaction
                    .addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        return caller.post("", transaction);
    }

    static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    static void refused(HttpResponse<String> answer, int status, String... words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(List.of(words)).allSatisfy(word -> assertThat(answer.body()).contains(word));
    }

    /** No caller has changed or deleted a record: its versions differ in nothing but what the server itself keeps on it. */
    static void untouched(String address) {
        Bundle history = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        Bundle.class, ONE.everybody.get(address + "/_history").body());
        assertThat(history.getEntry())
                .as(address)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getResource())
                        .as("a version that is no deletion")
                        .isNotNull());
        DomainResource first = said(history.getEntry().get(0));
        assertThat(history.getEntry())
                .as(address)
                .allSatisfy(entry -> assertThat(said(entry).equalsDeep(first)).isTrue());
    }

    private static DomainResource said(Bundle.BundleEntryComponent entry) {
        DomainResource said = (DomainResource) entry.getResource().copy();
        said.setMeta(null);
        said.setExtension(null);
        said.setId((String) null);
        return said;
    }
}
