package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A page of the latest is that of all matches in order, among however few it was looked for. */
class LatestFirstIT {

    /** How old readings are; many at the same second. */
    private static final List<Integer> HOURS = List.of(1, 1, 30, 47, 400, 9000, 12200, 90_000);

    /** So many that looks for small pages end among them. */
    private static final int OTHERS = 400;

    private static final int READINGS = 60;

    private static final XinglinServer SERVER = SharedServer.get();
    private static final IGenericClient CLIENT = SERVER.client();
    private static final long SEED = new Random().nextLong();
    private static final Random RANDOM = new Random(SEED);

    private static OffsetDateTime now;
    private static String resident;

    private final String numbers = "https://his.example.org/readings/" + UUID.randomUUID();

    @BeforeAll
    static void othersAreMeasuredToo() {
        // Later than what other tests store in the same server, and still within what is taken.
        now = OffsetDateTime.now(ZoneOffset.ofHours(8)).plusHours(20).truncatedTo(ChronoUnit.SECONDS);
        resident = Posted.by(CLIENT, SyntheticResident.aResident().build()).getValue();
        for (int stored = 0; stored < OTHERS; stored += 100) {
            store("https://his.example.org/others/" + stored + "/" + UUID.randomUUID(), ages(100));
        }
    }

    private static List<Integer> ages(int count) {
        return RANDOM.ints(count, 0, HOURS.size()).mapToObj(HOURS::get).toList();
    }

    @Test
    void thePagesAreThoseOfTheWholeInItsOrder() {
        List<Integer> ages = ages(READINGS);
        List<String> stored = store(ages);
        List<String> latestFirst = new ArrayList<>(stored);
        latestFirst.sort(Comparator.comparing(id -> ages.get(stored.indexOf(id))));

        for (int count : List.of(1, 3, 10, 59, 60, 200)) {
            assertThat(pages("&_sort=-date&_count=" + count))
                    .as("seed %d, pages of %d", SEED, count)
                    .isEqualTo(latestFirst);
        }
    }

    @Test
    void aPageOfWhatIsRecentIsFoundAmongWhatIsDatedLast() {
        store(List.of(90_000, 1, 2, 3, 4));
        double sorted = found("all");
        double recent = found("");

        pages("&_sort=-date&_count=2", 1);

        assertThat(found("") - found("all") - (recent - sorted)).isEqualTo(1);
        assertThat(found("all") - sorted).isZero();

        pages("&_sort=-date&_count=20", 1);

        assertThat(found("all") - sorted).isEqualTo(1);
    }

    @Test
    void whatBeginsWithOneResidentOrHasAnotherOrderIsLookedForAsBefore() {
        store(List.of(1, 2));
        double before = found("");

        pages("&_sort=-date&patient=" + resident, 1);
        pages("&_sort=date", 1);
        pages("&_sort=_id,-date", 1);

        assertThat(found("")).isEqualTo(before);
    }

    /** @return their ids, in the order in which they were stored */
    private List<String> store(List<Integer> ages) {
        store(numbers, ages);
        return pages("&_count=500");
    }

    private static void store(String system, List<Integer> ages) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (int number = 0; number < ages.size(); number++) {
            transaction
                    .addEntry()
                    .setResource(Reading.aFastingGlucose(5.1)
                            .of(resident)
                            .at(now.minusHours(ages.get(number)))
                            .numbered(system, Integer.toString(number))
                            .build())
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
        }
        CLIENT.transaction().withBundle(transaction).execute();
    }

    private List<String> pages(String query) {
        return pages(query, Integer.MAX_VALUE);
    }

    private List<String> pages(String query, int most) {
        List<String> ids = new ArrayList<>();
        Bundle page = CLIENT.search()
                .byUrl("Observation?identifier=" + numbers + "%7C" + query)
                .returnBundle(Bundle.class)
                .execute();
        for (int number = 1; ; number++) {
            page.getEntry()
                    .forEach(entry -> ids.add(entry.getResource().getIdElement().getIdPart()));
            if (number == most || page.getLink(Bundle.LINK_NEXT) == null) {
                return ids;
            }
            page = CLIENT.loadPage().next(page).execute();
        }
    }

    /** @param pages all of them where it is empty */
    private static double found(String pages) {
        return SERVER.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("xinglin_search_latest_total{pages=\"" + pages))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
