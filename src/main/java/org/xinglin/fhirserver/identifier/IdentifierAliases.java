package org.xinglin.fhirserver.identifier;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemIdentifierType;
import org.hl7.fhir.r4.model.NamingSystem.NamingSystemUniqueIdComponent;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/**
 * Other names of the identifier systems that this server knows, such as HL7 China's for the national ID: what the release's
 * NamingSystems list beside the preferred URI, bare OIDs included, in capitals or not.
 */
@Component
public final class IdentifierAliases {

    private final Map<String, String> preferredByName = new HashMap<>();

    IdentifierAliases(ReleasedConformance released) {
        released.all(NamingSystem.class).forEach(naming -> {
            String preferred = preferred(naming.getUniqueId());
            naming.getUniqueId().forEach(name -> preferredByName.put(key(name.getValue()), preferred));
        });
    }

    private static String preferred(List<NamingSystemUniqueIdComponent> names) {
        return names.stream()
                .filter(name -> name.getType() == NamingSystemIdentifierType.URI)
                .filter(name -> Boolean.TRUE.equals(name.getPreferredElement().getValue()))
                .map(NamingSystemUniqueIdComponent::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No preferred URI among " + names));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The preferred name of a system: another one if the given is an alias, else the same. */
    public String preferred(String system) {
        return preferredByName.getOrDefault(key(system), system);
    }
}
