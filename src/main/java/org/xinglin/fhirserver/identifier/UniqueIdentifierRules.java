package org.xinglin.fhirserver.identifier;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.kernel.NationalIdNumber;

/** Which identifiers no second resource of a type may carry: {@code identifiers/unique.yaml}. */
final class UniqueIdentifierRules {

    private static final String FILE = "/identifiers/unique.yaml";

    private final Map<String, UniqueIdentifierRule> byType;

    private record UniqueIdentifierRule(
            String type, @Nullable Set<String> systems, boolean nationalIds, boolean onlyWhileActive, String rule) {

        private Stream<IdentifierClaim> claim(Identifier identifier) {
            String system = identifier.getSystem();
            String value = identifier.getValue();
            if (value == null) {
                return Stream.of();
            }
            Optional<String> nationalId = nationalIds ? NationalIdNumber.in(value) : Optional.empty();
            if (nationalId.isPresent()) {
                return Stream.of(new IdentifierClaim(type, NationalIdNumber.SYSTEM, nationalId.get(), rule));
            }
            return system != null && (systems == null || systems.contains(system))
                    ? Stream.of(new IdentifierClaim(type, system, value, rule))
                    : Stream.of();
        }
    }

    private UniqueIdentifierRules(List<UniqueIdentifierRule> rules) {
        this.byType =
                rules.stream().collect(Collectors.toUnmodifiableMap(UniqueIdentifierRule::type, Function.identity()));
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static UniqueIdentifierRules load() {
        return new UniqueIdentifierRules(DataFile.read(FILE, new TypeReference<List<UniqueIdentifierRule>>() {}));
    }

    /** Whether resources of a type may hold identifiers of which there must be no second. */
    boolean concern(String type) {
        return byType.containsKey(type);
    }

    /** The identifiers that a resource, as it now is, must be the only one of its type to carry. */
    List<IdentifierClaim> claims(Resource resource) {
        UniqueIdentifierRule rule = byType.get(resource.fhirType());
        if (rule == null || (rule.onlyWhileActive() && isInactive(resource))) {
            return List.of();
        }
        return resource.getNamedProperty("identifier").getValues().stream()
                .map(Identifier.class::cast)
                .flatMap(rule::claim)
                .distinct()
                .toList();
    }

    /** Whether all resources of a type claim all their identifiers that have a system. */
    boolean claimAll(String type) {
        UniqueIdentifierRule rule = byType.get(type);
        return rule != null && rule.systems() == null && !rule.onlyWhileActive();
    }

    /** The claim that whoever carries an identifier has to it; nothing where some carry one without. */
    Optional<IdentifierClaim> claimOfAll(String type, String system, String value) {
        UniqueIdentifierRule rule = byType.get(type);
        return rule != null && claimAll(type)
                ? Optional.of(new IdentifierClaim(type, system, value, rule.rule()))
                : Optional.empty();
    }

    private static boolean isInactive(Resource resource) {
        for (Base active : resource.getNamedProperty("active").getValues()) {
            return active instanceof BooleanType value && Boolean.FALSE.equals(value.getValue());
        }
        return false;
    }
}
