package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.paging.PageSize;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Keeps a page within the contract's bound: a {@code _count} above the maximum is answered with the maximum, the
 * bundle's links say so, and an outcome entry says why. What is no page is refused.
 */
@Component
@Interceptor
final class BoundedSynchronousSearch implements FhirHook {

    private static final String ASKED_FOR = BoundedSynchronousSearch.class.getName();

    private static final long MOST = Long.MAX_VALUE;

    /** Those of ASCII, no more than a long has. */
    private static final String DIGITS = "[0-9]{1,18}";

    private final Outcomes outcomes;

    BoundedSynchronousSearch(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Before the library reads the parameters of an operation, and refuses some of them in its own way. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void isPage(RequestDetails request) {
        number(request, Constants.PARAM_OFFSET, PageSize.FARTHEST);
        number(request, Constants.PARAM_COUNT, MOST);
    }

    /** What is no page at all the library would hand to the database, or pass over. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void capPage(RequestDetails request) {
        number(request, Constants.PARAM_OFFSET, PageSize.FARTHEST);
        long count = number(request, Constants.PARAM_COUNT, MOST);
        if (count > PageSize.MAXIMUM) {
            Map<String, String[]> capped = new HashMap<>(request.getParameters());
            capped.put(Constants.PARAM_COUNT, new String[] {Integer.toString(PageSize.MAXIMUM)});
            request.setParameters(capped);
            request.getUserData().put(ASKED_FOR, Long.toString(count));
        }
    }

    /** @return the value of a parameter, 0 if it is not there */
    private long number(RequestDetails request, String name, long most) {
        for (String written : request.getParameters().keySet()) {
            if (written.startsWith(name + ":")) {
                refuse(request, written, written, name);
            }
        }
        String[] values = request.getParameters().get(name);
        if (values == null) {
            return 0;
        }
        if (values.length != 1) {
            refuse(request, name, String.join(", ", values), "1 × " + name);
        }
        if (!values[0].matches(DIGITS) || Long.parseLong(values[0]) > most) {
            refuse(request, name, values[0], most == MOST ? "≥ 0" : "0 … " + most);
        }
        return Long.parseLong(values[0]);
    }

    private void refuse(RequestDetails request, String place, String found, String expected) {
        throw outcomes.badRequest(
                Language.of(request),
                Issue.error("parameter-invalid").at(place).found(found).expected(expected));
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void sayWhy(RequestDetails request, IBaseResource response) {
        Object askedFor = request.getUserData().get(ASKED_FOR);
        if (askedFor != null && response instanceof Bundle bundle) {
            Issue capped = Issue.of(IssueSeverity.WARNING, "page-size-capped")
                    .at(Constants.PARAM_COUNT)
                    .found(askedFor.toString())
                    .expected("≤ " + PageSize.MAXIMUM);
            bundle.addEntry()
                    .setResource(outcomes.outcome(Language.of(request), capped))
                    .getSearch()
                    .setMode(SearchEntryMode.OUTCOME);
        }
    }
}
