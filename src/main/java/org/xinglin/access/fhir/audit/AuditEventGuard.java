package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.audit.AskedInteraction;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** The audit is read, by auditors alone; nobody writes AuditEvents, and the server says so of itself. */
@Interceptor(order = HookOrder.CONTRACT)
final class AuditEventGuard implements FhirHook {

    private static final String TYPE = "AuditEvent";
    private static final Set<String> SERVED = Set.of("read", "vread", "search-type");
    private static final Set<TypeRestfulInteraction> LISTED =
            Set.of(TypeRestfulInteraction.READ, TypeRestfulInteraction.VREAD, TypeRestfulInteraction.SEARCHTYPE);

    private final Outcomes outcomes;

    AuditEventGuard(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void isServed(RequestDetails request) {
        if (TYPE.equals(request.getResourceName())
                && !SERVED.contains(AskedInteraction.of(request.getRequestType().name(), request.getRequestPath())
                        .interaction())) {
            throw readOnly(request);
        }
    }

    /** Single or an entry of a batch. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void isAuditor(RequestDetails request) {
        Actor actor = Caller.of(request).actor();
        if (TYPE.equals(request.getResourceName())
                && actor != null
                && !actor.roles().contains("auditor")) {
            throw new ForbiddenOperationException(
                    "Not an auditor", outcomes.outcome(Language.of(request), Issue.error("auditors-only")));
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        refuse(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        refuse(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        refuse(resource, request);
    }

    private void refuse(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource.fhirType().equals(TYPE)) {
            throw readOnly(request);
        }
    }

    private MethodNotAllowedException readOnly(@Nullable RequestDetails request) {
        return new MethodNotAllowedException(
                "Read-only",
                outcomes.outcome(
                        Language.of(request), Issue.error("audit-read-only").found(TYPE)));
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void listed(IBaseConformance statement) {
        ((CapabilityStatement) statement)
                .getRestFirstRep().getResource().stream()
                        .filter(resource -> TYPE.equals(resource.getType()))
                        .forEach(AuditEventGuard::readOnly);
    }

    private static void readOnly(CapabilityStatementRestResourceComponent resource) {
        resource.getInteraction().removeIf(interaction -> !LISTED.contains(interaction.getCode()));
        resource.setVersioning(ResourceVersionPolicy.NOVERSION);
        resource.setReadHistoryElement(null);
        resource.setUpdateCreateElement(null);
        resource.setConditionalCreateElement(null);
        resource.setConditionalUpdateElement(null);
        resource.setConditionalDeleteElement(null);
        resource.setOperation(null);
        resource.setSearchInclude(null);
        resource.setSearchRevInclude(null);
    }
}
