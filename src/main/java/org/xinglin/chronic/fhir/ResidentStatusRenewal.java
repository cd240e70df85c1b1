package org.xinglin.chronic.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.chronic.domain.Appraisal;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.ResidentStatus;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.derivation.Reconciliation;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;

/**
 * Brings all that is derived about a resident into line with what is stored about him: conclusions, alerts, their tasks and
 * the follow-up plans (ADR 14). It starts from all facts each time, so the order in which they came does not matter;
 * done again, it changes nothing.
 */
final class ResidentStatusRenewal {

    private final FhirStore store;
    private final FactsReader facts;
    private final RuleBook rules;
    private final ConclusionWriter writer;
    private final StoredObservations stored;
    private final ResidentStatusProvenance provenances;
    private final AlertTasks tasks;
    private final FollowUpPlans plans;
    private final ReferralProposals proposals;
    private final Reconciliation reconciliation;
    private final Days days;

    ResidentStatusRenewal(
            FhirStore store,
            FactsReader facts,
            RuleBook rules,
            ConclusionWriter writer,
            StoredObservations stored,
            ResidentStatusProvenance provenances,
            AlertTasks tasks,
            FollowUpPlans plans,
            ReferralProposals proposals,
            Reconciliation reconciliation,
            Days days) {
        this.store = store;
        this.facts = facts;
        this.rules = rules;
        this.writer = writer;
        this.stored = stored;
        this.provenances = provenances;
        this.tasks = tasks;
        this.plans = plans;
        this.proposals = proposals;
        this.reconciliation = reconciliation;
        this.days = days;
    }

    /** About a resident who is gone nothing is concluded. */
    void renew(String patientId) {
        store.read(ResidentStatusListener.CALLER, Patient.class, patientId).ifPresent(this::renew);
    }

    private void renew(Patient patient) {
        String id = patient.getIdElement().getIdPart();
        FactsReader.Known read = facts.read(ResidentStatusListener.CALLER, patient);
        days.keep(new DayReached(ResidentStatusListener.NEXT_FACT, "Patient", id, id), read.next());
        Facts known = read.facts();
        List<Observation> before = stored.conclusions(id);
        List<Observation> following = new ArrayList<>();
        List<Provenance> from = new ArrayList<>();
        List<Resource> beside = new ArrayList<>();
        List<AlertTasks.Found> episodes = new ArrayList<>();
        for (PolicySet policy : rules.concluded()) {
            ResidentStatus standing = Appraisal.of(rules, policy, known);
            List<Observation> conclusions = writer.write(id, known.person(), policy, standing);
            following.addAll(conclusions);
            from.add(provenances.write(id, policy, known, standing, conclusions));
            Optional<String> lead =
                    LabelKeeping.lead(before, conclusions, Conclusion.MANAGEMENT_LABEL.id(id, policy.id()));
            standing.episodes().forEach(episode -> episodes.add(new AlertTasks.Found(policy, episode, lead)));
            if (policy == rules.own()) {
                beside.addAll(plans.reconcile(patient, known, policy, standing));
                beside.addAll(proposals.reconcile(patient, known, standing, lead));
            }
        }
        if (!episodes.isEmpty()
                || before.stream().anyMatch(fact -> Conclusion.CRITICAL_ALERT.isSaidBy(fact.getCode()))) {
            episodes.sort(Comparator.comparing(each -> each.episode().first().toInstant()));
            beside.addAll(tasks.reconcile(patient, episodes));
        }
        List<Resource> changed = new ArrayList<>(
                reconciliation.changes(ResidentStatusListener.CALLER, following, before, LabelKeeping::keep));
        changed.addAll(beside);
        reconciliation.write(ResidentStatusListener.CALLER, changed, from);
    }
}
