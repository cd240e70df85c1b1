package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Holds clients to the contract: an operation it does not list is 404, a write it does not list is 405, single or
 * inside a transaction.
 */
@Component
@Interceptor(order = HookOrder.CONTRACT)
final class ContractGuard implements FhirHook {

    private final ServerContract contract;
    private final ReleasedConformance released;
    private final Outcomes outcomes;

    ContractGuard(ServerContract contract, ReleasedConformance released, Outcomes outcomes) {
        this.contract = contract;
        this.released = released;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void operationIsListed(RequestDetails request) {
        requireListed(request);
    }

    /** The same for an entry of a batch, which has no handler of its own to select. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void nestedOperationIsListed(RequestDetails request) {
        requireListed(request);
    }

    private void requireListed(RequestDetails request) {
        String operation = request.getOperation();
        if (operation == null || !operation.startsWith("$")) {
            return;
        }
        String name = operation.substring(1);
        String type = request.getResourceName();
        boolean listed = type == null ? contract.allowsSystemOperation(name) : contract.allowsOperation(type, name);
        if (!listed) {
            Language language = Language.of(request);
            throw new ResourceNotFoundException(
                    "Unknown operation",
                    outcomes.outcome(
                            language,
                            Issue.error("unknown-operation")
                                    .found((type == null ? "" : type + "/") + operation)
                                    .expected(
                                            type == null
                                                    ? null
                                                    : String.join(
                                                            ", ",
                                                            contract.operationsOf(type).stream()
                                                                    .sorted()
                                                                    .map(known -> "$" + known)
                                                                    .toList()))));
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void createIsListed(IBaseResource resource, @Nullable RequestDetails request) {
        requireWritable(resource, request, TypeRestfulInteraction.CREATE);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updateIsListed(IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        requireWritable(resource, request, TypeRestfulInteraction.UPDATE);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleteIsListed(IBaseResource resource, @Nullable RequestDetails request) {
        requireWritable(resource, request, TypeRestfulInteraction.DELETE);
    }

    private void requireWritable(
            IBaseResource resource, @Nullable RequestDetails request, TypeRestfulInteraction interaction) {
        if (Caller.of(request).is(ReleaseStore.LOADING)) {
            return;
        }
        String type = resource.fhirType();
        if (!contract.allows(type, interaction) || released.owns((Resource) resource)) {
            Language language = Language.of(request);
            throw new MethodNotAllowedException(
                    "Read-only resource type",
                    outcomes.outcome(language, Issue.error("read-only-resource").found(named(type, resource))));
        }
    }

    private static String named(String type, IBaseResource resource) {
        String id = resource.getIdElement().getIdPart();
        return id == null ? type : type + "/" + id;
    }
}
