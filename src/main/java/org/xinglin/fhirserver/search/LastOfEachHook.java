package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.paging.PageSize;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Refuses {@code $lastn} of nobody, or of several at once, and of a number that is none. */
@Component
@Interceptor
final class LastOfEachHook implements FhirHook {

    private static final String OPERATION = "$lastn";
    private static final String PATIENT = "patient";
    private static final String SUBJECT = "subject";

    /** A resident, by whatever address. */
    private static final String ONE = "(?:.*\\bPatient/)?[A-Za-z0-9.-]{1,64}";

    private static final String MOST = "max";
    private static final String POSITIVE = "0*[1-9][0-9]{0,8}";

    private final Outcomes outcomes;

    LastOfEachHook(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** The library fails on a subject whom nobody knows; it takes an operation's parameters before the other hooks hear of it. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void asPatient(RequestDetails request) {
        Map<String, String[]> parameters = new HashMap<>(request.getParameters());
        if (OPERATION.equals(request.getOperation()) && !parameters.containsKey(PATIENT)) {
            String[] subject = parameters.remove(SUBJECT);
            if (subject != null) {
                parameters.put(PATIENT, subject);
                request.setParameters(parameters);
            }
        }
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void isOfOneSubject(RequestDetails request) {
        if (!OPERATION.equals(request.getOperation())) {
            return;
        }
        Map<String, String[]> parameters = new HashMap<>(request.getParameters());
        List<String> residents = Stream.of(PATIENT, SUBJECT)
                .filter(parameters::containsKey)
                .flatMap(name -> Stream.of(parameters.get(name)))
                .toList();
        if (residents.size() != 1 || !residents.get(0).matches(ONE)) {
            refuse(request, PATIENT, residents.isEmpty() ? null : String.join(", ", residents), "1 × Patient/…");
        }
        // It has no pages, and the server would cut what is longer than its usual one.
        parameters.put(Constants.PARAM_COUNT, new String[] {Integer.toString(PageSize.MAXIMUM)});
        request.setParameters(parameters);
        String[] most = parameters.get(MOST);
        if (most != null && !most[0].matches(POSITIVE)) {
            refuse(request, MOST, most[0], "≥ 1");
        }
    }

    private void refuse(RequestDetails request, String place, @Nullable String found, String expected) {
        throw outcomes.badRequest(
                Language.of(request),
                Issue.error("parameter-invalid").at(place).found(found).expected(expected));
    }
}
