package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.GuardedServer;

/** An auditor sees what was done with the records, and by the people and programs, of the organisations of the token. */
class AuditorsReachIT {

    private static final TwoTowns TOWNS = TwoTowns.get();

    private final Person ofNear = auditor("near-town");
    private final Person ofFar = auditor("far-town");
    private final Person ofVillage = auditor("near-village");
    private final Person ofCounty = auditor("county");
    private final Person elsewhere = auditor("plain");

    private static Person auditor(String organisation) {
        return Person.member(organisation, "auditor", "user/AuditEvent.rs");
    }

    private static String read(Person reader, String path) {
        String request = "q-" + UUID.randomUUID();
        reader.with("X-Request-ID", request).get(path);
        return request;
    }

    private static boolean sees(Person auditor, String request) {
        Bundle events = auditor.find("/AuditEvent?_sort=-date&_count=200&date=ge2020");
        return events.getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .flatMap(event -> event.getEntity().stream())
                .anyMatch(entity ->
                        request.equals(entity.getWhat().getIdentifier().getValue()));
    }

    @Test
    void whatIsDoneWithARecordIsForThoseWhoManageIt() {
        String near = read(TOWNS.county(), "/Patient/near");
        String far = read(TOWNS.county(), "/Observation?patient=far");
        assertThat(sees(ofNear, near)).isTrue();
        assertThat(sees(ofVillage, near)).isTrue();
        assertThat(sees(ofFar, near)).isFalse();
        assertThat(sees(ofNear, far)).isFalse();
        assertThat(sees(ofFar, far)).isTrue();
        assertThat(sees(ofCounty, near)).isTrue();
        assertThat(sees(ofCounty, far)).isTrue();
        assertThat(sees(elsewhere, near)).isFalse();
    }

    @Test
    void whatPeopleAndProgramsDoIsForTheirOrganisation() {
        String program = read(TOWNS.near(), "/Organization/county");
        String refused = read(TOWNS.near(), "/Patient/far");
        String person = read(Person.member("near-village", "clinician", "user/*.rs"), "/Organization/county");
        for (String request : new String[] {program, refused, person}) {
            assertThat(sees(ofNear, request)).isTrue();
            assertThat(sees(ofCounty, request)).isTrue();
            assertThat(sees(elsewhere, request)).isFalse();
        }
        assertThat(sees(ofFar, program)).isFalse();
        assertThat(sees(ofFar, refused)).as("who tried to see its resident").isTrue();
        assertThat(sees(ofVillage, person)).isTrue();
        assertThat(sees(ofVillage, program)).isFalse();
    }

    @Test
    void whatIsNobodysIsForThoseBelowNobody() {
        String request = "q-" + UUID.randomUUID();
        GuardedServer.get()
                .send(
                        "/fhir/Organization/near-town",
                        (HttpRequest.Builder each) ->
                                each.header("Authorization", "Bearer none").header("X-Request-ID", request));
        assertThat(sees(ofCounty, request)).isTrue();
        assertThat(sees(ofNear, request)).isFalse();
    }

    @Test
    void anEventOutOfReachIsNotThere() {
        String far = read(TOWNS.far(), "/Patient/far");
        Bundle found = ofFar.find("/AuditEvent?patient=far&_sort=-date&_count=50");
        String event = found.getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .filter(each -> each.getEntity().stream()
                        .anyMatch(entity ->
                                far.equals(entity.getWhat().getIdentifier().getValue())))
                .map(each -> each.getIdElement().getIdPart())
                .findFirst()
                .orElseThrow();
        assertThat(ofFar.get("/AuditEvent/" + event).statusCode()).isEqualTo(200);
        assertThat(ofCounty.get("/AuditEvent/" + event).statusCode()).isEqualTo(200);
        assertThat(ofNear.get("/AuditEvent/" + event).statusCode()).isEqualTo(404);
        assertThat(ofNear.total("/AuditEvent?_id=" + event + "&_summary=count")).isZero();
    }
}
