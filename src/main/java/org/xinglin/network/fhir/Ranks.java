package org.xinglin.network.fhir;

import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Release;
import org.xinglin.kernel.Canonical;

/** How high a level is: concept property {@code rank} of CodeSystem {@code network-level}. */
@Component
final class Ranks {

    private static final String RANK = "rank";

    private final Map<String, Integer> ranks;

    Ranks(Release release) {
        this.ranks = release.all(CodeSystem.class).stream()
                .filter(system -> Canonical.codeSystem("network-level").equals(system.getUrl()))
                .flatMap(system -> system.getConcept().stream())
                .collect(Collectors.toMap(ConceptDefinitionComponent::getCode, Ranks::rank));
    }

    private static int rank(ConceptDefinitionComponent level) {
        return level.getProperty().stream()
                .filter(property -> RANK.equals(property.getCode()))
                .map(ConceptPropertyComponent::getValueIntegerType)
                .mapToInt(value -> value.getValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Level " + level.getCode() + " has no rank"));
    }

    /** 0 for what is no level. */
    int of(String level) {
        return ranks.getOrDefault(level, 0);
    }
}
