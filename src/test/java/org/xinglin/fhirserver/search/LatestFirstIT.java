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
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A page of the latest is that of all matches in order, however few days were looked at for it. */
class LatestFirstIT {

    /** How old readings are: on both sides of each look's end, and some at the same minute. */
    private static final List<Integer> HOURS = List.of(1, 1, 30, 47, 49, 400, 760, 780, 9000, 12200, 12300, 90_000);

    private static final int READINGS = 60;

    private final XinglinServer server = SharedServer.get();
    private final IGenericClient client = server.client();
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(8)).truncatedTo(ChronoUnit.SECONDS);
    private final String resident = client.create()
            .resource(SyntheticResident.aResident().build())
            .execute()
            .getId()
            .toUnqualifiedVersionless()
            .getValue();
    private final String numbers = "https://his.example.org/readings/" + UUID.randomUUID();

    @Test
    void thePagesAreThoseOfTheWholeInItsOrder() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Integer> ages = new ArrayList<>();
        for (int reading = 0; reading < READINGS; reading++) {
            ages.add(HOURS.get(random.nextInt(HOURS.size())));
        }
        List<String> stored = store(ages);
        List<String> latestFirst = new ArrayList<>(stored);
        latestFirst.sort(Comparator.comparing(id -> ages.get(stored.indexOf(id))));

        for (int count : List.of(1, 3, 10, 59, 60, 200)) {
            assertThat(pages("&_sort=-date&_count=" + count))
                    .as("seed %d, pages of %d", seed, count)
                    .isEqualTo(latestFirst);
        }
    }

    @Test
    void aPageOfWhatIsRecentIsFoundAmongTheLastDays() {
        store(List.of(90_000, 1, 2, 3, 4));
        double sorted = found("all");
        double recent = found("2");

        pages("&_sort=-date&_count=2", 1);

        assertThat(found("2") - recent).isEqualTo(1);
        assertThat(found("all") - sorted).isZero();

        pages("&_sort=-date&_count=20", 1);

        assertThat(found("all") - sorted).isEqualTo(1);
    }

    @Test
    void whatBeginsWithOneResidentOrHasAnotherOrderIsNotLookedForByDays() {
        store(List.of(1, 2));
        double before = found("");

        pages("&_sort=-date&patient=" + resident, 1);
        pages("&_sort=date", 1);
        pages("&_sort=_id,-date", 1);

        assertThat(found("")).isEqualTo(before);
    }

    /** @return their ids, in the order in which they were stored */
    private List<String> store(List<Integer> ages) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (int number = 0; number < ages.size(); number++) {
            transaction
                    .addEntry()
                    .setResource(Reading.aFastingGlucose(5.1)
                            .of(resident)
                            .at(now.minusHours(ages.get(number)))
                            .numbered(numbers, Integer.toString(number))
                            .build())
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");
        }
        client.transaction().withBundle(transaction).execute();
        return pages("&_count=500");
    }

    private List<String> pages(String query) {
        return pages(query, Integer.MAX_VALUE);
    }

    private List<String> pages(String query, int most) {
        List<String> ids = new ArrayList<>();
        Bundle page = client.search()
                .byUrl("Observation?identifier=" + numbers + "%7C" + query)
                .returnBundle(Bundle.class)
                .execute();
        for (int number = 1; ; number++) {
            page.getEntry()
                    .forEach(entry -> ids.add(entry.getResource().getIdElement().getIdPart()));
            if (number == most || page.getLink(Bundle.LINK_NEXT) == null) {
                return ids;
            }
            page = client.loadPage().next(page).execute();
        }
    }

    /** @param days all of them where it is empty */
    private double found(String days) {
        return server.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("xinglin_search_latest_total{days=\"" + days))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
