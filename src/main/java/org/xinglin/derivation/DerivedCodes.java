package org.xinglin.derivation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The codes of all rooms' facts. */
@Component
final class DerivedCodes {

    private final SingletonSupplier<Map<String, DerivedFacts>> rooms;

    /** @param rooms asked for when the first record is looked at: they may need the storage, which needs its hooks */
    DerivedCodes(ObjectProvider<DerivedFacts> rooms) {
        this.rooms = SingletonSupplier.of(() -> {
            Map<String, DerivedFacts> byCode = new LinkedHashMap<>();
            rooms.forEach(room -> room.codes().forEach(code -> {
                if (byCode.put(token(code), room) != null) {
                    throw new IllegalStateException("Derived by two rooms, or named twice: " + token(code));
                }
            }));
            return byCode;
        });
    }

    private static String token(Coding code) {
        return code.getSystem() + "|" + code.getCode();
    }

    /** The room whose fact a record is, by its code. */
    Optional<DerivedFacts> roomOf(IBaseResource record) {
        return record instanceof Observation observation
                ? observation.getCode().getCoding().stream()
                        .map(code -> rooms.obtain().get(token(code)))
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.empty();
    }

    private Stream<DerivedFacts> all() {
        return rooms.obtain().values().stream().distinct();
    }

    List<Coding> codes() {
        return all().map(DerivedFacts::codes).flatMap(Collection::stream).toList();
    }

    Set<String> sources() {
        return all().map(DerivedFacts::sources).flatMap(Collection::stream).collect(Collectors.toSet());
    }
}
