package org.xinglin.sandbox.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.sandbox.SyntheticCounty;
import org.xinglin.sandbox.domain.County;

/** How a county is cut into transactions, and what becomes of it where one of them fails. */
class CountyLoadingTests {

    private final Shelf shelf = new Shelf();

    @Test
    void everyReferenceIsToSomethingStoredBeforeOrWithIt() {
        load(SyntheticCounty.of(400));

        Set<String> known = new HashSet<>();
        for (Bundle transaction : shelf.transactions) {
            transaction.getEntry().forEach(entry -> known.add(entry.getRequest().getUrl()));
            transaction
                    .getEntry()
                    .forEach(entry -> assertThat(references(entry.getResource()))
                            .allSatisfy(reference -> assertThat(known).contains(reference)));
        }
    }

    @Test
    void theCountyIsCalledCompleteInTheLastTransactionOnly() {
        load(SyntheticCounty.of(400));

        assertThat(shelf.transactions)
                .filteredOn(transaction -> marks(transaction).anyMatch(CountyMark::isComplete))
                .containsExactly(shelf.transactions.get(shelf.transactions.size() - 1));
        assertThat(marks(shelf.transactions.get(0)))
                .containsExactly(new CountyMark(SyntheticCounty.SEED, SyntheticCounty.TODAY, 0));
        assertThat(shelf.mark()).contains(new CountyMark(SyntheticCounty.SEED, SyntheticCounty.TODAY, 400));
    }

    @Test
    void aRefusalEndsTheLoadingAndTheCountyIsNotComplete() {
        shelf.refuseAfter(3);

        assertThatThrownBy(() -> load(SyntheticCounty.of(2_000)))
                .isInstanceOf(LoadingFailed.class)
                .hasMessage("refused");
        assertThat(shelf.mark())
                .hasValueSatisfying(mark -> assertThat(mark.isComplete()).isFalse());
    }

    @Test
    void whatWasBrokenOffComesToTheSameAsWhatWasNot() {
        shelf.refuseAfter(5);
        assertThatThrownBy(() -> load(SyntheticCounty.of(2_000))).isInstanceOf(LoadingFailed.class);
        int sent = shelf.transactions.size();
        shelf.refuseAfter(Integer.MAX_VALUE);

        load(SyntheticCounty.of(2_000));

        Shelf atOnce = new Shelf();
        new CountyLoading(SyntheticCounty.of(2_000), atOnce, 1).run();
        assertThat(shelf.resources.keySet()).isEqualTo(atOnce.resources.keySet());
        assertThat(shelf.transactions.size() - sent)
                .as("residents who are there are not sent again")
                .isLessThan(atOnce.transactions.size());
    }

    private static List<String> references(Resource resource) {
        return FhirContext.forR4Cached().newTerser().getAllResourceReferences(resource).stream()
                .map(reference ->
                        reference.getResourceReference().getReferenceElement().getValue())
                .toList();
    }

    private void load(County county) {
        new CountyLoading(county, shelf, 3).run();
    }

    private static Stream<CountyMark> marks(Bundle transaction) {
        return transaction.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Basic.class::isInstance)
                .map(basic -> CountyMark.of((Basic) basic));
    }
}
