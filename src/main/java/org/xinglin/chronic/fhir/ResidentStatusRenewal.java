package org.xinglin.chronic.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Appraisal;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.ResidentStatus;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.derivation.DerivedFact;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.Derived;
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
            Days days) {
        this.store = store;
        this.facts = facts;
        this.rules = rules;
        this.writer = writer;
        this.stored = stored;
        this.provenances = provenances;
        this.tasks = tasks;
        this.plans = plans;
        this.days = days;
    }

    void renew(String patientId) {
        store.read(ResidentStatusListener.CALLER, Patient.class, patientId)
                .ifPresentOrElse(this::renew, () -> erase(patientId));
    }

    private void renew(Patient patient) {
        String id = patient.getIdElement().getIdPart();
        FactsReader.Known read = facts.read(ResidentStatusListener.CALLER, patient);
        days.keep(new DayReached(ResidentStatusListener.NEXT_FACT, "Patient", id, id), read.next());
        Facts known = read.facts();
        Map<String, Observation> before = stored.conclusions(id);
        Map<String, Observation> wanted = new LinkedHashMap<>();
        List<Resource> changed = new ArrayList<>();
        List<AlertTasks.Found> episodes = new ArrayList<>();
        for (PolicySet policy : rules.concluded()) {
            ResidentStatus standing = Appraisal.of(rules, policy, known);
            List<Observation> conclusions = writer.write(id, known.person(), policy, standing);
            conclusions.forEach(fact -> wanted.put(fact.getIdElement().getIdPart(), fact));
            provenances.renewed(id, policy, known, standing, conclusions).ifPresent(changed::add);
            standing.episodes().forEach(episode -> episodes.add(new AlertTasks.Found(policy, episode)));
            if (policy == rules.own()) {
                changed.addAll(plans.reconcile(patient, known.person(), policy, standing));
            }
        }
        if (!episodes.isEmpty() || has(before, Conclusion.CRITICAL_ALERT)) {
            episodes.sort(Comparator.comparing(each -> each.episode().first().toInstant()));
            changed.addAll(tasks.reconcile(patient, episodes));
        }
        changed.addAll(0, observations(wanted, before));
        if (!changed.isEmpty()) {
            store.transact(ResidentStatusListener.CALLER, transaction(changed));
        }
    }

    private static boolean has(Map<String, Observation> before, Conclusion kind) {
        return before.values().stream()
                .flatMap(fact -> Conclusion.of(fact).stream())
                .anyMatch(kind::equals);
    }

    private List<Observation> observations(Map<String, Observation> wanted, Map<String, Observation> before) {
        List<Observation> changed = new ArrayList<>();
        wanted.forEach((id, concluded) -> {
            Observation old = before.get(id);
            Observation fact = Conclusion.of(concluded).stream().anyMatch(Conclusion.MANAGEMENT_LABEL::equals)
                    ? LabelKeeping.keep(old, concluded)
                    : concluded;
            if (old == null || !DerivedFact.saysTheSame(old, fact) || old.getStatus() != fact.getStatus()) {
                changed.add(unlessMovedOn(fact, old));
            }
        });
        before.forEach((id, old) -> {
            if (!wanted.containsKey(id) && old.getStatus() != ObservationStatus.ENTEREDINERROR) {
                changed.add(withdrawn(old));
            }
        });
        return changed;
    }

    /** Written only if the version that was read is still the current one. */
    private static Observation unlessMovedOn(Observation fact, @Nullable Observation old) {
        if (old != null) {
            fact.getMeta().setVersionId(old.getMeta().getVersionId());
        }
        return fact;
    }

    /** What no longer follows stays legible; of what it refers to, that which is gone remains as words. */
    private Observation withdrawn(Observation old) {
        Observation withdrawn = old.copy().setStatus(ObservationStatus.ENTEREDINERROR);
        withdrawn.getDerivedFrom().forEach(this::nameWhatIsGone);
        withdrawn.getFocus().forEach(this::nameWhatIsGone);
        Derived.mark(withdrawn);
        return withdrawn;
    }

    private void nameWhatIsGone(Reference reference) {
        String named = reference.getReference();
        if (named != null && !isThere(reference)) {
            reference.setReference(null).setDisplay(named);
        }
    }

    private boolean isThere(Reference reference) {
        String id = reference.getReferenceElement().getIdPart();
        return "Condition".equals(reference.getReferenceElement().getResourceType())
                ? store.read(ResidentStatusListener.CALLER, Condition.class, id).isPresent()
                : store.read(ResidentStatusListener.CALLER, Observation.class, id)
                        .isPresent();
    }

    private static Bundle transaction(List<Resource> changed) {
        Bundle transaction = Transactions.of(List.of());
        changed.forEach(resource -> {
            String version = resource.getMeta().getVersionId();
            if (version == null) {
                Transactions.put(transaction, resource);
            } else {
                Transactions.putIfUnchanged(transaction, resource, version);
            }
        });
        return transaction;
    }

    /** The resident's record was deleted, and what was concluded from it goes with it. */
    private void erase(String patientId) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        stored.conclusions(patientId).values().forEach(fact -> delete(transaction, fact));
        rules.policies()
                .forEach(policy ->
                        provenances.stored(patientId, policy).ifPresent(record -> delete(transaction, record)));
        if (transaction.hasEntry()) {
            store.transact(ResidentStatusListener.CALLER, transaction);
        }
    }

    private static void delete(Bundle transaction, Resource resource) {
        transaction.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(Transactions.address(resource));
    }
}
