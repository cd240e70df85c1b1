package org.xinglin.referral.fhir.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;

/** What waits at an institution is read in the order in which it was asked for, and is what waits: after each move, page by page. */
class WaitingListIT {

    private static final int REQUESTS = 13;

    private final County county = new County(SharedServer.get());
    private final String list =
            "Task?performing-organization=" + county.hospital + "&status=requested,received&_sort=authored-on";

    @Test
    void itIsWhatWaitsInOrder() {
        List<String> asked = new ArrayList<>();
        for (int number = 0; number < REQUESTS; number++) {
            asked.add(county.created(
                    County.request("referral-up", county.resident(), county.township, county.hospital, "I10")));
        }
        asWaiting();

        for (int number = 0; number < REQUESTS; number++) {
            Task task = county.tasks(asked.get(number)).get(0);
            switch (number % 4) {
                case 0 -> county.moved(task, TaskStatus.RECEIVED);
                case 1 -> county.moved(task, TaskStatus.ACCEPTED);
                case 2 -> county.moved(task, TaskStatus.REJECTED);
                default -> {
                    // It goes on waiting.
                }
            }
        }
        assertThat(asWaiting()).hasSize(7);
        Task gone = county.tasks(asked.get(3)).get(0);
        assertThat(SentRecord.by(
                                county.server,
                                "DELETE",
                                "Task/" + gone.getIdElement().getIdPart(),
                                "")
                        .statusCode())
                .isIn(200, 204);
        assertThat(asWaiting()).hasSize(6).doesNotContain(gone.getIdElement().getIdPart());
        assertThat(pages("Task?performing-organization=" + county.hospital
                        + "&status=accepted&_sort=authored-on&_count=2"))
                .hasSize(3);
    }

    /** All that waits, as the tasks themselves say; each way to ask for it finds the same. */
    private List<String> asWaiting() {
        double before = narrowed();
        List<String> expected = tasks("Task?performing-organization=" + county.hospital + "&_count=100").stream()
                .filter(task ->
                        Set.of(TaskStatus.REQUESTED, TaskStatus.RECEIVED).contains(task.getStatus()))
                .sorted(Comparator.comparing(Task::getAuthoredOn))
                .map(WaitingListIT::id)
                .toList();
        for (int count : List.of(1, 3, 6, 100)) {
            assertThat(pages(list + "&_count=" + count))
                    .as("pages of %d", count)
                    .isEqualTo(expected);
        }
        assertThat(narrowed()).as("pages that were read in order").isGreaterThan(before);
        return expected;
    }

    private List<String> pages(String search) {
        List<String> found = new ArrayList<>();
        String next = county.server.fhirBase() + "/" + search;
        while (next != null) {
            Bundle page = SentRecord.read(
                    Bundle.class,
                    county.server.get(next.substring(county.server.url().length())));
            tasks(page).forEach(task -> found.add(id(task)));
            next = page.getLink(Bundle.LINK_NEXT) == null
                    ? null
                    : page.getLink(Bundle.LINK_NEXT).getUrl();
        }
        return found;
    }

    private List<Task> tasks(String search) {
        return tasks(SentRecord.read(Bundle.class, county.server.get("/fhir/" + search)));
    }

    private static List<Task> tasks(Bundle page) {
        return page.getEntry().stream().map(entry -> (Task) entry.getResource()).toList();
    }

    private static String id(Task task) {
        return task.getIdElement().getIdPart();
    }

    /** How many pages were found without sorting all that waits. */
    private double narrowed() {
        return county.server
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("xinglin_search_desk_total") && !line.contains("\"all\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
