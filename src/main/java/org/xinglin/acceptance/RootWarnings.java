package org.xinglin.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The invariants of whole resources that refuse nothing and are told all the same. They are asked here and not doubted: senders
 * break some of them in every record, and the validator need not look at each for that.
 */
final class RootWarnings {

    private final Structures structures;
    private final Invariants invariants;
    private final Map<String, List<Told>> byProfile = new ConcurrentHashMap<>();

    private record Told(Shortcoming shortcoming, Optional<PathExpression> expression) {}

    RootWarnings(Structures structures, Invariants invariants) {
        this.structures = structures;
        this.invariants = invariants;
    }

    /**
     * Those that a resource breaks.
     *
     * @throws Doubtful if that is not certain
     */
    Stream<Shortcoming> brokenBy(Resource resource, String profile) {
        StructureDefinition definition = structures.definition(profile);
        return definition == null
                ? Stream.empty()
                : byProfile.computeIfAbsent(profile, url -> told(definition)).stream()
                        .filter(told -> !Invariants.holds(told.expression(), resource))
                        .map(Told::shortcoming);
    }

    private List<Told> told(StructureDefinition definition) {
        ElementDefinition root = definition.getSnapshot().getElementFirstRep();
        return root.getConstraint().stream()
                .filter(invariants::isTold)
                .map(this::told)
                .toList();
    }

    private Told told(ElementDefinitionConstraintComponent constraint) {
        return new Told(new Shortcoming(constraint.getKey(), constraint.getHuman()), invariants.compiled(constraint));
    }
}
