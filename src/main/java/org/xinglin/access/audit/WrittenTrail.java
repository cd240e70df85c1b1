package org.xinglin.access.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinglin.access.AccessAct;
import org.xinglin.access.AuditTrail;

/** Writes what was decided before FHIR into the audit. */
public final class WrittenTrail implements AuditTrail {

    /** Attribute of a request that has been recorded. */
    public static final String RECORDED = WrittenTrail.class.getName();

    private final AuditJournal journal;
    private final AuditAgents agents;

    WrittenTrail(AuditJournal journal, AuditAgents agents) {
        this.journal = journal;
        this.agents = agents;
    }

    @Override
    public void record(HttpServletRequest request, AccessAct act) {
        AuditAgent known = agents.of(request);
        AuditAgent agent = new AuditAgent(
                act.client() == null ? known.client() : act.client(),
                act.login() == null ? known.login() : act.login(),
                act.fhirUser() == null ? known.fhirUser() : act.fhirUser(),
                null,
                known.address(),
                known.purpose(),
                known.request(),
                known.base());
        boolean signIn = act.kind() == AccessAct.Kind.SIGN_IN;
        AskedInteraction asked = signIn
                ? new AskedInteraction("E", "login", null)
                : AskedInteraction.of(request.getMethod(), AuditAgents.path(request));
        journal.write(List.of(new AuditEntry(
                agent,
                signIn ? AuditEntry.LOGIN : AuditEntry.REST,
                asked.action(),
                asked.interaction(),
                AuditEntry.outcome(act.status()),
                act.rule(),
                asked.patients(),
                asked.what(),
                signIn ? null : AskedAddress.of(request),
                null,
                null)));
        request.setAttribute(RECORDED, true);
    }
}
