package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.story.Records.resident;
import static org.xinglin.story.Ridge.HOSPITAL;
import static org.xinglin.story.Ridge.STRANGER;
import static org.xinglin.story.Ridge.TOWNSHIP;
import static org.xinglin.story.Ridge.VILLAGE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits at the hospital: its desk reads all of it in order, page by page; others read of it what is within their reach. */
class WaitingListByTokenIT {

    private static final String AT_THE_HOSPITAL = "Task?performing-organization=" + HOSPITAL.address();
    private static final String WAITING = AT_THE_HOSPITAL + "&status=requested,received&_sort=authored-on";

    @BeforeAll
    static void theCountyIsThere() {
        Ridge.settles();
    }

    @Test
    void eachReadsOfItWhatIsWithinReach() {
        List<String> ofTheVillage = List.of(asked(VILLAGE), asked(VILLAGE), asked(VILLAGE));
        List<String> ofTheTownship = List.of(asked(TOWNSHIP), asked(TOWNSHIP));
        HOSPITAL.desk().moves(ofTheVillage.get(1), "accepted");

        List<String> all = asTheTasksSay();
        assertThat(all)
                .contains(ofTheVillage.get(0), ofTheVillage.get(2))
                .containsAll(ofTheTownship)
                .doesNotContain(ofTheVillage.get(1));
        for (int size : List.of(1, 2, 100)) {
            assertThat(pages(HOSPITAL.desk(), size)).as("pages of %d", size).isEqualTo(all);
            assertThat(pages(TOWNSHIP.desk(), size))
                    .as("pages of %d", size)
                    .containsAll(ofTheTownship)
                    .contains(ofTheVillage.get(0), ofTheVillage.get(2));
            assertThat(pages(VILLAGE.desk(), size))
                    .as("pages of %d", size)
                    .contains(ofTheVillage.get(0), ofTheVillage.get(2))
                    .doesNotContain(ofTheVillage.get(1))
                    .doesNotContainAnyElementsOf(ofTheTownship);
            assertThat(pages(STRANGER.desk(), size)).as("pages of %d", size).isEmpty();
        }
    }

    /** The township asks for a resident of whoever manages him. */
    private static String asked(Institution manager) {
        String resident = manager.his().files(resident("1958-03-12", manager));
        return HOSPITAL.task(TOWNSHIP.his()
                .files(Asked.a("referral-up")
                        .about(resident)
                        .by(TOWNSHIP)
                        .of(HOSPITAL)
                        .because("I10", "高血压")
                        .json()));
    }

    private static List<String> asTheTasksSay() {
        return HOSPITAL.desk().finds(AT_THE_HOSPITAL + "&_count=500").stream()
                .filter(task -> List.of("requested", "received")
                        .contains(task.path("status").asText()))
                .sorted(Comparator.comparing(task ->
                        OffsetDateTime.parse(task.path("authoredOn").asText()).toInstant()))
                .map(Program::address)
                .toList();
    }

    private static List<String> pages(Program desk, int size) {
        List<String> found = new ArrayList<>();
        String next = WAITING + "&_count=" + size;
        while (!next.isEmpty()) {
            JsonNode page = desk.reads(next);
            page.path("entry").forEach(entry -> found.add(Program.address(entry.path("resource"))));
            next = "";
            for (JsonNode link : page.path("link")) {
                if (link.path("relation").asText().equals("next")) {
                    String url = link.path("url").asText();
                    next = url.substring(url.indexOf("/fhir") + "/fhir".length() + 1);
                }
            }
        }
        return found;
    }
}
