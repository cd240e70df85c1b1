package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * The wish that a deletion takes along what is about the resident, written as HAPI's servers have it: {@code _cascade=delete}, or
 * {@code X-Cascade: delete}. It is honoured for one resident by id, and refused wherever else it stands.
 */
@Component
@Interceptor
final class CascadeRequest implements FhirHook {

    private static final String PARAMETER = Constants.PARAMETER_CASCADE_DELETE;
    private static final String DELETE = "delete";
    private static final String EXPECTED = "DELETE Patient/{id}?" + PARAMETER + "=" + DELETE;

    private static final Set<String> OF_DELETIONS =
            Set.of(PARAMETER, Constants.PARAM_FORMAT, Constants.PARAM_PRETTY, Constants.PARAM_SUMMARY);

    private final Outcomes outcomes;

    CascadeRequest(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Whether a request that deletes wishes it; it has passed this hook. */
    static boolean isOne(@Nullable RequestDetails request) {
        return request != null
                && request.getRequestType() == RequestTypeEnum.DELETE
                && (request.getParameters().containsKey(PARAMETER)
                        || request.getHeader(Constants.HEADER_CASCADE) != null);
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void single(RequestDetails request) {
        String[] values = request.getParameters().get(PARAMETER);
        String header = request.getHeader(Constants.HEADER_CASCADE);
        boolean byId = request.getRequestType() == RequestTypeEnum.DELETE
                && request.getId() != null
                && request.getId().hasIdPart();
        boolean ofResident = byId && "Patient".equals(request.getResourceName());
        if (values != null && !(ofResident && values.length == 1 && DELETE.equals(values[0]))) {
            throw refused(request, PARAMETER, String.join(", ", values), EXPECTED);
        }
        if (header != null && !(ofResident && DELETE.equals(header))) {
            throw refused(request, "http." + Constants.HEADER_CASCADE, header, EXPECTED);
        }
        if (byId) {
            for (String name : request.getParameters().keySet()) {
                if (!OF_DELETIONS.contains(name)) {
                    throw refused(request, name, name, ofResident ? PARAMETER : "—");
                }
            }
        }
    }

    /** The entries of a transaction or batch: the library would pass over it. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void entries(IBaseBundle bundle, @Nullable RequestDetails request) {
        List<Bundle.BundleEntryComponent> entries = ((Bundle) bundle).getEntry();
        for (int i = 0; i < entries.size(); i++) {
            String url = entries.get(i).getRequest().getUrl();
            if (url != null && url.matches(".*[?&]" + PARAMETER + "([=:&].*)?")) {
                throw refused(request, "Bundle.entry[" + i + "].request.url", url, EXPECTED);
            }
        }
    }

    private InvalidRequestException refused(
            @Nullable RequestDetails request, String place, String found, String expected) {
        return new InvalidRequestException(
                "A deletion that is not offered",
                outcomes.outcome(
                        Language.of(request),
                        List.of(Issue.error("parameter-invalid")
                                .at(place)
                                .found(found)
                                .expected(expected))));
    }
}
