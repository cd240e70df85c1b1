package org.xinglin.constitution.fhir;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.ReviewReason;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Occurrence;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.kernel.Canonical;

/**
 * Asks for a practitioner when the review date of a plan has come and the plan is still in force. It asks once: what he has
 * taken off is not put there again unless the date was moved. A draft waits for a practitioner already.
 */
@Component
@ConditionalOnProperty(name = "xinglin.constitution.derive", matchIfMissing = true)
final class PlanReviews implements ChangeListener {

    private static final String REVIEW = "constitution-review";
    private static final Caller CALLER = Caller.task(REVIEW);
    private static final String CATEGORIES = Canonical.codeSystem("care-plan-category");
    private static final Set<CarePlanStatus> IN_FORCE = Set.of(CarePlanStatus.ACTIVE, CarePlanStatus.ONHOLD);

    private final FhirStore store;
    private final Days days;
    private final PlaceTime time;
    private final Clock clock;

    PlanReviews(FhirStore store, Days days, PlaceTime time, Clock clock) {
        this.store = store;
        this.days = days;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public String name() {
        return REVIEW;
    }

    @Override
    public Set<String> types() {
        return Set.of("CarePlan");
    }

    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        return after != null && Stream.of(before, after).anyMatch(PlanReviews::isConditioning);
    }

    private static boolean isConditioning(@Nullable Resource resource) {
        return resource instanceof CarePlan plan
                && plan.getCategory().stream().anyMatch(category -> category.hasCoding(CATEGORIES, "tcm-conditioning"));
    }

    @Override
    public Set<String> days() {
        return Set.of(REVIEW);
    }

    @Override
    public void on(ResourceChanged change) {
        store.read(CALLER, CarePlan.class, change.id()).ifPresent(plan -> keep(change, review(plan)));
    }

    @Override
    public void on(DayReached day) {
        store.read(CALLER, CarePlan.class, day.id()).ifPresent(plan -> {
            Optional<Instant> review = review(plan);
            if (review.filter(at -> !at.isAfter(clock.instant())).isPresent()) {
                ask(plan);
            } else {
                keep(day, review);
            }
        });
    }

    private void keep(Occurrence of, Optional<Instant> review) {
        days.keep(new DayReached(REVIEW, "CarePlan", of.id(), of.patient()), review);
    }

    /** When a plan in force is to be reviewed. */
    private Optional<Instant> review(CarePlan plan) {
        return Optional.of(plan)
                .filter(each -> isConditioning(each) && IN_FORCE.contains(each.getStatus()))
                .map(each -> each.getExtensionByUrl(PlanWriter.REVIEW_DATE))
                .map(Extension::getValue)
                .filter(DateType.class::isInstance)
                .flatMap(date -> time.moment((DateType) date))
                .map(OffsetDateTime::toInstant);
    }

    private void ask(CarePlan plan) {
        CarePlan asked = plan.copy();
        PlanWriter.ask(asked, ReviewReason.REVIEW_DUE);
        if (!asked.equalsDeep(plan)) {
            store.transact(CALLER, Transactions.of(List.of(asked)));
        }
    }
}
