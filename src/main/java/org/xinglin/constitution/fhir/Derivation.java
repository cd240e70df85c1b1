package org.xinglin.constitution.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.constitution.domain.ReviewReason;
import org.xinglin.derivation.DerivedFact;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Language;

/**
 * Brings what is derived from a stored response into line with it (ADR 14). An answer that was corrected supersedes
 * its facts, with history by version; what no longer follows is marked as entered in error and stays legible; each time a
 * Provenance says from which version of the response. Done again, it changes nothing.
 */
final class Derivation {

    private final FhirStore store;
    private final Instruments instruments;
    private final ResponseAssessor assessor;
    private final FactWriter facts;
    private final PlanWriter plans;
    private final AssessmentProvenance provenances;
    private final StoredFacts stored;

    Derivation(
            FhirStore store,
            Instruments instruments,
            ResponseAssessor assessor,
            FactWriter facts,
            PlanWriter plans,
            AssessmentProvenance provenances,
            StoredFacts stored) {
        this.store = store;
        this.instruments = instruments;
        this.assessor = assessor;
        this.facts = facts;
        this.plans = plans;
        this.provenances = provenances;
        this.stored = stored;
    }

    /** Whether a version of a response has been derived from. */
    boolean isDone(Caller caller, QuestionnaireResponse response) {
        return store.read(
                        caller,
                        Provenance.class,
                        AssessmentProvenance.id(response.getIdElement().getIdPart(), version(response)))
                .isPresent();
    }

    /**
     * @param response as it is stored
     * @throws ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException if it cannot be assessed
     */
    void renew(Caller caller, QuestionnaireResponse response) {
        Optional<AssessedResponse> assessed = assessed(caller, response);
        String reference = "QuestionnaireResponse/" + response.getIdElement().getIdPart();
        Map<String, Observation> before = stored.observations(caller, reference);
        List<Resource> changed = new ArrayList<>(observations(assessed, before));
        if (!before.isEmpty()) {
            stored.plan(caller, reference)
                    .flatMap(plan -> changed.isEmpty() ? Optional.empty() : revised(plan, assessed))
                    .ifPresent(changed::add);
        }
        if (changed.isEmpty()) {
            return;
        }
        changed.add(provenances.write(response, version(response), rules(response, changed), List.copyOf(changed)));
        store.transact(caller, Transactions.of(changed));
    }

    /** Only a complete response to a constitution scale has anything follow from it. */
    private Optional<AssessedResponse> assessed(Caller caller, QuestionnaireResponse response) {
        if (instruments.answeredBy(response).isEmpty() || !AnswerCompletion.COMPLETE.contains(response.getStatus())) {
            return Optional.empty();
        }
        Patient patient = store.read(
                        caller,
                        Patient.class,
                        response.getSubject().getReferenceElement().getIdPart())
                .orElseThrow(() -> new IllegalStateException(
                        "No " + response.getSubject().getReference() + ", whom a stored response is about"));
        return Optional.of(assessor.assess(response, patient, Language.ZH));
    }

    private List<Observation> observations(Optional<AssessedResponse> assessed, Map<String, Observation> before) {
        Map<String, Observation> wanted = assessed.map(facts::write).orElse(List.of()).stream()
                .collect(Collectors.toMap(fact -> fact.getIdElement().getIdPart(), Function.identity()));
        List<Observation> changed = new ArrayList<>();
        wanted.forEach((id, fact) -> {
            Observation old = before.get(id);
            if (old == null) {
                changed.add(fact);
            } else if (!DerivedFact.saysTheSame(old, fact)) {
                changed.add(fact.setStatus(ObservationStatus.AMENDED));
            }
        });
        before.forEach((id, old) -> {
            if (!wanted.containsKey(id) && old.getStatus() != ObservationStatus.ENTEREDINERROR) {
                Observation withdrawn = old.copy().setStatus(ObservationStatus.ENTEREDINERROR);
                Derived.mark(withdrawn);
                changed.add(withdrawn);
            }
        });
        return changed;
    }

    /** A draft follows the response; what a practitioner has put into force is his to change, and he is asked to. */
    private Optional<CarePlan> revised(CarePlan plan, Optional<AssessedResponse> assessed) {
        if (plan.getStatus() == CarePlanStatus.DRAFT) {
            return Optional.of(
                    assessed.map(plans::write).orElseGet(() -> plan.copy().setStatus(CarePlanStatus.ENTEREDINERROR)));
        }
        if (plan.getStatus() == CarePlanStatus.ACTIVE || plan.getStatus() == CarePlanStatus.ONHOLD) {
            CarePlan asked = plan.copy();
            PlanWriter.ask(asked, ReviewReason.ASSESSMENT_CHANGED);
            return asked.equalsDeep(plan) ? Optional.empty() : Optional.of(asked);
        }
        return Optional.empty();
    }

    /** The scale that the response answers; if it is no constitution response any more, the one that its facts follow. */
    private String rules(QuestionnaireResponse response, List<Resource> changed) {
        return instruments
                .answeredBy(response)
                .or(() -> instruments.all().stream()
                        .filter(scale -> changed.stream().anyMatch(fact -> isBy(scale, fact)))
                        .findFirst())
                .map(Instruments.Published::canonical)
                .orElseThrow(() -> new IllegalStateException("Facts of no scale follow from " + response.getId()));
    }

    private static boolean isBy(Instruments.Published scale, Resource fact) {
        return fact instanceof Observation observation
                && scale.instrument()
                        .code()
                        .equals(observation.getMethod().getCodingFirstRep().getCode());
    }

    private static long version(QuestionnaireResponse response) {
        return Long.parseLong(response.getMeta().getVersionId());
    }
}
