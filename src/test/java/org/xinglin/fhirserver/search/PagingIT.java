package org.xinglin.fhirserver.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Pages are bounded, complete and current ({@code docs/contract.md}, row "Page size"). */
@Tag("both-modes")
class PagingIT {

    private static final int RESIDENTS = 45;
    private static final OffsetDateTime FIRST_DAY = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.ofHours(8));

    private static final IGenericClient CLIENT = SharedServer.get().client();

    /** A system of this test's own, so that its searches find its own residents only. */
    private static final String MRN = "https://his.example.org/mrn/" + UUID.randomUUID();

    @BeforeAll
    static void register() {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (int i = 0; i < RESIDENTS; i++) {
            transaction
                    .addEntry()
                    .setResource(resident(i))
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Patient");
        }
        CLIENT.transaction().withBundle(transaction).execute();
    }

    private static Patient resident(int number) {
        Patient resident = aResident().build();
        resident.getIdentifierFirstRep().setSystem(MRN).setValue("P" + number);
        return resident;
    }

    @Test
    void withoutACountAPageHoldsTwenty() {
        assertThat(search("").getEntry()).hasSize(20);
    }

    @Test
    void theNextLinksVisitEveryMatchOnce() {
        List<String> visited = visit(search("&_sort=_id&_count=7"));

        assertThat(visited).hasSize(RESIDENTS).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aLargerCountIsCappedAndTheAnswerSaysWhy() {
        Bundle page = search("&_count=1000");

        assertThat(page.getLink(Bundle.LINK_SELF).getUrl()).contains("_count=500");
        assertThat(page.getEntry())
                .filteredOn(entry -> entry.getSearch().getMode() == SearchEntryMode.OUTCOME)
                .singleElement()
                .satisfies(entry -> assertThat(Refusal.rules((OperationOutcome) entry.getResource()))
                        .containsExactly("page-size-capped"));
        assertThat(page.getEntry()).hasSize(RESIDENTS + 1);
    }

    @Test
    void totalsAreCountedWhenAskedFor() {
        assertThat(search("&_total=accurate&_count=3").getTotal()).isEqualTo(RESIDENTS);
        Bundle count = search("&_summary=count");
        assertThat(count.getTotal()).isEqualTo(RESIDENTS);
        assertThat(count.getEntry()).isEmpty();
    }

    @Test
    void aSearchSeesTheWriteBeforeIt() {
        String own = "https://his.example.org/current/" + UUID.randomUUID();
        for (int i = 1; i <= 3; i++) {
            Patient resident = resident(0);
            resident.getIdentifierFirstRep().setSystem(own);
            CLIENT.create().resource(resident).execute();
            assertThat(byUrl("Patient?identifier=" + own + "%7C").getEntry()).hasSize(i);
        }
    }

    @Test
    void everythingOfAResidentIsReadPageByPageToo() {
        String resident = Posted.by(CLIENT, resident(0)).getValue();
        hasResults(resident, 25);

        Bundle page = byUrl(resident + "/$everything");
        List<String> visited = visit(page);

        assertThat(page.getEntry()).hasSize(20);
        assertThat(visited).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void whatIsIncludedComesBesideAFullPageOfMatches() {
        Patient own = resident(0);
        own.getIdentifierFirstRep().setSystem(MRN + "/included");
        String resident = Posted.by(CLIENT, own).getValue();
        hasResults(resident, 3);

        Bundle first =
                byUrl("Observation?patient=" + resident + "&_count=2&_include=Observation:patient&_total=accurate");
        Bundle last = next(first);

        assertThat(modes(first)).containsExactly(SearchEntryMode.MATCH, SearchEntryMode.MATCH, SearchEntryMode.INCLUDE);
        assertThat(modes(last)).containsExactly(SearchEntryMode.MATCH, SearchEntryMode.INCLUDE);
        assertThat(first.getTotal()).isEqualTo(3);
        assertThat(requireNonNull(last).getLink(Bundle.LINK_NEXT)).isNull();
        assertThat(modes(byUrl("Patient?_id=" + resident + "&_count=1&_revinclude=Observation:patient")))
                .containsExactly(
                        SearchEntryMode.MATCH,
                        SearchEntryMode.INCLUDE,
                        SearchEntryMode.INCLUDE,
                        SearchEntryMode.INCLUDE);
    }

    /** One result a day, so many days. */
    private static void hasResults(String resident, int days) {
        for (int day = 0; day < days; day++) {
            CLIENT.create()
                    .resource(Reading.aResult("2160-0", "80", "umol/L")
                            .of(resident)
                            .at(FIRST_DAY.plusDays(day))
                            .build())
                    .execute();
        }
    }

    private static List<SearchEntryMode> modes(@Nullable Bundle page) {
        return requireNonNull(page).getEntry().stream()
                .map(entry -> entry.getSearch().getMode())
                .toList();
    }

    private static List<String> visit(Bundle first) {
        List<String> visited = new ArrayList<>();
        for (Bundle page = first; page != null; page = next(page)) {
            page.getEntry().forEach(entry -> visited.add(entry.getResource().getIdPart()));
        }
        return visited;
    }

    private static @Nullable Bundle next(Bundle page) {
        return page.getLink(Bundle.LINK_NEXT) == null
                ? null
                : CLIENT.loadPage().next(page).execute();
    }

    private static Bundle search(String rest) {
        return byUrl("Patient?identifier=" + MRN + "%7C" + rest);
    }

    private static Bundle byUrl(String url) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        Bundle.class, SharedServer.get().get("/fhir/" + url).body());
    }
}
