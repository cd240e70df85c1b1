package org.xinglin.chronic.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.NullUnmarked;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.Digest.Version;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Found;
import org.xinglin.fhirserver.Query;

/** One resident's records, in memory: for what would take hours over HTTP. A search looks at types, codes and finished follow-ups. */
@NullUnmarked // its maps have an entry for each address
final class MemoryStore implements FhirStore {

    private final Map<String, Resource> records = new LinkedHashMap<>();
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes = new LinkedHashMap<>();

    void put(Resource resource) {
        String address = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        Resource old = records.get(address);
        Resource stored = resource.copy();
        stored.getMeta()
                .setVersionId(Long.toString(
                        old == null ? 1 : Long.parseLong(old.getMeta().getVersionId()) + 1));
        records.put(address, stored);
        numbers.computeIfAbsent(address, fresh -> (long) numbers.size());
        codes.put(address, codes(stored));
    }

    private static Set<String> codes(Resource resource) {
        Set<String> codes = new TreeSet<>();
        concepts(resource)
                .flatMap(concept -> concept.getCoding().stream())
                .forEach(coding -> codes.add(coding.getSystem() + "|" + coding.getCode()));
        return codes;
    }

    private static Stream<CodeableConcept> concepts(Resource resource) {
        if (resource instanceof Observation observation) {
            return Stream.of(observation.getCode());
        }
        if (resource instanceof Task task) {
            return Stream.of(task.getCode());
        }
        if (resource instanceof CarePlan plan) {
            return plan.getCategory().stream();
        }
        return resource instanceof Encounter encounter ? encounter.getType().stream() : Stream.empty();
    }

    @Override
    public Bundle transact(Caller caller, Bundle transaction) {
        transaction.getEntry().forEach(entry -> put(entry.getResource()));
        return new Bundle();
    }

    @Override
    public <T> T inTransaction(Caller caller, Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T extends Resource> Found<T> search(Caller caller, Query<T> query) {
        return new Found<>(
                addresses(query).map(records::get).map(query.type()::cast).toList(), false);
    }

    private Stream<String> addresses(Query<?> query) {
        Set<String> asked = new TreeSet<>();
        query.conditions().stream()
                .filter(condition -> Set.of("code", "type", "category").contains(condition.parameter()))
                .forEach(condition -> condition.anyOf().stream()
                        .map(token -> token.replace("\\", ""))
                        .forEach(asked::add));
        boolean finished = query.conditions().stream()
                .anyMatch(condition -> condition.anyOf().contains("finished"));
        return records.keySet().stream()
                .filter(address -> address.startsWith(query.type().getSimpleName() + "/"))
                .filter(address ->
                        asked.isEmpty() || codes.get(address).stream().anyMatch(asked::contains))
                .filter(address ->
                        !finished || ((Encounter) records.get(address)).getStatus() == EncounterStatus.FINISHED);
    }

    @Override
    public <T extends Resource, F> List<F> digest(Caller caller, Query<T> query, Digest<T, F> digest) {
        List<F> made = new ArrayList<>();
        addresses(query).forEach(address -> {
            Resource resource = records.get(address);
            Version version = new Version(
                    numbers.get(address), Long.parseLong(resource.getMeta().getVersionId()));
            made.add(digest.remembered(version)
                    .orElseGet(() -> digest.make(version, query.type().cast(resource))));
        });
        return made;
    }

    @Override
    public <T extends Resource> Optional<T> read(Caller caller, Class<T> type, String id) {
        return Optional.ofNullable(records.get(type.getSimpleName() + "/" + id)).map(type::cast);
    }
}
