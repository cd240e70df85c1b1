package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.paging.PageSize;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Reads the parameters of {@code $everything} that the library passes over, wherever they stand, for the search behind it. */
@Component
@Interceptor
final class EverythingHook implements FhirHook {

    private static final String OPERATION = "$everything";

    private final ServerContract contract;
    private final Outcomes outcomes;

    EverythingHook(ServerContract contract, Outcomes outcomes) {
        this.contract = contract;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void read(RequestDetails request) {
        if (!OPERATION.equals(request.getOperation())) {
            return;
        }
        Map<String, String[]> parameters = new HashMap<>(request.getParameters());
        if (request.getResource() instanceof Parameters body) {
            inTheAddress(parameters, body);
        }
        Everything asked = new Everything(since(parameters, request), types(parameters, request));
        boolean ofOne = request.getId() != null && request.getId().hasIdPart();
        if (!ofOne && (asked.isPart() || "0".equals(first(parameters, Constants.PARAM_COUNT)))) {
            // All records of all residents would have to be gathered first.
            throw refused(request, OPERATION, "Patient/" + OPERATION, "Patient/{id}/" + OPERATION);
        }
        asked.keep(request);
        // The library links to the next page of an operation only if the request itself begins to count.
        parameters.putIfAbsent(Constants.PARAM_OFFSET, new String[] {"0"});
        parameters.putIfAbsent(Constants.PARAM_COUNT, new String[] {Integer.toString(PageSize.DEFAULT)});
        request.setParameters(parameters);
    }

    /** So that the link to the next page has them. */
    private static void inTheAddress(Map<String, String[]> parameters, Parameters body) {
        body.getParameter().stream()
                .filter(parameter ->
                        parameter.hasValue() && parameter.getValue().isPrimitive())
                .forEach(parameter -> parameters.merge(
                        parameter.getName(),
                        new String[] {parameter.getValue().primitiveValue()},
                        EverythingHook::both));
    }

    private static String[] both(String[] some, String[] more) {
        List<String> all = new ArrayList<>(Arrays.asList(some));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private @Nullable DateTimeType since(Map<String, String[]> parameters, RequestDetails request) {
        String written = first(parameters, Constants.PARAM_SINCE);
        if (written == null) {
            return null;
        }
        try {
            DateTimeType since = new DateTimeType(written);
            if (since.getValue() != null) {
                return since;
            }
        } catch (DataFormatException | IllegalArgumentException e) {
            throw refused(request, Constants.PARAM_SINCE, written, "2026-11-02T09:30:00+08:00");
        }
        throw refused(request, Constants.PARAM_SINCE, written, "2026-11-02T09:30:00+08:00");
    }

    private Set<String> types(Map<String, String[]> parameters, RequestDetails request) {
        Set<String> types = new TreeSet<>();
        for (String value : parameters.getOrDefault(Constants.PARAM_TYPE, new String[0])) {
            for (String type : value.split(",", -1)) {
                if (!contract.types().contains(type)) {
                    throw refused(request, Constants.PARAM_TYPE, value, String.join(", ", contract.types()));
                }
                types.add(type);
            }
        }
        return types;
    }

    private InvalidRequestException refused(RequestDetails request, String place, String found, String expected) {
        return outcomes.badRequest(
                Language.of(request),
                Issue.error("parameter-invalid").at(place).found(found).expected(expected));
    }
}
