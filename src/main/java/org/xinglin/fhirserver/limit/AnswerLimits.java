package org.xinglin.fhirserver.limit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Keeps a whole answer, all entries of a batch together, to so many resources and so many stored bytes: counted before
 * the resources are read, and when they have been. An entry of a batch that goes beyond is refused alone; the others keep
 * what they found.
 */
@Component
@Interceptor(order = HookOrder.ANSWER_LIMITS)
final class AnswerLimits implements FhirHook {

    private static final String RESOURCES = AnswerLimits.class.getName() + ".resources";
    private static final String BYTES = AnswerLimits.class.getName() + ".bytes";

    private final RequestLimits limits;
    private final StoredBytes stored;
    private final RequestDeadline deadline;
    private final Outcomes outcomes;

    AnswerLimits(RequestLimits limits, StoredBytes stored, RequestDeadline deadline, Outcomes outcomes) {
        this.limits = limits;
        this.stored = stored;
        this.deadline = deadline;
        this.outcomes = outcomes;
    }

    /** Once the answer is full nothing more is looked for: the rest of a batch is told so at once. */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void beforeTheyAreSearched(@Nullable RequestDetails request) {
        HttpServletRequest http = http(request);
        if (http != null) {
            if (sum(http, RESOURCES) > limits.answerResources()) {
                throw tooMany(sum(http, RESOURCES), request);
            }
            if (sum(http, BYTES) > limits.answerSize().toBytes()) {
                throw tooLarge(Language.of(request));
            }
        }
    }

    @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
    public void beforeTheyAreRead(IPreResourceAccessDetails resources, @Nullable RequestDetails request) {
        HttpServletRequest http = http(request);
        if (http != null) {
            deadline.check(request);
            long found = add(http, RESOURCES, resources.size());
            if (found > limits.answerResources()) {
                throw tooMany(found, request);
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    public void whenTheyHaveBeenRead(IPreResourceShowDetails resources, @Nullable RequestDetails request) {
        // What the server reads for itself counts for nobody.
        long read = stored.sinceLastAsked();
        HttpServletRequest http = http(request);
        if (http != null) {
            long found = add(http, BYTES, read);
            if (found > limits.answerSize().toBytes()) {
                throw tooLarge(Language.of(request));
            }
        }
    }

    private BaseServerResponseException tooMany(long found, @Nullable RequestDetails request) {
        return refused(
                "too-many-results",
                Long.toString(found),
                Integer.toString(limits.answerResources()),
                Language.of(request));
    }

    /** What a request is told whose answer is too large. */
    BaseServerResponseException tooLarge(Language language) {
        String most = limits.answerSize().toBytes() + " B";
        return refused("answer-too-large", "> " + most, most, language);
    }

    private BaseServerResponseException refused(String rule, String found, String most, Language language) {
        Issue issue = Issue.error(rule).at("http.body").found(found).expected("≤ " + most);
        return outcomes.badRequest(language, issue);
    }

    /** What a request is told whose answer there is no room for beside those of others. */
    BaseServerResponseException busy(Language language) {
        return new UnclassifiedServerFailureException(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "No room",
                outcomes.outcome(language, Issue.error("server-busy")));
    }

    private static long add(HttpServletRequest request, String counter, long more) {
        long sum = sum(request, counter) + more;
        request.setAttribute(counter, sum);
        return sum;
    }

    private static long sum(HttpServletRequest request, String counter) {
        return request.getAttribute(counter) instanceof Long before ? before : 0;
    }

    /**
     * The request whose answer grows; nothing for a bundle that reads nothing: a write is not refused for what it is told of
     * itself.
     */
    private static @Nullable HttpServletRequest http(@Nullable RequestDetails request) {
        HttpServletRequest http = request instanceof ServletRequestDetails details ? details.getServletRequest() : null;
        return http == null || http.getAttribute(Lanes.ONLY_WRITES) != null ? null : http;
    }
}
