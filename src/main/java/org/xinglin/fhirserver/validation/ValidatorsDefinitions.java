package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the library's validator knows, in the version of FHIR that it works with. Each structure is converted once: the
 * library's own class converts all of them once more for each language and throws that away, which was a seventh of a start
 * (docs/benchmarks.md).
 */
final class ValidatorsDefinitions extends WorkerContextValidationSupportAdapter {

    private static final Logger log = LoggerFactory.getLogger(ValidatorsDefinitions.class);

    private final IValidationSupport support;
    private volatile @Nullable List<StructureDefinition> structures;
    private volatile @Nullable Set<String> primitives;

    ValidatorsDefinitions(IValidationSupport support) {
        super(support);
        this.support = support;
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type
    public <T extends Resource> List<T> fetchResourcesByType(Class<T> type) {
        return type.equals(StructureDefinition.class) ? (List<T>) structures() : super.fetchResourcesByType(type);
    }

    @Override
    public List<StructureDefinition> fetchTypeDefinitions(String type) {
        return structures().stream()
                .filter(structure -> type.equals(structure.getType()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public boolean isPrimitiveType(String type) {
        Set<String> known = primitives;
        if (known == null) {
            known = structures().stream()
                    .filter(structure -> structure.getKind() == StructureDefinitionKind.PRIMITIVETYPE)
                    .map(StructureDefinition::getName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet());
            primitives = known;
        }
        return known.contains(type);
    }

    private List<StructureDefinition> structures() {
        List<StructureDefinition> known = structures;
        if (known == null) {
            List<org.hl7.fhir.r4.model.StructureDefinition> all =
                    Objects.requireNonNull(support.fetchAllStructureDefinitions());
            known = all.stream()
                    .filter(org.hl7.fhir.r4.model.StructureDefinition::hasSnapshot)
                    .map(this::converted)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(ArrayList::new));
            // Whoever makes a missing snapshot asks for all structures, and is content with those that have one.
            structures = List.copyOf(known);
            for (org.hl7.fhir.r4.model.StructureDefinition bare : all) {
                StructureDefinition made = bare.hasSnapshot() ? null : withSnapshot(bare);
                if (made != null) {
                    known.add(made);
                }
            }
            structures = List.copyOf(known);
        }
        return Objects.requireNonNull(structures);
    }

    private @Nullable StructureDefinition converted(org.hl7.fhir.r4.model.StructureDefinition structure) {
        return fetchResource(StructureDefinition.class, structure.getUrl());
    }

    /** A client may store a profile whose snapshot can't be made; what is checked against it says so. */
    private @Nullable StructureDefinition withSnapshot(org.hl7.fhir.r4.model.StructureDefinition bare) {
        try {
            return converted(bare);
        } catch (BaseServerResponseException e) {
            log.warn("No snapshot can be made for {}: {}", bare.getUrl(), e.getMessage());
            return null;
        }
    }
}
