package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Keeps If-Match and If-None-Match of a write: within its database transaction, against the version that it replaces.
 * Whoever changes that version before the commit makes the commit fail. The library keeps If-Match alone, and neither
 * for what does not exist nor for deletions; so it is not told. The entries of a transaction have theirs from
 * {@link EntryWrites}.
 */
@Component
@Interceptor(order = HookOrder.PRECONDITIONS)
final class PreconditionHook implements FhirHook {

    private static final Set<RequestTypeEnum> WRITES =
            Set.of(RequestTypeEnum.PUT, RequestTypeEnum.PATCH, RequestTypeEnum.DELETE);

    private static final String KEY = PreconditionHook.class.getName();

    private final Outcomes outcomes;

    PreconditionHook(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Before the library reads the headers into the address. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void take(RequestDetails request) {
        if (request instanceof ServletSubRequestDetails || !WRITES.contains(request.getRequestType())) {
            return;
        }
        String match = header(request, Constants.HEADER_IF_MATCH);
        String noneMatch = header(request, Constants.HEADER_IF_NONE_MATCH);
        if (match == null && noneMatch == null) {
            return;
        }
        try {
            request.getUserData()
                    .put(
                            KEY,
                            Preconditions.of(
                                    match,
                                    noneMatch,
                                    "http." + Constants.HEADER_IF_MATCH,
                                    "http." + Constants.HEADER_IF_NONE_MATCH));
        } catch (Preconditions.MalformedTag e) {
            throw new InvalidRequestException(
                    "Not an entity tag", outcomes.outcome(Language.of(request), List.of(e.issue())));
        }
        if (match != null) {
            request.getUserData().put(Constants.HEADER_IF_MATCH, match);
        }
        request.setHeaders(Constants.HEADER_IF_MATCH, List.of());
        request.setHeaders(Constants.HEADER_IF_NONE_MATCH, List.of());
    }

    private static @Nullable String header(RequestDetails request, String name) {
        List<String> values = request.getHeaders(name);
        return values == null || values.isEmpty() ? null : String.join(",", values);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        hold(request, null);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(@Nullable IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        hold(request, stored == null || stored.isDeleted() ? null : version(stored));
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
        hold(request, version(resource));
        EntryWrites.of(transaction).ifPresent(entries -> entries.deleting(resource));
    }

    static String version(IBaseResource resource) {
        return resource.getIdElement().getVersionIdPart();
    }

    private void hold(@Nullable RequestDetails request, @Nullable String current) {
        preconditions(request)
                .flatMap(preconditions -> preconditions.unkept(current))
                .ifPresent(issue -> {
                    throw failed(request, issue);
                });
    }

    /** A deletion of what is not there writes nothing, and meets none of the hooks above. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answered(RequestDetails request) {
        preconditions(request).flatMap(Preconditions::unkeptWithoutWrite).ifPresent(issue -> {
            throw failed(request, issue);
        });
    }

    /** A patch of what is not there: that the precondition is not kept is told first. */
    @Hook(value = Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION, order = HookOrder.PRECONDITIONS)
    public @Nullable BaseServerResponseException refused(@Nullable RequestDetails request, Throwable failure) {
        boolean missing = failure instanceof ResourceNotFoundException || failure instanceof ResourceGoneException;
        return missing
                ? preconditions(request)
                        .flatMap(Preconditions::unkeptWithoutWrite)
                        .map(issue -> failed(request, issue))
                        .orElse(null)
                : null;
    }

    /** Those of a client's single write; what the server writes meanwhile has none. */
    private static Optional<Preconditions> preconditions(@Nullable RequestDetails request) {
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((Preconditions) request.getUserData().get(KEY));
    }

    private PreconditionFailedException failed(@Nullable RequestDetails request, Issue issue) {
        return new PreconditionFailedException(
                "A precondition is not kept", outcomes.outcome(Language.of(request), List.of(issue)));
    }
}
