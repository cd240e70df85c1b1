package org.xinglin.fhirserver.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.ResourceType;
import org.jspecify.annotations.Nullable;

/** Finds what stands behind the name of a search parameter and is not served. */
final class ServedModifiers {

    /** The token parameter whose texts are indexed. */
    static final String WITH_TEXT = "code";

    private static final String TEXT = "text";
    private static final String MISSING = ":missing";
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private static final Set<String> TYPES =
            Set.copyOf(Arrays.stream(ResourceType.values()).map(Enum::name).toList());

    private final ISearchParamRegistry registry;
    private final Map<String, List<String>> byType;
    private final Collection<String> unmodified;

    /**
     * @param byType the modifiers of each type of parameter
     * @param unmodified names of parameters that have none
     */
    ServedModifiers(ISearchParamRegistry registry, Map<String, List<String>> byType, Collection<String> unmodified) {
        this.registry = registry;
        this.byType = Map.copyOf(byType);
        this.unmodified = List.copyOf(unmodified);
    }

    /** What a modifier that is not served is told: the modifiers that are. Empty if there is none, or it is served. */
    Optional<String> instead(String resourceType, Criterion criterion) {
        String rest = criterion.name().substring(criterion.parameter().length());
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        if (rest.equals(MISSING) && !YES_OR_NO.contains(criterion.value())) {
            return Optional.of(":missing=true, :missing=false");
        }
        if (unmodified.contains(criterion.parameter())) {
            return Optional.of(criterion.parameter());
        }
        return instead(resourceType, criterion.name());
    }

    private Optional<String> instead(String resourceType, String name) {
        Criterion here = new Criterion(name, "");
        RuntimeSearchParam parameter = parameter(resourceType, here.parameter());
        String rest = name.substring(here.parameter().length());
        if (parameter == null || rest.isEmpty()) {
            // What is no parameter is refused as that.
            return Optional.empty();
        }
        int dot = rest.indexOf('.');
        String modifier = rest.charAt(0) == ':' ? rest.substring(1, dot < 0 ? rest.length() : dot) : "";
        if (dot >= 0) {
            return modifier.isEmpty() || TYPES.contains(modifier)
                    ? chained(parameter, modifier, rest.substring(dot + 1))
                    : Optional.of(":[type]");
        }
        boolean type = parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE && TYPES.contains(modifier);
        List<String> served = served(parameter);
        return type || served.contains(modifier) ? Optional.empty() : Optional.of(shown(parameter, served));
    }

    /** A chain leads to one of several types; one that serves the modifier is enough. */
    private Optional<String> chained(RuntimeSearchParam parameter, String type, String name) {
        Collection<String> targets = type.isEmpty() ? parameter.getTargets() : List.of(type);
        Optional<String> refused = Optional.empty();
        for (String target : targets) {
            if (parameter(target, new Criterion(name, "").parameter()) != null) {
                refused = instead(target, name);
                if (refused.isEmpty()) {
                    return refused;
                }
            }
        }
        return refused;
    }

    private @Nullable RuntimeSearchParam parameter(String resourceType, String name) {
        return registry.getActiveSearchParam(resourceType, name, SearchParamLookupContextEnum.SEARCH);
    }

    private List<String> served(RuntimeSearchParam parameter) {
        return byType.getOrDefault(parameter.getParamType().name().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(modifier ->
                        !modifier.equals(TEXT) || parameter.getName().equals(WITH_TEXT))
                .toList();
    }

    private static String shown(RuntimeSearchParam parameter, List<String> served) {
        String names = String.join(", ", served.stream().map(name -> ":" + name).toList());
        return parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE ? names + ", :[type]" : names;
    }
}
