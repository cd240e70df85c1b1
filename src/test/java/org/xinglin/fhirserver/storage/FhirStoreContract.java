package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Found;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.refusal.Language;

/**
 * What every room may rely on in a {@link FhirStore}. Each test stores what is marked as its own, so a store may hold more.
 */
abstract class FhirStoreContract {

    private static final String KINDS = "urn:oid:1.2.3.4.5.6.7.8.20";
    private static final String NUMBERS = "urn:oid:1.2.3.4.5.6.7.8.21";
    private static final Caller TEST = Caller.task("contract-test");

    /** More than two of the largest pages. */
    private static final int MANY = 1_100;

    /** What the resources of a test have in common. */
    private final Coding ours = new Coding(KINDS, UUID.randomUUID().toString(), null);

    abstract FhirStore store();

    /** Has each write looked at before it is committed, until the test ends; what is thrown then refuses it. */
    abstract void onWrite(BiConsumer<Caller, Resource> hook);

    /** A record of the test, with the numbers that it is known by. */
    private Basic record(String... numbers) {
        Basic basic = new Basic();
        basic.setId(UUID.randomUUID().toString());
        basic.getCode().addCoding(ours.copy());
        Arrays.stream(numbers)
                .forEach(number -> basic.addIdentifier().setSystem(NUMBERS).setValue(number));
        return basic;
    }

    private Basic created(String day, String... numbers) {
        Basic basic = record(numbers);
        basic.setCreatedElement(new DateType(day));
        return basic;
    }

    private Query<Basic> all() {
        return Query.of(Basic.class).where("code", ours);
    }

    private void store(Basic... records) {
        store().transact(TEST, transaction(List.of(records)));
    }

    private static Bundle transaction(List<Basic> records) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        records.forEach(each -> transaction
                .addEntry()
                .setResource(each)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Basic/" + each.getIdElement().getIdPart()));
        return transaction;
    }

    private void delete(Basic basic) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .getRequest()
                .setMethod(HTTPVerb.DELETE)
                .setUrl("Basic/" + basic.getIdElement().getIdPart());
        store().transact(TEST, transaction);
    }

    private void storeMany(int count) {
        List<Basic> records =
                IntStream.range(0, count).mapToObj(i -> record("n" + i)).toList();
        for (int from = 0; from < count; from += 100) {
            store().transact(TEST, transaction(records.subList(from, Math.min(count, from + 100))));
        }
    }

    private static List<String> numbers(Found<Basic> found) {
        return found.stream().map(FhirStoreContract::number).toList();
    }

    private static String number(Basic basic) {
        return basic.getIdentifierFirstRep().getValue();
    }

    private List<String> found(Query<Basic> query) {
        return numbers(store().search(TEST, query));
    }

    // Order

    @Test
    void theOldestComeFirstInAscendingOrder() {
        store(created("2026-03-02", "b"), created("2026-03-03", "c"), created("2026-03-01", "a"));
        assertThat(found(all().by("created"))).containsExactly("a", "b", "c");
    }

    @Test
    void theNewestComeFirstInDescendingOrder() {
        store(created("2026-03-02", "b"), created("2026-03-03", "c"), created("2026-03-01", "a"));
        assertThat(found(all().newestFirst("created"))).containsExactly("c", "b", "a");
    }

    @Test
    void amongEqualsTheNextKeyCounts() {
        store(
                created("2026-03-02", "b"),
                created("2026-03-01", "c"),
                created("2026-03-02", "a"),
                created("2026-03-01", "d"));
        assertThat(found(all().newestFirst("created").by("identifier"))).containsExactly("a", "b", "c", "d");
        assertThat(found(all().by("created").newestFirst("identifier"))).containsExactly("d", "c", "b", "a");
    }

    @Test
    void whatIsEqualInAllKeysIsFoundOnceEach() {
        store(created("2026-03-01", "a"), created("2026-03-01", "b"), created("2026-03-01", "c"));
        assertThat(found(all().by("created"))).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whatHasNothingToSortByComesLast() {
        store(record("none"), created("2026-03-01", "a"), created("2026-03-02", "b"));
        assertThat(found(all().by("created"))).containsExactly("a", "b", "none");
        assertThat(found(all().newestFirst("created"))).containsExactly("b", "a", "none");
    }

    @Test
    void aLimitTakesTheFirstOfTheOrder() {
        store(created("2026-03-02", "b"), created("2026-03-03", "c"), created("2026-03-01", "a"));
        assertThat(found(all().newestFirst("created").atMost(2))).containsExactly("c", "b");
        assertThat(store().search(TEST, all().newestFirst("created").atMost(1))
                        .first()
                        .map(FhirStoreContract::number))
                .contains("c");
    }

    @Test
    void idAndLastChangeAreOrdersToo() {
        Basic first = record("a");
        store(first.copy());
        store(record("b"));
        store(record("c"));
        first.setCreatedElement(new DateType("2026-03-01"));
        store(first.copy());
        assertThat(found(all().by("_lastUpdated"))).containsExactly("b", "c", "a");
        assertThat(found(all().newestFirst("_lastUpdated").atMost(2))).containsExactly("a", "c");
        assertThat(store().search(TEST, all().by("_id")).stream().map(Resource::getIdPart))
                .hasSize(3)
                .isSorted();
    }

    @Test
    void theOrderHoldsOverAllPages() {
        storeMany(MANY);
        assertThat(found(all().by("identifier")))
                .containsExactlyElementsOf(
                        IntStream.range(0, MANY).mapToObj(i -> "n" + i).sorted().toList());
    }

    // Limits

    @Test
    void exactlyAsManyAsTheLimitIsAll() {
        store(record("a"), record("b"), record("c"));
        Found<Basic> found = store().search(TEST, all().atMost(3));
        assertThat(found.items()).hasSize(3);
        assertThat(found.more()).isFalse();
    }

    @Test
    void oneMoreThanTheLimitIsTold() {
        store(record("a"), record("b"), record("c"));
        Found<Basic> found = store().search(TEST, all().atMost(2));
        assertThat(found.items()).hasSize(2);
        assertThat(found.more()).isTrue();
    }

    @Test
    void theHighestLimitIsToldOfToo() {
        storeMany(Query.MOST);
        assertThat(store().search(TEST, all().atMost(Query.MOST)).more()).isFalse();
        store(record("one more"));
        Found<Basic> found = store().search(TEST, all().atMost(Query.MOST));
        assertThat(found.items()).hasSize(Query.MOST);
        assertThat(found.more()).isTrue();
    }

    @Test
    void withoutALimitAllIsFoundHoweverMuch() {
        storeMany(MANY);
        Found<Basic> found = store().search(TEST, all());
        assertThat(numbers(found)).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(found.more()).isFalse();
    }

    @Test
    void whatMatchesByTwoValuesCountsOnce() {
        store(created("2026-03-01", "a", "a2"), created("2026-03-02", "b", "b2"), created("2026-03-03", "c", "c2"));
        Query<Basic> byAny = all().where("identifier", "a", "a2", "b", "b2", "c", "c2");
        assertThat(found(byAny.by("created"))).containsExactly("a", "b", "c");
        Found<Basic> two = store().search(TEST, byAny.by("created").atMost(2));
        assertThat(numbers(two)).containsExactly("a", "b");
        assertThat(two.more()).isTrue();
        assertThat(store().search(TEST, byAny.atMost(3)).more()).isFalse();
    }

    @Test
    void nothingFoundIsNothing() {
        assertThat(store().search(TEST, all())).isEqualTo(new Found<>(List.of(), false));
        assertThat(store().search(TEST, all().atMost(1)).first()).isEmpty();
    }

    // Conditions

    @Test
    void allConditionsHoldAndOneValueOfEach() {
        store(created("2026-03-01", "a"), created("2026-03-02", "b"), created("2026-03-03", "c"));
        assertThat(found(all().where("created", "ge2026-03-02"))).containsExactlyInAnyOrder("b", "c");
        assertThat(found(all().where("created", "ge2026-03-02").where("identifier", "a", "b")))
                .containsExactly("b");
        assertThat(found(all().where("created", "gt2026-03-01").where("created", "lt2026-03-03")))
                .containsExactly("b");
    }

    @Test
    void valuesMeanThemselves() {
        for (String value :
                List.of("a,b", "a|b", "a$b", "a\\b", "a b", "a&_sort=c", "a%2Cb", "a+b", "甲,乙", "=", "\\,")) {
            Basic odd = record(value);
            store(odd, record("a"), record("b"));
            assertThat(found(all().where(
                                    "identifier",
                                    new Identifier().setSystem(NUMBERS).setValue(value))))
                    .containsExactly(value);
            assertThat(found(all().where("identifier", value))).containsExactly(value);
            assertThat(found(all().where("_id", odd.getIdElement().getIdPart())))
                    .containsExactly(value);
        }
    }

    @Test
    void aSystemIsAsked() {
        Basic bare = record();
        bare.addIdentifier().setValue("a");
        store(record("a"), bare);
        assertThat(store().search(TEST, all().where("identifier", new Identifier().setValue("a"))).stream()
                        .map(Resource::getIdPart))
                .containsExactly(bare.getIdPart());
        assertThat(found(all().where("identifier", "a"))).hasSize(2);
    }

    @Test
    void whatWouldNotBeDoneIsAnError() {
        for (String parameter : List.of("colour", "code:not", "author.name")) {
            assertThatThrownBy(() -> store().search(TEST, all().where(parameter, "1")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> store().search(TEST, all().by("colour"))).isInstanceOf(IllegalArgumentException.class);
        Digest<Basic, String> numbers = new Digest<>(FhirStoreContract::number, 10);
        assertThatThrownBy(() -> store().digest(TEST, all().where("colour", "1"), numbers))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().digest(TEST, all().by("created"), numbers))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().digest(TEST, all().atMost(1), numbers))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Reading

    @Test
    void whatIsStoredIsReadInItsCurrentVersion() {
        Basic basic = created("2026-03-01", "a");
        store(basic.copy());
        basic.setCreatedElement(new DateType("2026-04-01"));
        store(basic.copy());
        Basic read = store().read(TEST, Basic.class, basic.getIdPart()).orElseThrow();
        assertThat(read.getCreatedElement().getValueAsString()).isEqualTo("2026-04-01");
        assertThat(read.getMeta().getVersionId()).isEqualTo("2");
        assertThat(found(all().where("created", "2026-03-01"))).isEmpty();
        assertThat(found(all().where("created", "2026-04-01"))).containsExactly("a");
    }

    @Test
    void whatIsNotThereIsNothing() {
        assertThat(store().read(TEST, Basic.class, UUID.randomUUID().toString()))
                .isEmpty();
    }

    @Test
    void whatWasDeletedIsNothing() {
        Basic gone = record("gone");
        store(gone.copy(), record("here"));
        delete(gone);
        assertThat(store().read(TEST, Basic.class, gone.getIdPart())).isEmpty();
        assertThat(found(all())).containsExactly("here");
        assertThat(store().digest(TEST, all(), new Digest<>(FhirStoreContract::number, 10)))
                .containsExactly("here");
    }

    @Test
    void whatIsReadIsTheReadersOwn() {
        Basic basic = created("2026-03-01", "a");
        store(basic.copy());
        store().read(TEST, Basic.class, basic.getIdPart()).orElseThrow().setCreated(null);
        store().search(TEST, all()).items().get(0).getIdentifier().clear();
        assertThat(found(all().where("created", "2026-03-01"))).containsExactly("a");
        assertThat(store().read(TEST, Basic.class, basic.getIdPart())
                        .orElseThrow()
                        .hasCreated())
                .isTrue();
    }

    // Digests

    @Test
    void aDigestIsMadeOfEachInTheOrderOfStorage() {
        store(record("c"));
        Basic middle = record("a");
        store(middle.copy());
        store(record("b"));
        middle.addExtension("urn:again", new DateType("2026"));
        store(middle.copy());
        assertThat(store().digest(TEST, all(), new Digest<>(FhirStoreContract::number, 10)))
                .containsExactly("c", "a", "b");
    }

    @Test
    void aDigestOfAVersionIsMadeOnce() {
        AtomicInteger made = new AtomicInteger();
        Digest<Basic, String> digest = new Digest<>(
                basic -> {
                    made.incrementAndGet();
                    return number(basic) + basic.getCreatedElement().getValueAsString();
                },
                2L * MANY);
        storeMany(MANY - 1);
        Basic changing = created("2026-03-01", "x");
        store(changing.copy());
        assertThat(store().digest(TEST, all(), digest)).hasSize(MANY).contains("x2026-03-01");
        assertThat(store().digest(TEST, all(), digest)).hasSize(MANY).contains("x2026-03-01");
        assertThat(made).hasValue(MANY);

        changing.setCreatedElement(new DateType("2026-04-01"));
        store(changing.copy());
        assertThat(store().digest(TEST, all(), digest))
                .hasSize(MANY)
                .contains("x2026-04-01")
                .doesNotContain("x2026-03-01");
        assertThat(made).hasValue(MANY + 1);
    }

    // Writing

    @Test
    void theAnswerSaysWhereEachEntryIs() {
        Basic basic = record("a");
        Bundle answer = store().transact(TEST, transaction(List.of(basic.copy())));
        assertThat(answer.getType()).isEqualTo(BundleType.TRANSACTIONRESPONSE);
        assertThat(answer.getEntryFirstRep().getResponse().getStatus()).startsWith("201");
        assertThat(answer.getEntryFirstRep().getResponse().getLocation())
                .endsWith("Basic/" + basic.getIdPart() + "/_history/1");
    }

    @Test
    void aTransactionIsStoredWholeOrNotAtAll() {
        refuse("bad");
        Basic good = record("good");
        assertThatThrownBy(() -> store(good.copy(), record("bad"), record("good too")))
                .isInstanceOf(BaseServerResponseException.class);
        assertThat(found(all())).isEmpty();
        assertThat(store().read(TEST, Basic.class, good.getIdPart())).isEmpty();
        store(good.copy());
        assertThat(found(all())).containsExactly("good");
    }

    private void refuse(String number) {
        onWrite((caller, resource) -> {
            if (resource instanceof Basic basic && number.equals(number(basic))) {
                OperationOutcome outcome = new OperationOutcome();
                outcome.addIssue().setDiagnostics(caller.language().name());
                throw new UnprocessableEntityException("Refused", outcome);
            }
        });
    }

    @Test
    void aVersionThatHasMovedOnIsNotOverwritten() {
        Basic basic = created("2026-03-01", "a");
        store(basic.copy());
        store(basic.setCreatedElement(new DateType("2026-03-02")).copy());
        Bundle late =
                transaction(List.of(basic.copy().setCreatedElement(new DateType("2026-03-03")), record("beside it")));
        late.getEntryFirstRep().getRequest().setIfMatch("W/\"1\"");
        assertThatThrownBy(() -> store().transact(TEST, late))
                .isInstanceOfSatisfying(
                        BaseServerResponseException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(412));
        assertThat(found(all().where("created", "2026-03-02"))).containsExactly("a");
        assertThat(found(all())).hasSize(1);
    }

    @Test
    void aRefusalIsInTheLanguageOfItsCaller() {
        refuse("bad");
        for (Language language : Language.values()) {
            Caller reader = new Caller(null, language == Language.ZH ? "zh" : "en", "r1", null);
            assertThatThrownBy(() -> store().transact(reader, transaction(List.of(record("bad")))))
                    .isInstanceOfSatisfying(
                            BaseServerResponseException.class,
                            refusal -> assertThat(((OperationOutcome) refusal.getOperationOutcome())
                                            .getIssueFirstRep()
                                            .getDiagnostics())
                                    .isEqualTo(language.name()));
        }
    }

    @Test
    void hooksSeeWhoCalls() {
        List<Caller> seen = new CopyOnWriteArrayList<>();
        onWrite((caller, resource) -> {
            if (resource instanceof Basic basic && basic.getCode().hasCoding(KINDS, ours.getCode())) {
                seen.add(caller);
            }
        });
        Caller reader = new Caller(null, "en", "request-1", null);
        store().transact(reader, transaction(List.of(record("a"))));
        store().transact(TEST, transaction(List.of(record("b"))));
        store().inTransaction(
                        reader, () -> store().transact(reader.setsOff("task"), transaction(List.of(record("c")))));
        assertThat(seen).containsExactly(reader, TEST, reader.setsOff("task"));
    }

    // Several things in one transaction

    @Test
    void withinATransactionItsOwnWritesAreSeen() {
        Basic basic = created("2026-03-01", "a");
        store(basic.copy(), record("gone"));
        Basic gone =
                store().search(TEST, all().where("identifier", "gone")).first().orElseThrow();
        Digest<Basic, String> digest = new Digest<>(FhirStoreContract::number, 10);
        String seen = store().inTransaction(TEST, () -> {
            store(record("b"));
            store(basic.setCreatedElement(new DateType("2026-04-01")).copy());
            delete(gone);
            assertThat(found(all())).containsExactlyInAnyOrder("a", "b");
            assertThat(found(all().where("created", "2026-04-01"))).containsExactly("a");
            assertThat(found(all().where("created", "2026-03-01"))).isEmpty();
            assertThat(found(all().by("created").atMost(1))).containsExactly("a");
            assertThat(store().digest(TEST, all(), digest)).containsExactlyInAnyOrder("a", "b");
            assertThat(store().read(TEST, Basic.class, gone.getIdPart())).isEmpty();
            return store().read(TEST, Basic.class, basic.getIdPart())
                    .orElseThrow()
                    .getCreatedElement()
                    .getValueAsString();
        });
        assertThat(seen).isEqualTo("2026-04-01");
        assertThat(found(all())).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whatDoesNotExistHindersNoTransaction() {
        store().inTransaction(TEST, () -> {
            assertThat(store().read(TEST, Basic.class, UUID.randomUUID().toString()))
                    .isEmpty();
            store(record("a"));
            return true;
        });
        assertThat(found(all())).containsExactly("a");
    }

    @Test
    void aFailureTakesBackTheWholeTransaction() {
        assertThatThrownBy(() -> store().inTransaction(TEST, () -> {
                    store(record("a"));
                    throw new IllegalStateException("Something else went wrong");
                }))
                .hasStackTraceContaining("Something else went wrong");
        assertThat(found(all())).isEmpty();
    }

    @Test
    void anInnerRefusalTakesBackTheWholeTransactionEvenIfItIsCaught() {
        refuse("bad");
        List<String> reached = new ArrayList<>();
        assertThatThrownBy(() -> store().inTransaction(TEST, () -> {
                    store(record("before"));
                    assertThatThrownBy(() -> store(record("bad"))).isInstanceOf(BaseServerResponseException.class);
                    reached.add("caught");
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(reached).containsExactly("caught");
        assertThat(found(all())).isEmpty();
    }

    @Test
    void aTransactionWithinATransactionIsPartOfIt() {
        assertThatThrownBy(() -> store().inTransaction(TEST, () -> {
                    store().inTransaction(TEST, () -> {
                        store(record("inner"));
                        return true;
                    });
                    assertThat(found(all())).containsExactly("inner");
                    throw new IllegalStateException("The outer one fails");
                }))
                .hasStackTraceContaining("The outer one fails");
        assertThat(found(all())).isEmpty();
    }
}
