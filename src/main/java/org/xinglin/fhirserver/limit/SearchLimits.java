package org.xinglin.fhirserver.limit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Keeps a search, a condition of a write too, to what the database answers in good time. */
@Component
@Interceptor(order = HookOrder.SEARCH_LIMITS)
final class SearchLimits implements FhirHook {

    private final RequestLimits limits;
    private final Outcomes outcomes;

    SearchLimits(RequestLimits limits, Outcomes outcomes) {
        this.limits = limits;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void search(SearchParameterMap search, @Nullable RequestDetails request) {
        int conditions = 0;
        for (Map.Entry<String, List<List<IQueryParameterType>>> parameter : search.entrySet()) {
            for (List<IQueryParameterType> alternatives : parameter.getValue()) {
                conditions++;
                bound("too-many-values", parameter.getKey(), alternatives.size(), limits.alternatives(), request);
                for (IQueryParameterType value : alternatives) {
                    bound("chain-too-deep", parameter.getKey(), links(value), limits.chain(), request);
                }
            }
        }
        bound("too-many-conditions", "http.query", conditions, limits.conditions(), request);
    }

    /** How many references lead from the resources searched to the one that the value is about. */
    private static int links(IQueryParameterType value) {
        if (value instanceof ReferenceParam reference && reference.hasChain()) {
            return links(reference.getChain());
        }
        return value instanceof HasParam has ? links(has.getParameterName()) : 0;
    }

    /** {@code organization.partOf.name} is two links more, {@code _has:Observation:subject:code} one. */
    private static int links(String name) {
        int has = name.split("_has:", -1).length - 1;
        return 1 + has + (int) name.chars().filter(c -> c == '.').count();
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void included(RequestDetails request, @Nullable IBaseResource answer) {
        if (answer instanceof Bundle bundle && bundle.hasEntry()) {
            long included = bundle.getEntry().stream()
                    .filter(entry -> entry.getSearch().getMode() == SearchEntryMode.INCLUDE)
                    .count();
            bound("too-many-includes", "_include", (int) included, limits.includedResources(), request);
            // A search inside a batch.
            bundle.getEntry().forEach(entry -> included(request, entry.getResource()));
        }
    }

    private void bound(String rule, String place, int found, int most, @Nullable RequestDetails request) {
        if (found > most) {
            Issue issue =
                    Issue.error(rule).at(place).found(Integer.toString(found)).expected("≤ " + most);
            throw outcomes.badRequest(Language.of(request), issue);
        }
    }
}
