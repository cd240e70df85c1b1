package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Holds the parameters of operations and histories to what they take, in the address and in the body: the library passes over
 * what it does not know, and takes the first of what comes twice.
 */
@Interceptor(order = HookOrder.OPERATION_PARAMETERS)
final class ParameterGuard implements FhirHook {

    private static final Set<RestOperationTypeEnum> HISTORIES = EnumSet.of(
            RestOperationTypeEnum.HISTORY_INSTANCE,
            RestOperationTypeEnum.HISTORY_TYPE,
            RestOperationTypeEnum.HISTORY_SYSTEM);

    private static final Map<String, Integer> OF_HISTORIES = Map.of(
            Constants.PARAM_SINCE, 1, Constants.PARAM_AT, 1, Constants.PARAM_COUNT, 1, Constants.PARAM_OFFSET, 1);

    /** What shapes any answer. */
    private static final Set<String> OF_EVERY_ANSWER =
            Set.of(Constants.PARAM_FORMAT, Constants.PARAM_PRETTY, Constants.PARAM_SUMMARY, Constants.PARAM_ELEMENTS);

    private final OperationParameters operations;
    private final Outcomes outcomes;

    ParameterGuard(OperationParameters operations, Outcomes outcomes) {
        this.operations = operations;
        this.outcomes = outcomes;
    }

    /** Single or an entry of a batch. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void parametersAreListed(RequestDetails request) {
        String operation = request.getOperation();
        if (operation != null && operation.startsWith("$")) {
            hold(request, operations.of(request.getResourceName(), operation.substring(1)));
        } else if (HISTORIES.contains(request.getRestOperationType())) {
            hold(request, OF_HISTORIES);
        }
    }

    private void hold(RequestDetails request, Map<String, Integer> most) {
        Map<String, Integer> times = new HashMap<>();
        request.getParameters().forEach((name, values) -> {
            if (!OF_EVERY_ANSWER.contains(name)) {
                for (String value : values) {
                    require(!value.isBlank(), name, value, null, request);
                }
                times.merge(name, values.length, Integer::sum);
            }
        });
        if (request.getResource() instanceof Parameters body) {
            for (ParametersParameterComponent parameter : body.getParameter()) {
                require(parameter.hasName(), "Parameters.parameter.name", "", null, request);
                boolean says = parameter.hasValue() || parameter.hasResource() || parameter.hasPart();
                require(says, parameter.getName(), "", null, request);
                times.merge(parameter.getName(), 1, Integer::sum);
            }
        }
        String known = most.keySet().stream().sorted().collect(Collectors.joining(", "));
        times.forEach((name, count) -> {
            require(most.containsKey(name), name, name, known.isEmpty() ? "—" : known, request);
            int bound = most.getOrDefault(name, 0);
            require(count <= bound, name, count + " × " + name, "≤ " + bound, request);
        });
    }

    private void require(boolean holds, String place, String found, @Nullable String expected, RequestDetails request) {
        if (!holds) {
            Issue issue =
                    Issue.error("parameter-invalid").at(place).found(found).expected(expected);
            throw new InvalidRequestException(
                    "A parameter that is not offered", outcomes.outcome(Language.of(request), List.of(issue)));
        }
    }
}
