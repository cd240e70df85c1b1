package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.NullUnmarked;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.Digest.Version;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Found;
import org.xinglin.fhirserver.Query;

/**
 * A store for tests of rooms, for one thread: without profiles, hooks of the server and history. It keeps the contract of the
 * real one, and throws {@link UnsupportedOperationException} at what it cannot do.
 */
@NullUnmarked // its maps have an entry for each address
public final class MemoryStore implements FhirStore {

    /** In the order in which they were first stored; those that were deleted have no resource. */
    private Map<String, Slot> slots = new LinkedHashMap<>();

    private final List<BiConsumer<Caller, Resource>> hooks = new ArrayList<>();
    private long lastChange;
    private boolean inTransaction;
    private boolean doomed;

    private record Slot(long number, long version, MemoryIndex.Indexed current) {}

    /** Has each resource looked at that is created or changed; what is thrown then refuses the transaction. */
    public void onWrite(BiConsumer<Caller, Resource> hook) {
        hooks.add(hook);
    }

    /** Stores a resource as it is. */
    public void put(Resource resource) {
        Slot old = slots.get(address(resource));
        Slot fresh = old == null ? new Slot(slots.size(), 1, null) : new Slot(old.number(), old.version() + 1, null);
        Resource stored = resource.copy();
        stored.getMeta().setVersionId(Long.toString(fresh.version())).setLastUpdated(moment());
        slots.put(address(resource), new Slot(fresh.number(), fresh.version(), new MemoryIndex.Indexed(stored)));
    }

    /** Later than any before. */
    private Date moment() {
        lastChange = Math.max(lastChange + 1, System.currentTimeMillis());
        return new Date(lastChange);
    }

    private static String address(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    @Override
    public Bundle transact(Caller caller, Bundle transaction) {
        return inTransaction(caller, () -> {
            Bundle response = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
            transaction.getEntry().forEach(entry -> response.addEntry().setResponse(write(caller, entry)));
            return response;
        });
    }

    private Bundle.BundleEntryResponseComponent write(Caller caller, BundleEntryComponent entry) {
        HTTPVerb method = entry.getRequest().getMethod();
        String url = entry.getRequest().getUrl();
        if (method == HTTPVerb.DELETE) {
            slots.computeIfPresent(url, (address, slot) -> new Slot(slot.number(), slot.version() + 1, null));
            return new Bundle.BundleEntryResponseComponent().setStatus("204 No Content");
        }
        Resource resource = entry.getResource();
        if (method == HTTPVerb.POST && !entry.getRequest().hasIfNoneExist()) {
            resource.setId(UUID.randomUUID().toString());
        } else if (method != HTTPVerb.PUT || !url.equals(address(resource))) {
            throw new UnsupportedOperationException("In memory: " + method + " " + url);
        }
        String match = entry.getRequest().getIfMatch();
        if (match != null && !match.equals(tag(slots.get(url)))) {
            throw new PreconditionFailedException(url + " is not " + match);
        }
        hooks.forEach(hook -> hook.accept(caller, resource));
        put(resource);
        Slot slot = slots.get(address(resource));
        return new Bundle.BundleEntryResponseComponent()
                .setStatus(slot.version() == 1 ? "201 Created" : "200 OK")
                .setLocation(address(resource) + "/_history/" + slot.version())
                .setEtag(tag(slot));
    }

    private static String tag(Slot slot) {
        return slot == null || slot.current() == null ? "" : "W/\"" + slot.version() + "\"";
    }

    @Override
    public <T> T inTransaction(Caller caller, Supplier<T> work) {
        if (inTransaction) {
            return partOfTransaction(work);
        }
        Map<String, Slot> before = new LinkedHashMap<>(slots);
        boolean committed = false;
        inTransaction = true;
        try {
            T done = partOfTransaction(work);
            if (doomed) {
                throw new IllegalStateException("A part of the transaction was refused");
            }
            committed = true;
            return done;
        } finally {
            inTransaction = false;
            doomed = false;
            slots = committed ? slots : before;
        }
    }

    private <T> T partOfTransaction(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            doomed = true;
            throw e;
        }
    }

    @Override
    public <T extends Resource> Found<T> search(Caller caller, Query<T> query) {
        List<MemoryIndex.Indexed> found = find(query);
        boolean more = query.limit() > 0 && found.size() > query.limit();
        return new Found<>(
                found.subList(0, more ? query.limit() : found.size()).stream()
                        .map(each -> query.type().cast(each.resource().copy()))
                        .toList(),
                more);
    }

    private List<MemoryIndex.Indexed> find(Query<?> query) {
        return MemoryIndex.find(
                slots.values().stream()
                        .map(Slot::current)
                        .filter(each -> each != null && query.type().isInstance(each.resource())),
                query);
    }

    @Override
    public <T extends Resource, F> List<F> digest(Caller caller, Query<T> query, Digest<T, F> digest) {
        if (query.limit() > 0 || !query.order().isEmpty()) {
            throw new IllegalArgumentException("All matches, in the order of storage: " + query);
        }
        List<F> made = new ArrayList<>();
        for (MemoryIndex.Indexed each : find(query)) {
            Slot slot = slots.get(address(each.resource()));
            Version version = new Version(slot.number(), slot.version());
            made.add(digest.remembered(version)
                    .orElseGet(() -> digest.make(
                            version, query.type().cast(each.resource().copy()))));
        }
        return made;
    }

    @Override
    public <T extends Resource> Optional<T> read(Caller caller, Class<T> type, String id) {
        return Optional.ofNullable(slots.get(type.getSimpleName() + "/" + id))
                .map(Slot::current)
                .map(current -> type.cast(current.resource().copy()));
    }
}
