package org.xinglin.access.fhir;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.xinglin.access.scope.SmartScope;

/** Which other types a search asks about, by chains and {@code _has} (FHIR R4, "Chained parameters", "Reverse Chaining"). */
@Component
final class ChainedTypes {

    private static final String HAS = "_has";

    private final ISearchParamRegistry registry;

    ChainedTypes(ISearchParamRegistry registry) {
        this.registry = registry;
    }

    /** @param type of the resources that are searched for */
    Set<String> of(String type, Map<String, String[]> parameters) {
        Set<String> types = new TreeSet<>();
        parameters.forEach((name, values) -> {
            add(type, name, types);
            if (name.equals(Constants.PARAM_SORT)) {
                Arrays.stream(values)
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .forEach(key -> add(type, key.replaceFirst("^-", ""), types));
            }
        });
        return types;
    }

    private void add(String type, String name, Set<String> types) {
        if (name.startsWith(HAS)) {
            String[] parts = name.split(":", 4);
            if (parts.length == 4) {
                types.add(parts[1]);
                add(parts[1], parts[3], types);
            } else {
                types.add(SmartScope.ANY);
            }
            return;
        }
        String[] link = name.split("\\.", 2);
        if (link.length < 2) {
            return;
        }
        String[] head = link[0].split(":", 2);
        for (String target : head.length == 2 ? Set.of(head[1]) : targets(type, head[0])) {
            types.add(target);
            add(target, link[1], types);
        }
    }

    /** All types where it is not known which. */
    private Set<String> targets(String type, String parameter) {
        RuntimeSearchParam known = registry.getActiveSearchParam(type, parameter, SearchParamLookupContextEnum.SEARCH);
        return known == null || known.getTargets().isEmpty() ? Set.of(SmartScope.ANY) : known.getTargets();
    }
}
