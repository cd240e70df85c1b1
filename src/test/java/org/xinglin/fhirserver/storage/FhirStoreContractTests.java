package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Found;
import org.xinglin.fhirserver.Query;

/** The contract of the store finds a store that breaks it, in what it breaks and nothing else. */
class FhirStoreContractTests {

    /** The tests of the contract that a store fails. */
    private static Set<String> failing(UnaryOperator<FhirStore> broken) {
        Set<String> failing = new TreeSet<>();
        for (Method test : FhirStoreContract.class.getDeclaredMethods()) {
            if (test.isAnnotationPresent(Test.class)) {
                MemoryStore memory = new MemoryStore();
                try {
                    test.invoke(new Contract(broken.apply(memory), memory));
                } catch (InvocationTargetException failure) {
                    failing.add(test.getName());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return failing;
    }

    private static final class Contract extends FhirStoreContract {

        private final FhirStore store;
        private final MemoryStore memory;

        Contract(FhirStore store, MemoryStore memory) {
            this.store = store;
            this.memory = memory;
        }

        @Override
        FhirStore store() {
            return store;
        }

        @Override
        void onWrite(BiConsumer<Caller, Resource> hook) {
            memory.onWrite(hook);
        }
    }

    /** Does as another store does; what a test overrides is broken. */
    private static class Broken implements FhirStore {

        final FhirStore store;

        Broken(FhirStore store) {
            this.store = store;
        }

        @Override
        public Bundle transact(Caller caller, Bundle transaction) {
            return store.transact(caller, transaction);
        }

        @Override
        public <T> T inTransaction(Caller caller, Supplier<T> work) {
            return store.inTransaction(caller, work);
        }

        @Override
        public <T extends Resource> Found<T> search(Caller caller, Query<T> query) {
            return store.search(caller, query);
        }

        @Override
        public <T extends Resource, F> List<F> digest(Caller caller, Query<T> query, Digest<T, F> digest) {
            return store.digest(caller, query, digest);
        }

        @Override
        public <T extends Resource> Optional<T> read(Caller caller, Class<T> type, String id) {
            return store.read(caller, type, id);
        }
    }

    @Test
    void aStoreThatKeepsItPasses() {
        assertThat(failing(Broken::new)).isEmpty();
    }

    /** As the library's own reading of queries does, by which the store once searched. */
    @Test
    void aStoreThatPassesOverTheOrderFails() {
        assertThat(failing(store -> new Broken(store) {
                    @Override
                    public <T extends Resource> Found<T> search(Caller caller, Query<T> query) {
                        return super.search(
                                caller, new Query<>(query.type(), query.conditions(), List.of(), query.limit()));
                    }
                }))
                .containsExactlyInAnyOrder(
                        "theOldestComeFirstInAscendingOrder",
                        "theNewestComeFirstInDescendingOrder",
                        "amongEqualsTheNextKeyCounts",
                        "whatHasNothingToSortByComesLast",
                        "aLimitTakesTheFirstOfTheOrder",
                        "idAndLastChangeAreOrdersToo",
                        "theOrderHoldsOverAllPages",
                        "whatWouldNotBeDoneIsAnError");
    }

    @Test
    void aStoreThatPassesOverFurtherKeysFails() {
        assertThat(failing(store -> new Broken(store) {
                    @Override
                    public <T extends Resource> Found<T> search(Caller caller, Query<T> query) {
                        List<Query.Key> first = query.order().stream().limit(1).toList();
                        return super.search(
                                caller, new Query<>(query.type(), query.conditions(), first, query.limit()));
                    }
                }))
                .containsExactly("amongEqualsTheNextKeyCounts");
    }

    @Test
    void aStoreThatPassesOverLimitsFails() {
        assertThat(failing(store -> new Broken(store) {
                    @Override
                    public <T extends Resource> Found<T> search(Caller caller, Query<T> query) {
                        return super.search(caller, new Query<>(query.type(), query.conditions(), query.order(), 0));
                    }
                }))
                .containsExactlyInAnyOrder(
                        "aLimitTakesTheFirstOfTheOrder",
                        "idAndLastChangeAreOrdersToo",
                        "oneMoreThanTheLimitIsTold",
                        "theHighestLimitIsToldOfToo",
                        "whatMatchesByTwoValuesCountsOnce",
                        "withinATransactionItsOwnWritesAreSeen");
    }

    @Test
    void aStoreThatCutsWithoutAWordFails() {
        assertThat(failing(store -> new Broken(store) {
                    @Override
                    public <T extends Resource> Found<T> search(Caller caller, Query<T> query) {
                        List<T> found = super.search(caller, query).items();
                        return new Found<>(found.subList(0, Math.min(found.size(), Query.MOST)), false);
                    }
                }))
                .containsExactlyInAnyOrder(
                        "theOrderHoldsOverAllPages",
                        "withoutALimitAllIsFoundHoweverMuch",
                        "oneMoreThanTheLimitIsTold",
                        "theHighestLimitIsToldOfToo",
                        "whatMatchesByTwoValuesCountsOnce");
    }

    @Test
    void aStoreThatStoresEntryByEntryFails() {
        assertThat(failing(store -> new Broken(store) {
                    @Override
                    public Bundle transact(Caller caller, Bundle transaction) {
                        Bundle answer = new Bundle().setType(Bundle.BundleType.TRANSACTIONRESPONSE);
                        for (BundleEntryComponent entry : transaction.getEntry()) {
                            Bundle single = new Bundle().setType(transaction.getType());
                            single.addEntry(entry);
                            answer.addEntry(super.transact(caller, single).getEntryFirstRep());
                        }
                        return answer;
                    }
                }))
                .containsExactly("aTransactionIsStoredWholeOrNotAtAll");
    }

    @Test
    void aStoreWithoutTransactionsFails() {
        assertThat(failing(store -> new Broken(store) {
                    @Override
                    public <T> T inTransaction(Caller caller, Supplier<T> work) {
                        return work.get();
                    }
                }))
                .containsExactlyInAnyOrder(
                        "aFailureTakesBackTheWholeTransaction",
                        "anInnerRefusalTakesBackTheWholeTransactionEvenIfItIsCaught",
                        "aTransactionWithinATransactionIsPartOfIt");
    }

    @Test
    void aStoreThatForgetsWhoCallsFails() {
        assertThat(failing(store -> new Broken(store) {
                    @Override
                    public Bundle transact(Caller caller, Bundle transaction) {
                        return super.transact(Caller.task("somebody"), transaction);
                    }
                }))
                .containsExactlyInAnyOrder("hooksSeeWhoCalls", "aRefusalIsInTheLanguageOfItsCaller");
    }

    @Test
    void aStoreThatMakesDigestsAnewFails() {
        assertThat(failing(store -> new Broken(store) {
                    @Override
                    public <T extends Resource, F> List<F> digest(Caller caller, Query<T> query, Digest<T, F> digest) {
                        super.digest(caller, query, digest);
                        return super.search(caller, query).stream()
                                .map(each -> digest.make(
                                        new Digest.Version(each.getIdPart().hashCode(), 0), each))
                                .toList();
                    }
                }))
                .contains("aDigestOfAVersionIsMadeOnce")
                .doesNotContain("aDigestIsMadeOfEachInTheOrderOfStorage");
    }
}
