package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.audit.AskedInteraction;
import org.xinglin.access.audit.AuditAgent;
import org.xinglin.access.audit.AuditAgents;
import org.xinglin.access.audit.AuditEntry;
import org.xinglin.access.audit.AuditJournal;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/** Writes what is stored and deleted into the audit, with the same transaction, and hears what a request is answered. */
@Interceptor(order = HookOrder.AUDIT)
final class AuditHook implements FhirHook {

    /** Where nobody says which task of the server acts. */
    private static final String LIBRARY = "server";

    private final AuditJournal journal;
    private final AuditAgents agents;
    private final ResidentsOf residents;

    AuditHook(AuditJournal journal, AuditAgents agents, ResidentsOf residents) {
        this.journal = journal;
        this.agents = agents;
        this.residents = residents;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void sent(RequestDetails request) {
        AuditedRequest.current().ifPresent(known -> known.handled(request));
    }

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void answered(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
        AuditedRequest.current().ifPresent(known -> known.answered(answer));
    }

    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public void refused(@Nullable RequestDetails request, BaseServerResponseException refusal) {
        String rule = refusal.getOperationOutcome() instanceof OperationOutcome outcome ? rule(outcome) : null;
        AuditedRequest.current().ifPresent(known -> known.refused(rule));
    }

    static @Nullable String rule(OperationOutcome outcome) {
        return outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        note("C", "create", resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        note("U", "update", resource, request);
    }

    /** Before storage: the later hook is, for some deletions, called while the transaction is closing already. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        note("D", "delete", resource, request);
    }

    private void note(String action, String interaction, IBaseResource resource, @Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        Optional<AuditedRequest> known = AuditedRequest.current();
        String asked = interaction;
        AuditAgent agent;
        if (known.isPresent() && caller.task() == null) {
            agent = agents.of(known.get().http());
            AskedInteraction whole = AskedInteraction.of(
                    known.get().http().getMethod(), AuditAgents.path(known.get().http()));
            asked = whole.writes() ? whole.interaction() : interaction;
        } else {
            String task = caller.task() == null ? LIBRARY : caller.task();
            agent = AuditAgent.ofTask(task, caller.actor(), caller.requestId());
        }
        PendingAudit.ofThisTransaction(journal)
                .add(new AuditEntry(
                        agent,
                        AuditEntry.REST,
                        action,
                        asked,
                        AuditEntry.DONE,
                        null,
                        residents.in(resource).stream().toList(),
                        resource.getIdElement().toUnqualified().getValue(),
                        null,
                        known.flatMap(AuditedRequest::bundle)
                                .map(bundle -> place(bundle, resource))
                                .orElse(null),
                        null));
    }

    private static @Nullable Integer place(Bundle bundle, IBaseResource resource) {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            if (bundle.getEntry().get(i).getResource() == resource) {
                return i;
            }
        }
        return null;
    }
}
