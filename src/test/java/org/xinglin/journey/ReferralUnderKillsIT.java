package org.xinglin.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.journey.ReferralRecords.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.referral.fhir.RequestTasks;
import org.xinglin.testkit.Receiver;
import org.xinglin.testkit.XinglinServer;

/**
 * An urgent referral of which the server is killed at each step, somewhere between the sending and what follows from it, and while
 * its limits pass. It goes on where it was, its clocks are right, and whoever is told is told once, over days.
 * {@code -Dxinglin.kills.seed=…} repeats when it is killed.
 */
@Tag("long")
class ReferralUnderKillsIT {

    private static final long SEED = Long.getLong("xinglin.kills.seed", System.nanoTime());
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");
    private static final String UP = "Task/" + RequestTasks.idOf("up", "Organization/hospital");
    private static final String DOWN = "Task/" + RequestTasks.idOf("down", "Organization/township");

    /** Between one step and the next. */
    private static final Duration SOON = Duration.ofMinutes(10);

    @Test
    void itGoesOnWhereItWas(@TempDir Path folder) throws IOException {
        System.out.println("Seed of the kills: " + SEED);
        try (Receiver receiver = new Receiver();
                KilledCounty county = new KilledCounty(folder, MONDAY, new Random(SEED))) {
            ReferralRecords.before().forEach(county::put);
            county.put("Subscription/told", subscription(receiver));

            county.putOnce(
                    "ServiceRequest/up", ReferralRecords.request("up", "referral-up", "township", "hospital", ""));
            assertThat(county.found("Task?focus=ServiceRequest/up")).containsExactly(UP);
            assertThat(due(county, UP)).isEqualTo(MONDAY.plus(Duration.ofMinutes(15)));
            county.pass(Duration.ofMinutes(20));
            county.killed();
            escalated(county, 1);
            // For days nobody answers, and nobody is told again.
            for (int day = 0; day < 3; day++) {
                county.pass(Duration.ofDays(1));
                county.quiet();
                escalated(county, 1);
            }

            Instant accepted = county.pass(SOON);
            county.moveOnce(UP, "accepted", "");
            assertThat(due(county, UP)).isEqualTo(accepted.plus(Duration.ofHours(2)));
            county.pass(Duration.ofHours(3));
            county.killed();
            escalated(county, 2);
            county.putOnce("Encounter/here", ReferralRecords.encounter("here", "up"));
            Instant arrived = county.pass(SOON);
            county.moveOnce(UP, "in-progress", "");
            county.putOnce("DiagnosticReport/came", ReferralRecords.report("came", "up"));
            Instant completed = county.pass(SOON);
            county.moveOnce(UP, "completed", output("DiagnosticReport/came"));
            assertThat(milestones(county, UP))
                    .containsExactly(
                            entry("submitted", MONDAY),
                            entry("accepted", accepted),
                            entry("arrived", arrived),
                            entry("feedback-returned", completed));
            assertThat(county.read("ServiceRequest/up").path("status").asText()).isEqualTo("completed");

            Instant sent = county.pass(SOON);
            county.putOnce(
                    "ServiceRequest/down",
                    ReferralRecords.request(
                            "down", "referral-down", "hospital", "township", ReferralRecords.carried()));
            Instant taken = county.pass(SOON);
            county.moveOnce(DOWN, "accepted", "");
            assertThat(milestones(county, DOWN)).containsExactly(entry("submitted", sent), entry("accepted", taken));

            county.quiet();
            escalated(county, 2);
            assertThat(List.of(version(county, UP), version(county, DOWN))).containsExactly(4, 2);
            toldOnce(county, receiver);
        }
    }

    private static String subscription(Receiver receiver) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .encodeResourceToString(
                        receiver.subscription("Task?code=service-request").setId("told"));
    }

    private static void escalated(KilledCounty county, int times) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(county.found("Task?code=request-escalation&_count=100"))
                        .as("seed %d", SEED)
                        .hasSize(times));
    }

    private static int version(KilledCounty county, String address) {
        return county.read(address).at("/meta/versionId").asInt();
    }

    private static Instant due(KilledCounty county, String task) {
        for (JsonNode extension : county.read(task).path("extension")) {
            if (extension.path("url").asText().endsWith("/next-step-due")) {
                return instant(extension);
            }
        }
        throw new AssertionError("No next-step-due");
    }

    private static Instant instant(JsonNode valued) {
        return OffsetDateTime.parse(valued.path("valueInstant").asText()).toInstant();
    }

    private static List<Map.Entry<String, Instant>> milestones(KilledCounty county, String task) {
        List<Map.Entry<String, Instant>> reached = new ArrayList<>();
        for (JsonNode extension : county.read(task).path("extension")) {
            if (extension.path("url").asText().endsWith("/milestone")) {
                Map<String, JsonNode> parts = new HashMap<>();
                extension
                        .path("extension")
                        .forEach(part -> parts.put(part.path("url").asText(), part));
                JsonNode code = Objects.requireNonNull(parts.get("code"));
                JsonNode instant = Objects.requireNonNull(parts.get("instant"));
                reached.add(entry(code.path("valueCode").asText(), instant(instant)));
            }
        }
        return reached;
    }

    /** What is told of one version is the same each time, so that who has it has it once; the last of each task is told. */
    private static void toldOnce(KilledCounty county, Receiver receiver) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(told(receiver).keySet())
                        .contains(UP + "/" + version(county, UP), DOWN + "/" + version(county, DOWN)));
        assertThat(told(receiver).values())
                .as("seed %d", SEED)
                .allSatisfy(bodies -> assertThat(bodies.stream().distinct()).hasSize(1));
    }

    private static Map<String, List<String>> told(Receiver receiver) {
        Map<String, List<String>> told = new HashMap<>();
        for (Receiver.Received each : receiver.received()) {
            JsonNode task = KilledCounty.json(each.body());
            String version = "Task/" + task.path("id").asText() + "/"
                    + task.at("/meta/versionId").asText();
            told.computeIfAbsent(version, none -> new ArrayList<>()).add(each.body());
        }
        return told;
    }
}
