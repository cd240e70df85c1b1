package org.xinglin.fhirserver.addedcode;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Release;
import org.xinglin.kernel.Canonical;

/** Which codes a stored code system adds to one of the release. */
@Component
final class Supplements {

    /** What counties call things. In the others the server's rules hang on each code. */
    private static final Set<String> OPEN = Stream.of(
                    "network-role",
                    "affiliation-kind",
                    "affiliation-tier",
                    "network-service-category",
                    "practitioner-role",
                    "practice-category",
                    "care-team-category",
                    "licence-kind",
                    "insurance-designation",
                    "capacity-kind",
                    "population-category",
                    "service-request-category",
                    "request-reason",
                    "encounter-type",
                    "duty",
                    "communication-category")
            .map(Canonical::codeSystem)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, CodeSystem> open;

    Supplements(Release release) {
        open = release.all(CodeSystem.class).stream()
                .filter(system -> OPEN.contains(system.getUrl()))
                .collect(Collectors.toMap(CodeSystem::getUrl, Function.identity()));
    }

    /** The code systems to which codes may be added. */
    String open() {
        return open.keySet().stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
    }

    /** Whether it is one that adds codes to a code system that is closed, or not of the release. */
    boolean isUnused(CodeSystem system) {
        return isSupplement(system) && system.hasConcept() && !open.containsKey(target(system));
    }

    /** Those of a supplement in use, without what the code system has itself. */
    List<AddedCode> of(CodeSystem system) {
        CodeSystem released = open.get(target(system));
        if (released == null || !isSupplement(system) || system.getStatus() != PublicationStatus.ACTIVE) {
            return List.of();
        }
        Set<String> known = all(released.getConcept())
                .map(ConceptDefinitionComponent::getCode)
                .collect(Collectors.toSet());
        return all(system.getConcept())
                .filter(concept -> concept.hasCode() && !known.contains(concept.getCode()))
                .map(concept ->
                        new AddedCode(released.getUrl(), concept.getCode(), concept.getDisplay(), english(concept)))
                .toList();
    }

    private static boolean isSupplement(CodeSystem system) {
        return system.getContent() == CodeSystemContentMode.SUPPLEMENT;
    }

    private static String target(CodeSystem system) {
        return Objects.requireNonNullElse(system.getSupplements(), "").split("\\|", 2)[0];
    }

    private static Stream<ConceptDefinitionComponent> all(List<ConceptDefinitionComponent> concepts) {
        return concepts.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.getConcept())));
    }

    private static @Nullable String english(ConceptDefinitionComponent concept) {
        return concept.getDesignation().stream()
                .filter(designation -> "en".equals(designation.getLanguage()))
                .map(ConceptDefinitionDesignationComponent::getValue)
                .findFirst()
                .orElse(null);
    }
}
