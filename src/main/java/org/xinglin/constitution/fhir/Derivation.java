package org.xinglin.constitution.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.ReviewReason;
import org.xinglin.derivation.Reconciliation;
import org.xinglin.derivation.Superseding;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;

/**
 * Brings what is derived from a response into line with it: the Observations, a plan where one was asked for, and each time
 * a Provenance that says from which version.
 */
@Component
final class Derivation {

    private final FhirStore store;
    private final Instruments instruments;
    private final FactWriter facts;
    private final PlanWriter plans;
    private final AssessmentProvenance provenances;
    private final Reconciliation reconciliation;

    Derivation(
            FhirStore store,
            Instruments instruments,
            FactWriter facts,
            PlanWriter plans,
            AssessmentProvenance provenances,
            Reconciliation reconciliation) {
        this.store = store;
        this.instruments = instruments;
        this.facts = facts;
        this.plans = plans;
        this.provenances = provenances;
        this.reconciliation = reconciliation;
    }

    /** Of a response that is stored as it is, or gone. */
    void reconcile(Caller caller, ResponseVersion response) {
        reconcile(caller, response, stored(caller, response), List.of(), false);
    }

    StoredFacts stored(Caller caller, ResponseVersion response) {
        return StoredFacts.of(caller, store, instruments, response.reference());
    }

    /**
     * @param along the response, if it is to be stored with what follows from it
     * @param withPlan whether a plan is wanted where none stands
     * @return what then stands: the assessment first, the plan last
     */
    List<Resource> reconcile(
            Caller caller,
            ResponseVersion response,
            StoredFacts before,
            List<QuestionnaireResponse> along,
            boolean withPlan) {
        List<Observation> following = response.assessed().map(facts::write).orElse(List.of());
        List<Observation> changes = reconciliation.changes(caller, following, before.facts(), Superseding.AMENDED);
        Optional<CarePlan> plan = plan(response.assessed(), before.plan(), !changes.isEmpty(), withPlan);
        List<Resource> derived =
                Stream.<Resource>concat(changes.stream(), plan.stream()).toList();
        reconciliation.write(
                caller,
                Stream.<Resource>concat(along.stream(), derived.stream()).toList(),
                changes.isEmpty()
                        ? List.of()
                        : List.of(provenances.write(response, rules(following, changes), derived)));
        return standing(following, before.facts(), changes, plan.or(before::plan));
    }

    private Optional<CarePlan> plan(
            Optional<AssessedResponse> assessed, Optional<CarePlan> before, boolean changed, boolean wanted) {
        if (wanted
                && before.filter(plan -> plan.getStatus() != CarePlanStatus.ENTEREDINERROR)
                        .isEmpty()) {
            return assessed.map(each -> drawnUp(each, before));
        }
        return before.filter(plan -> changed).flatMap(plan -> revised(plan, assessed));
    }

    /** A draft follows the response; what a practitioner has put into force is his to change, and he is asked to. */
    private Optional<CarePlan> revised(CarePlan plan, Optional<AssessedResponse> assessed) {
        CarePlan revised = plan.copy();
        if (plan.getStatus() == CarePlanStatus.DRAFT) {
            revised = assessed.map(each -> drawnUp(each, Optional.of(plan)))
                    .orElseGet(() -> plan.copy().setStatus(CarePlanStatus.ENTEREDINERROR));
        } else if (plan.getStatus() == CarePlanStatus.ACTIVE || plan.getStatus() == CarePlanStatus.ONHOLD) {
            PlanWriter.ask(revised, ReviewReason.ASSESSMENT_CHANGED);
        }
        return revised.equalsDeep(plan) ? Optional.empty() : Optional.of(revised);
    }

    private CarePlan drawnUp(AssessedResponse assessed, Optional<CarePlan> before) {
        CarePlan plan = plans.write(assessed);
        before.ifPresent(stored -> Reconciliation.over(stored, plan));
        return plan;
    }

    private static List<Resource> standing(
            List<Observation> following, List<Observation> before, List<Observation> changes, Optional<CarePlan> plan) {
        Map<String, Observation> current = Stream.of(before, changes)
                .flatMap(Collection::stream)
                .collect(Collectors.toMap(Derivation::id, Function.identity(), (old, fresh) -> fresh));
        List<Resource> standing = new ArrayList<>();
        following.forEach(fact -> standing.add(current.get(id(fact))));
        plan.ifPresent(standing::add);
        return standing;
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    /** The scale that the facts follow from; if none do any more, the one that they followed from. */
    private String rules(List<Observation> following, List<Observation> changes) {
        return instruments
                .of(following.isEmpty() ? changes : following)
                .map(Instruments.Published::canonical)
                .orElseThrow(() -> new IllegalStateException(
                        "Facts of no scale: " + changes.get(0).getId()));
    }
}
