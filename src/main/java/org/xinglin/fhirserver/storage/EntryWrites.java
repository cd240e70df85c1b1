package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.jpa.api.model.DaoMethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Which resource each entry of a transaction writes, as far as it is known: one resource by one entry (FHIR R4,
 * http.html#trules: identities that overlap, "including resolved identities from conditional update/delete", fail the
 * transaction), and only if the entry's preconditions hold. Of two writes the library would store the second alone.
 */
final class EntryWrites {

    private static final String KEY = EntryWrites.class.getName();

    /** In the order in which the library does them: deletions first. */
    private final List<EntryWrite> writes;

    private final @Nullable RequestDetails request;
    private final Outcomes outcomes;
    private final Map<String, EntryWrite> byIdentity = new HashMap<>();
    private final Done done;

    /** @param writes the writing entries in the order in which they are done */
    EntryWrites(List<EntryWrite> writes, @Nullable RequestDetails request, Outcomes outcomes) {
        this.writes = List.copyOf(writes);
        this.request = request;
        this.outcomes = outcomes;
        this.done = new Done();
    }

    static Optional<EntryWrites> of(TransactionDetails transaction) {
        return Optional.ofNullable(transaction.getUserData(KEY));
    }

    void attachTo(TransactionDetails transaction) {
        transaction.putUserData(KEY, this);
    }

    /**
     * Notes what the addresses alone say, and, where something is deleted, what the conditions find before it is: the
     * others are found as they are done.
     *
     * @param condition the resources that a condition finds
     */
    void note(Function<String, List<String>> condition) {
        boolean deletes = writes.size() > 1 && writes.stream().anyMatch(write -> write.method() == HTTPVerb.DELETE);
        for (EntryWrite write : writes) {
            write.identity().ifPresent(identity -> note(write, identity));
            if (deletes) {
                write.condition().ifPresent(url -> condition.apply(url).forEach(identity -> note(write, identity)));
            }
        }
    }

    private void note(EntryWrite write, String identity) {
        EntryWrite other = byIdentity.putIfAbsent(identity, write);
        if (other == null || other == write) {
            return;
        }
        if (other.method() == HTTPVerb.POST && write.method() == HTTPVerb.POST) {
            // Two conditional creates that found what is there, or what the other has made.
            return;
        }
        Issue issue = Issue.error("transaction-invalid")
                .at(other.place() + ".url", write.place() + ".url")
                .found(other + ", " + write + " → " + identity);
        throw new InvalidRequestException("Two entries write the same resource", outcome(issue));
    }

    /** The library's notes of what was written, which tell of each as it is done. */
    Map<IIdType, DaoMethodOutcome> done() {
        return done;
    }

    /** The library asks for each outcome whether there is one of its resource already, in the order of the entries. */
    private final class Done extends LinkedHashMap<IIdType, DaoMethodOutcome> {

        private static final long serialVersionUID = 1L;

        private final transient Deque<EntryWrite> ahead = new ArrayDeque<>(writes.stream()
                .filter(write -> write.method() != HTTPVerb.DELETE)
                .toList());

        private transient @Nullable EntryWrite current;

        @Override
        public boolean containsKey(Object id) {
            EntryWrite write = ahead.remove();
            current = write;
            note(write, identity((IIdType) id));
            return super.containsKey(id);
        }

        @Override
        public @Nullable DaoMethodOutcome put(IIdType id, DaoMethodOutcome outcome) {
            IBaseResource before = outcome.getPreviousResource();
            hold(
                    Objects.requireNonNull(current),
                    before == null || before.isDeleted() ? null : PreconditionHook.version(before));
            return super.put(id, outcome);
        }
    }

    /**
     * Whether the entry that writes a resource names the version that it changes. The library stores when all entries were looked
     * at, and a patch at once.
     *
     * @param stored the version that is stored
     * @throws PreconditionFailedException if it names another, or another of its preconditions is not kept
     */
    boolean nameVersion(IBaseResource stored) {
        EntryWrite write = byIdentity.getOrDefault(identity(stored.getIdElement()), done.ahead.peek());
        if (write == null) {
            return false;
        }
        if (write.preconditions().filter(kept -> !kept.wereHeld()).isPresent()) {
            hold(write, PreconditionHook.version(stored));
        }
        return write.preconditions().filter(Preconditions::nameVersion).isPresent();
    }

    /** A resource is about to be deleted. */
    void deleting(IBaseResource resource) {
        EntryWrite write = byIdentity.get(identity(resource.getIdElement()));
        if (write != null) {
            hold(write, PreconditionHook.version(resource));
        } else {
            writes.stream()
                    .filter(only ->
                            only.method() == HTTPVerb.DELETE && only.condition().isPresent())
                    .forEach(only -> hold(only, PreconditionHook.version(resource)));
        }
    }

    private void hold(EntryWrite write, @Nullable String current) {
        write.preconditions().flatMap(kept -> kept.unkept(current)).ifPresent(issue -> {
            throw failed(issue);
        });
    }

    /** What met no resource was not held against its preconditions yet: a deletion of nothing. */
    Optional<BaseServerResponseException> unkeptWithoutWrite() {
        return unkept(writes.stream());
    }

    /** The same for the entry at hand, where that failed for want of a resource: a patch of nothing. */
    Optional<BaseServerResponseException> unkeptByMissing() {
        return unkept(Optional.ofNullable(done.ahead.peek()).stream());
    }

    private Optional<BaseServerResponseException> unkept(Stream<EntryWrite> among) {
        return among.map(EntryWrite::preconditions)
                .flatMap(Optional::stream)
                .map(Preconditions::unkeptWithoutWrite)
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::failed);
    }

    private BaseServerResponseException failed(Issue issue) {
        return new PreconditionFailedException("A precondition of an entry is not kept", outcome(issue));
    }

    private OperationOutcome outcome(Issue issue) {
        return outcomes.outcome(Language.of(request), issue);
    }

    static String identity(IIdType id) {
        return id.getResourceType() + "/" + id.getIdPart();
    }
}
