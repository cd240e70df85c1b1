package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Keeps a page within the contract's bound: a {@code _count} above the maximum is answered with the maximum, the
 * bundle's links say so, and an outcome entry says why.
 */
@Interceptor
final class BoundedSynchronousSearch implements FhirHook {

    private static final String ASKED_FOR = BoundedSynchronousSearch.class.getName();

    private final Outcomes outcomes;

    BoundedSynchronousSearch(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void capPage(RequestDetails request) {
        String[] counts = request.getParameters().get(Constants.PARAM_COUNT);
        if (counts == null || counts.length != 1) {
            return;
        }
        if (counts[0].matches("-\\d+")) {
            // The library would hand it to the database as it is.
            throw new InvalidRequestException(
                    "A negative page",
                    outcomes.outcome(
                            Language.of(request),
                            List.of(Issue.error("parameter-invalid")
                                    .at(Constants.PARAM_COUNT)
                                    .found(counts[0])
                                    .expected("≥ 0"))));
        }
        // What is no number at all the library refuses.
        if (counts[0].matches("\\d{1,18}") && Long.parseLong(counts[0]) > PageSize.MAXIMUM) {
            Map<String, String[]> capped = new HashMap<>(request.getParameters());
            capped.put(Constants.PARAM_COUNT, new String[] {Integer.toString(PageSize.MAXIMUM)});
            request.setParameters(capped);
            request.getUserData().put(ASKED_FOR, counts[0]);
        }
    }

    /** The library links to the next page of an operation only if the request itself begins to count. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void pageEverything(RequestDetails request) {
        if ("$everything".equals(request.getOperation())) {
            Map<String, String[]> paged = new HashMap<>(request.getParameters());
            paged.putIfAbsent(Constants.PARAM_OFFSET, new String[] {"0"});
            paged.putIfAbsent(Constants.PARAM_COUNT, new String[] {Integer.toString(PageSize.DEFAULT)});
            request.setParameters(paged);
        }
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
                    .setResource(outcomes.outcome(Language.of(request), List.of(capped)))
                    .getSearch()
                    .setMode(SearchEntryMode.OUTCOME);
        }
    }
}
