package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.IdType;
import org.xinglin.testkit.XinglinServer;

/** The senders' own book: what went out under which number, and what the server acknowledged. */
final class Ledger {

    private final AtomicInteger lastNumber = new AtomicInteger();
    private final String name;

    /** The numbers of each request, which were to be stored together or not at all. */
    private final Queue<List<String>> sent = new ConcurrentLinkedQueue<>();

    /** The reference, as in {@code Patient/id}, that the server gave to a number. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** The resident of each number that was sent as a conditional create. */
    private final Map<String, String> resendable = new ConcurrentHashMap<>();

    Ledger() {
        this("record");
    }

    /** @param name what its numbers begin with, to tell them from those of other ledgers */
    Ledger(String name) {
        this.name = name;
    }

    String newNumber() {
        return name + "-" + lastNumber.incrementAndGet();
    }

    void sending(List<String> numbers) {
        sent.add(List.copyOf(numbers));
    }

    void mayBeResent(String number, String resident) {
        resendable.put(number, resident);
    }

    /** What may be sent again, with its resident. */
    Map<String, String> resendable() {
        return Map.copyOf(resendable);
    }

    /** Everything that may be sent again was acknowledged in the end. */
    void knowsWhatWasResent() {
        assertThat(acknowledged.keySet()).containsAll(resendable.keySet());
    }

    /** @return the reference to use for the new resource */
    String acknowledged(String number, String location) {
        String reference = new IdType(location).toUnqualifiedVersionless().getValue();
        String before = acknowledged.put(number, reference);
        assertThat(before == null || before.equals(reference))
                .as("%s is %s, and was %s before", number, reference, before)
                .isTrue();
        return reference;
    }

    int acknowledgements() {
        return acknowledged.size();
    }

    /** Every acknowledged record is there once, under its id; every request was stored whole or not at all. */
    void agreesWith(XinglinServer server) {
        List<String> numbers = sent.stream().flatMap(List::stream).toList();
        Map<String, List<String>> stored = new StoredRecords(server).referencesByNumber(numbers);

        assertThat(acknowledged)
                .as("what the server acknowledged")
                .isNotEmpty()
                .allSatisfy((number, reference) ->
                        assertThat(stored.get(number)).as(number).containsExactly(reference));
        assertThat(sent).as("each request").allSatisfy(request -> {
            List<List<String>> found = request.stream()
                    .map(number -> stored.getOrDefault(number, List.of()))
                    .toList();
            assertThat(found).as("%s: none doubled", request).allMatch(references -> references.size() <= 1);
            assertThat(found.stream().map(List::size).distinct())
                    .as("%s: whole or absent", request)
                    .hasSize(1);
        });
    }
}
