package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.XinglinServer;

/** A year of quarters lived with the clock: each report is asked for once, late from the 11th, and done when it is handed in. */
@Tag("long")
class QuartersIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void eachQuarterAsksForItsReportsOnce(@TempDir Path folder) throws Exception {
        Path clock = folder.resolve("clock");
        TravellingClock.moveTo(Instant.parse("2026-03-20T00:00:00Z"), clock);
        try (XinglinServer server = XinglinServer.in(folder.resolve("data"))
                .with(TravellingClock.class)
                .environment(TravellingClock.FILE, clock.toString())
                .argument("--xinglin.events.poll=50ms")
                .start()) {
            Organization county = new Organization().setName("季报县").setActive(true);
            county.addExtension(
                    "https://xinglin-fhir.github.io/ig/StructureDefinition/network-level", new CodeType("county"));
            String address = Posted.by(server.client(), county).getValue();
            assertThat(tasks(server, address)).isEmpty();

            TravellingClock.moveTo(Instant.parse("2026-03-31T16:10:00Z"), clock);
            asked(server, address, 4);
            assertThat(tasks(server, address)).allSatisfy(task -> {
                assertThat(task.getRestriction().getPeriod().getStartElement().getValueAsString())
                        .isEqualTo("2026-04-01");
                assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
                        .isEqualTo("2026-04-10");
                assertThat(report(server, task).getStatus().toCode()).isEqualTo("pending");
            });

            TravellingClock.moveTo(Instant.parse("2026-04-10T15:00:00Z"), clock);
            Task done = tasks(server, address).stream()
                    .filter(task -> report(server, task).getMeasure().contains("green-channel"))
                    .findFirst()
                    .orElseThrow();
            assertThat(server.post("/fhir/Measure/green-channel/$submit-report", """
                            {"resourceType": "Parameters", "parameter": [
                              {"name": "periodStart", "valueDate": "2026-01-01"},
                              {"name": "periodEnd", "valueDate": "2026-03-31"},
                              {"name": "organization", "valueReference": {"reference": "%s"}}]}""".formatted(address))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(report(server, done).getStatus().toCode()).isEqualTo("complete");

            TravellingClock.moveTo(Instant.parse("2026-04-10T16:10:00Z"), clock);
            await("late")
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(tasks(server, address))
                            .filteredOn(task -> task.getPriority() == TaskPriority.URGENT)
                            .hasSize(3)
                            .allMatch(task -> task.getStatus() == TaskStatus.REQUESTED));
            assertThat(tasks(server, address))
                    .filteredOn(task -> task.getStatus() == TaskStatus.COMPLETED)
                    .hasSize(1);

            TravellingClock.moveTo(Instant.parse("2026-06-30T16:10:00Z"), clock);
            asked(server, address, 8);
            TravellingClock.moveTo(Instant.parse("2026-09-30T16:10:00Z"), clock);
            asked(server, address, 12);
            TravellingClock.moveTo(Instant.parse("2026-12-31T16:10:00Z"), clock);
            asked(server, address, 16);
        }
    }

    private static void asked(XinglinServer server, String county, int reports) {
        await("asked for")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(tasks(server, county)).hasSize(reports));
        assertThat(tasks(server, county).stream()
                        .map(task -> task.getFocus().getReference())
                        .distinct())
                .hasSize(reports);
    }

    private static List<Task> tasks(XinglinServer server, String county) {
        return server
                .client()
                .search()
                .byUrl("Task?code=report-due&owner=" + county + "&_count=100")
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .stream()
                .map(entry -> (Task) entry.getResource())
                .toList();
    }

    private static MeasureReport report(XinglinServer server, Task task) {
        return server.client()
                .read()
                .resource(MeasureReport.class)
                .withId(new IdType(task.getFocus().getReference()).getIdPart())
                .execute();
    }
}
