package org.xinglin.fhirserver.server;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.xinglin.fhirserver.conformance.ServerContract;

/** Which resources a search can bring along: the listed references to types of the contract, and back again. */
final class Includes {

    /** Their values are canonical URLs, which bring nothing along. */
    private static final Set<String> CANONICAL =
            Set.of("StructureDefinition:base", "SearchParameter:component", "SearchParameter:derived-from");

    private final ISearchParamRegistry registry;
    private final ServerContract contract;

    Includes(ISearchParamRegistry registry, ServerContract contract) {
        this.registry = registry;
        this.contract = contract;
    }

    void addTo(List<CapabilityStatementRestResourceComponent> types) {
        Map<String, List<String>> backwards = new LinkedHashMap<>();
        for (CapabilityStatementRestResourceComponent type : types) {
            for (RuntimeSearchParam reference : references(type)) {
                String name = type.getType() + ":" + reference.getName();
                List<String> targets = reference.getTargets().stream()
                        .filter(contract.types()::contains)
                        .toList();
                if (!targets.isEmpty() && !CANONICAL.contains(name)) {
                    type.addSearchInclude(name);
                    targets.forEach(target -> backwards
                            .computeIfAbsent(target, each -> new ArrayList<>())
                            .add(name));
                }
            }
        }
        types.forEach(type -> backwards.getOrDefault(type.getType(), List.of()).forEach(type::addSearchRevInclude));
    }

    private List<RuntimeSearchParam> references(CapabilityStatementRestResourceComponent type) {
        return type.getSearchParam().stream()
                .map(listed -> registry.getActiveSearchParam(
                        type.getType(), listed.getName(), SearchParamLookupContextEnum.SEARCH))
                .filter(known -> known != null && known.getParamType() == RestSearchParameterTypeEnum.REFERENCE)
                .toList();
    }
}
