package org.xinglin.access.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.access.scope.SmartScope;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;

/** What the token must allow for an interaction (SMART App Launch 2.2, "Scopes for requesting FHIR data"). */
@Component
final class NeededScopes {

    /** Of all types, and nobody has such a scope who has not {@code *.cruds}. */
    private static final Need UNKNOWN = new Need(SmartScope.ANY, "cruds");

    private static final String CONDITION = "?";

    /**
     * @param type a resource type, or {@code *}
     * @param interactions letters of {@code cruds}
     */
    record Need(String type, String interactions) {}

    private final OperationScopes operations;

    NeededScopes(OperationScopes operations) {
        this.operations = operations;
    }

    /** Of a request that is not a batch or transaction, whose entries have their own. */
    List<Need> of(RestOperationTypeEnum interaction, RequestDetails request) {
        String type = request.getResourceName() == null ? SmartScope.ANY : request.getResourceName();
        boolean byCondition = request.getId() == null;
        return switch (interaction) {
            case METADATA, TRANSACTION -> List.of();
            case READ, VREAD, HISTORY_INSTANCE -> List.of(new Need(type, "r"));
            case SEARCH_TYPE, SEARCH_SYSTEM, HISTORY_TYPE, HISTORY_SYSTEM, GET_PAGE -> List.of(new Need(type, "s"));
            case CREATE ->
                List.of(new Need(type, request.getHeader(Constants.HEADER_IF_NONE_EXIST) == null ? "c" : "cs"));
            case UPDATE -> List.of(new Need(type, byCondition ? "cus" : "u"));
            case PATCH -> List.of(new Need(type, byCondition ? "us" : "u"));
            case DELETE ->
                deletion(
                        type,
                        byCondition,
                        request.getHeader(Constants.HEADER_CASCADE) != null
                                || request.getParameters().containsKey(Constants.PARAMETER_CASCADE_DELETE));
            case VALIDATE -> operation(request, "$validate");
            case EXTENDED_OPERATION_INSTANCE, EXTENDED_OPERATION_TYPE, EXTENDED_OPERATION_SERVER ->
                operation(request, request.getOperation());
            default -> List.of(UNKNOWN);
        };
    }

    /** Of an entry that writes; the others come again as requests of their own. */
    List<Need> of(BundleEntryRequestComponent entry) {
        String url = entry.getUrl() == null ? "" : entry.getUrl();
        boolean byCondition = url.contains(CONDITION);
        String[] path = url.split("\\?", 2)[0].replaceFirst("^/", "").split("/");
        // An own absolute address ends in type and id.
        String type = url.contains("://") && path.length > 2 && !byCondition ? path[path.length - 2] : path[0];
        HTTPVerb method = entry.getMethod();
        if (method == null || type.isEmpty() || url.contains("$")) {
            return method == HTTPVerb.GET || method == HTTPVerb.HEAD ? List.of() : List.of(UNKNOWN);
        }
        return switch (method) {
            case GET, HEAD -> List.of();
            case POST -> List.of(new Need(type, entry.hasIfNoneExist() ? "cs" : "c"));
            case PUT -> List.of(new Need(type, byCondition ? "cus" : "u"));
            case PATCH -> List.of(new Need(type, byCondition ? "us" : "u"));
            case DELETE -> deletion(type, byCondition, false);
            default -> List.of(UNKNOWN);
        };
    }

    /** With a resident goes what is about him, of whatever type. */
    private static List<Need> deletion(String type, boolean byCondition, boolean cascades) {
        return List.of(new Need(cascades ? SmartScope.ANY : type, byCondition ? "ds" : "d"));
    }

    private List<Need> operation(RequestDetails request, @Nullable String name) {
        List<SmartScope> listed = name == null
                ? List.of()
                : operations
                        .of(request.getResourceName(), name, isResident(request))
                        .orElse(List.of());
        return listed.isEmpty()
                ? List.of(UNKNOWN)
                : listed.stream()
                        .map(each -> new Need(each.type(), each.interactions()))
                        .toList();
    }

    private static boolean isResident(RequestDetails request) {
        Actor actor = Caller.of(request).actor();
        return actor != null && actor.fhirUser() != null && actor.fhirUser().startsWith("Patient/");
    }
}
