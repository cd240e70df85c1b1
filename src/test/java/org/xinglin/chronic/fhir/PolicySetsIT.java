package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/** A county concludes by its own policy set, and by further ones for as long as it asks for them (ADR 26). */
@Tag("long")
class PolicySetsIT {

    private static final String FURTHER = "primary-care-2025";

    @Test
    void whatNobodyAsksForAnyMoreIsWithdrawn(@TempDir Path data) {
        String resident;
        try (XinglinServer server = XinglinServer.in(data)
                .argument("--xinglin.chronic.further-policy-sets=" + FURTHER)
                .start()) {
            Station station = new Station(server);
            resident = station.resident("1961-03-05", station.organization("village"));
            station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 190, 121));
            station.awaited(resident, "bp-grade", "grade-3");
            station.settled();
            assertThat(station.concluded(resident, "bp-grade", FURTHER)).hasSize(1);
        }
        try (XinglinServer server = XinglinServer.in(data).start()) {
            Station station = new Station(server);
            Observation own = station.concluded(resident, "bp-grade").get(0);
            assertThat(station.concluded(resident, "bp-grade", FURTHER))
                    .as("nothing has been renewed yet")
                    .hasSize(1);

            server.post("/actuator/events/chronic-standing/all", "{}");
            station.settled();

            assertThat(station.concluded(resident, "bp-grade", FURTHER)).isEmpty();
            assertThat(station.concluded(resident, "bp-grade").get(0).getMeta().getVersionId())
                    .as("the county's own stands as it was")
                    .isEqualTo(own.getMeta().getVersionId());
            station.alertTasksThatAre(resident, TaskStatus.REQUESTED);
            assertThat(server.get("/fhir/" + resident + "/$chronic-status?disease=hypertension&policy-set=" + FURTHER)
                            .body())
                    .as("an answer is given by any that is published")
                    .contains("grade-3");

            assertThat(server.send("/fhir/" + resident + "?_cascade=delete", HttpRequest.Builder::DELETE)
                            .statusCode())
                    .as("what was concluded by both goes with the resident")
                    .isEqualTo(200);
            station.settled();
            assertThat(server.get("/actuator/events?parked=true").body()).contains("\"events\":[]");
        }
    }
}
