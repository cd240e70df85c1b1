package org.xinglin.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.access.reach.ReachOfActor;
import org.xinglin.access.reach.RequestOfThread;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.HookOrder;

/**
 * In an emergency a clinician reads of one resident out of reach, by one request with the header {@code X-Break-Glass: reason}. What
 * the scopes hold, holds; that it happened is recorded, for the privacy officer to review, before anything is answered. From
 * anybody else, and without a reason, the header means nothing.
 */
@Component
@Interceptor(order = HookOrder.CONTRACT + 1)
final class EmergencyHook implements FhirHook {

    private static final String HEADER = "X-Break-Glass";
    private static final String CLINICIAN = "clinician";
    private static final String RESIDENT = "Patient";

    /** HL7 PurposeOfUse: break the glass. */
    private static final String PURPOSE = "BTG";

    private static final Set<String> ABOUT_A_RESIDENT =
            Set.of("patient", "subject", "patient:Patient", "subject:Patient");

    private final FhirStore store;
    private final EmergencyReview review;
    private final ReachOfActor reach;
    private final RequestOfThread requests;

    EmergencyHook(FhirStore store, EmergencyReview review, ReachOfActor reach, RequestOfThread requests) {
        this.store = store;
        this.review = review;
        this.reach = reach;
        this.requests = requests;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void interaction(RestOperationTypeEnum interaction, RequestDetails request) {
        String reason = legible(request.getHeader(HEADER));
        Caller caller = Caller.of(request);
        Actor actor = caller.actor();
        if (reason.isBlank()
                || actor == null
                || !actor.roles().contains(CLINICIAN)
                || !(request instanceof ServletRequestDetails http)
                || request instanceof ServletSubRequestDetails) {
            return;
        }
        resident(interaction, request)
                .filter(id ->
                        requests.byItself(() -> store.read(caller.setsOff(EmergencyReview.TASK), Patient.class, id)
                                .isPresent()))
                .ifPresent(id -> {
                    requests.byItself(() -> review.ask(caller, actor, id, reason));
                    http.getServletRequest()
                            .setAttribute(
                                    Actor.ATTRIBUTE,
                                    new Actor(
                                            actor.client(),
                                            actor.user(),
                                            actor.fhirUser(),
                                            actor.organisations(),
                                            actor.roles(),
                                            actor.scopes(),
                                            actor.patient(),
                                            PURPOSE,
                                            actor.everything(),
                                            actor.purposes()));
                    reach.inEmergency(id);
                });
    }

    /** Headers come byte by byte; a reason is in the words of the country. */
    private static String legible(@Nullable String header) {
        return header == null ? "" : new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The one whom the request is about, by its address. */
    private static Optional<String> resident(RestOperationTypeEnum interaction, RequestDetails request) {
        boolean ofPatients = RESIDENT.equals(request.getResourceName());
        return switch (interaction) {
            case READ -> ofPatients ? Optional.of(request.getId().getIdPart()) : Optional.empty();
            case EXTENDED_OPERATION_INSTANCE ->
                ofPatients && "$everything".equals(request.getOperation())
                        ? Optional.of(request.getId().getIdPart())
                        : Optional.empty();
            case SEARCH_TYPE -> searched(request.getParameters(), ofPatients);
            default -> Optional.empty();
        };
    }

    private static Optional<String> searched(Map<String, String[]> parameters, boolean ofPatients) {
        return parameters.entrySet().stream()
                .filter(each -> ofPatients ? each.getKey().equals("_id") : ABOUT_A_RESIDENT.contains(each.getKey()))
                .filter(each -> each.getValue().length == 1)
                .map(each -> each.getValue()[0].replaceFirst("^" + RESIDENT + "/", ""))
                .filter(id -> id.matches("[A-Za-z0-9\\-.]{1,64}"))
                .findFirst();
    }
}
