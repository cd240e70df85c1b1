package org.xinglin.fhirserver.recognition;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The elements whose codes say of which kind a record is, for each type; {@code code} before others. */
final class KindElements {

    static final String CODE = "code";

    private static final Comparator<String> CODE_FIRST =
            Comparator.comparing((String element) -> !element.equals(CODE)).thenComparing(Comparator.naturalOrder());

    private final BoundCodes bound;
    private final Map<String, List<String>> demanded = new HashMap<>();
    private final Map<String, Map<String, KindCodes>> byType = new TreeMap<>();

    /** @param demands what records of a kind have beside what its profile's cardinalities say */
    KindElements(BoundCodes bound, List<RecognitionRules.Demand> demands) {
        demands.forEach(demand -> demanded.put(demand.profile(), demand.elements()));
        this.bound = bound;
    }

    void add(StructureDefinition profile, String element, String valueSet) {
        KindCodes codes = byType.computeIfAbsent(profile.getType(), type -> new TreeMap<>(CODE_FIRST))
                .computeIfAbsent(element, name -> new KindCodes());
        bound.addTo(codes, valueSet, profile.getUrl());
        codes.need(
                profile.getUrl(),
                Stream.concat(
                                ProfileNeeds.of(profile, element).stream(),
                                demanded.getOrDefault(profile.getUrl(), List.of()).stream())
                        .toList());
    }

    Set<String> types() {
        return byType.keySet();
    }

    Map<String, KindCodes> of(String type) {
        return byType.getOrDefault(type, Map.of());
    }
}
