package org.xinglin.fhirserver.identifier;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemIdentifierType;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemUniqueIdComponent;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/**
 * Other names of the identifier systems that this server knows, such as HL7 China's for the national ID: the URIs that
 * the release's NamingSystems list beside the preferred one.
 */
public final class IdentifierAliases {

    private final Map<String, String> preferredByAlias;

    IdentifierAliases(ReleasedConformance released) {
        preferredByAlias = released.all(NamingSystem.class).stream()
                .flatMap(IdentifierAliases::aliases)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, String>> aliases(NamingSystem naming) {
        String preferred = uris(naming)
                .filter(IdentifierAliases::isPreferred)
                .map(NamingSystemUniqueIdComponent::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(naming.getName() + " has no preferred URI"));
        return uris(naming).filter(name -> !isPreferred(name)).map(alias -> Map.entry(alias.getValue(), preferred));
    }

    private static boolean isPreferred(NamingSystemUniqueIdComponent name) {
        return Boolean.TRUE.equals(name.getPreferredElement().getValue());
    }

    private static Stream<NamingSystemUniqueIdComponent> uris(NamingSystem naming) {
        return naming.getUniqueId().stream().filter(name -> name.getType() == NamingSystemIdentifierType.URI);
    }

    /** The preferred name of a system: another one if the given is an alias, else the same. */
    public String preferred(String system) {
        return preferredByAlias.getOrDefault(system, system);
    }

    /** The same for a token as a search has it, {@code system|value}. */
    String preferredInToken(String token) {
        int bar = token.indexOf('|');
        if (bar < 0) {
            return token;
        }
        String system = token.substring(0, bar);
        String preferred = preferred(system);
        return preferred.equals(system) ? token : preferred + token.substring(bar);
    }
}
