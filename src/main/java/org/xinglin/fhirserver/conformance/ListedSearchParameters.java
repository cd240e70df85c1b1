package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Refuses a search by a parameter that the contract does not list for its type.
 *
 * <p>The library refuses what it does not know, but keeps some parameters for itself ({@code _source}, {@code _list},
 * {@code Device.url}, composites of conformance resources) and ignores others ({@code _type} on a type): they would
 * answer with nothing, or with everything.
 */
@Component
@Interceptor(order = HookOrder.CONTRACT)
final class ListedSearchParameters implements FhirHook {

    /** What shapes the answer, and finds nothing. */
    private static final Set<String> RESULT_PARAMETERS = Set.of(
            Constants.PARAM_COUNT,
            Constants.PARAM_OFFSET,
            Constants.PARAM_SORT,
            Constants.PARAM_INCLUDE,
            Constants.PARAM_REVINCLUDE,
            Constants.PARAM_SEARCH_TOTAL_MODE,
            Constants.PARAM_SUMMARY,
            Constants.PARAM_ELEMENTS,
            Constants.PARAM_CONTAINED,
            Constants.PARAM_FORMAT,
            Constants.PARAM_PRETTY);

    private final ServerContract contract;
    private final Outcomes outcomes;

    ListedSearchParameters(ServerContract contract, Outcomes outcomes) {
        this.contract = contract;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void parametersAreListed(RequestDetails request) {
        String type = request.getResourceName();
        if (type == null || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE) {
            return;
        }
        for (String parameter : request.getParameters().keySet()) {
            if (!isListed(type, parameter)) {
                throw unknown(type, parameter, Language.of(request));
            }
        }
    }

    /** A parameter's name may go on with a modifier or a chain, or lead through another type by {@code _has}. */
    private boolean isListed(String type, String parameter) {
        String[] parts = parameter.split(":", 4);
        if (parts[0].equals(Constants.PARAM_HAS) && parts.length == 4) {
            return contract.searchParametersOf(parts[1]).contains(parts[2]) && isListed(parts[1], parts[3]);
        }
        String name = parts[0].split("\\.", 2)[0];
        return RESULT_PARAMETERS.contains(name)
                || contract.searchParametersOf(type).contains(name);
    }

    private InvalidRequestException unknown(String type, String parameter, Language language) {
        return outcomes.badRequest(
                language,
                Issue.error("unknown-search-parameter")
                        .found(type + "?" + parameter)
                        .expected(contract.searchParametersOf(type).stream()
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }
}
