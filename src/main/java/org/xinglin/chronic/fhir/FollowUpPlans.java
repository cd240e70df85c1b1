package org.xinglin.chronic.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.chronic.domain.Diagnosis;
import org.xinglin.chronic.domain.DiseaseCode;
import org.xinglin.chronic.domain.Due;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.Person;
import org.xinglin.chronic.domain.PlanYear;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.ResidentStatus;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;
import org.xinglin.kernel.PartialDate;

/**
 * Keeps a follow-up plan for each of the two diseases that a resident has: it says when the next contact is due. Where
 * somebody else has put a plan in force, that one is kept up; else the server draws up its own, and renews it each year.
 */
final class FollowUpPlans {

    /** The day after the last one of the year that a plan of the server's is for. */
    static final String YEAR_OVER = "follow-up-year";

    private static final List<String> DISEASES = List.of(DiseaseCode.HYPERTENSION, DiseaseCode.T2DM);
    /** The day of the next contact: the server's own on a plan of whomever. */
    static final String NEXT_DUE = Canonical.definition("next-due");

    private static final Coding FOLLOW_UP =
            new Coding(Canonical.codeSystem("care-plan-category"), "chronic-follow-up", null);

    private final FhirStore store;
    private final FollowUpPlanWriter writer;
    private final Days days;
    private final Clock clock;

    FollowUpPlans(FhirStore store, FollowUpPlanWriter writer, Days days, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.days = days;
        this.clock = clock;
    }

    /** The plans and goals that have to be written. */
    List<Resource> reconcile(Patient patient, Facts known, PolicySet policy, ResidentStatus standing) {
        Person person = known.person();
        List<CarePlan> stored = store.search(
                        ResidentStatusListener.CALLER,
                        Query.of(CarePlan.class)
                                .about(patient.getIdElement().getIdPart())
                                .where("category", FOLLOW_UP))
                .items();
        List<Resource> changed = changed(patient, person, policy, standing, stored);
        known.receiver().ifPresent(receiver -> PlanPerformers.hand(receiver, stored, changed));
        changed.forEach(Derived::mark);
        keepYears(patient, stored, changed);
        return changed;
    }

    /** So that a plan is renewed though its resident stopped coming and nobody writes anything. */
    private void keepYears(Patient patient, List<CarePlan> stored, List<Resource> changed) {
        Map<String, CarePlan> own = Stream.concat(stored.stream(), changed.stream())
                .filter(plan -> plan instanceof CarePlan)
                .map(CarePlan.class::cast)
                .filter(FollowUpPlanWriter::isOwn)
                .collect(Collectors.toMap(plan -> plan.getIdElement().getIdPart(), plan -> plan, (was, is) -> is));
        own.forEach((id, plan) -> days.keep(
                new DayReached(YEAR_OVER, "CarePlan", id, patient.getIdElement().getIdPart()),
                Optional.of(plan)
                        .filter(each -> each.getStatus() == CarePlanStatus.ACTIVE)
                        .flatMap(each -> year(each.getPeriod()))
                        .map(year -> year.to()
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant())));
    }

    private List<Resource> changed(
            Patient patient, Person person, PolicySet policy, ResidentStatus standing, List<CarePlan> stored) {
        List<Resource> changed = new ArrayList<>();
        Set<String> diagnosed = person.diagnoses().stream().map(Diagnosis::id).collect(Collectors.toSet());
        Set<String> ownInForce = DISEASES.stream()
                .filter(person::has)
                .map(disease -> FollowUpPlanWriter.planId(patient, disease))
                .collect(Collectors.toSet());
        for (CarePlan plan : stored) {
            if (plan.getStatus() == CarePlanStatus.ACTIVE
                    && !ownInForce.contains(plan.getIdElement().getIdPart())
                    && addressed(plan).noneMatch(diagnosed)) {
                withoutDay(plan).ifPresent(changed::add);
            }
        }
        for (String disease : DISEASES) {
            Optional<Diagnosis> diagnosis = person.diagnosisOf(disease);
            Optional<Due> due = standing.dueOf(disease);
            if (diagnosis.isPresent()) {
                changed.addAll(inForce(patient, person, policy, disease, diagnosis.get(), due, stored));
            }
        }
        return changed;
    }

    /** The conditions that a plan addresses. */
    private record Addressed(Set<String> conditions) {

        boolean noneMatch(Set<String> diagnosed) {
            return conditions.stream().noneMatch(diagnosed::contains);
        }
    }

    private static Addressed addressed(CarePlan plan) {
        return new Addressed(
                plan.getAddresses().stream().map(Reference::getReference).collect(Collectors.toSet()));
    }

    private List<Resource> inForce(
            Patient patient,
            Person person,
            PolicySet policy,
            String disease,
            Diagnosis diagnosis,
            Optional<Due> due,
            List<CarePlan> stored) {
        String own = FollowUpPlanWriter.planId(patient, disease);
        List<CarePlan> others = stored.stream()
                .filter(plan -> !plan.getIdElement().getIdPart().equals(own))
                .filter(plan -> plan.getStatus() == CarePlanStatus.ACTIVE
                        && !addressed(plan).noneMatch(Set.of(diagnosis.id())))
                .toList();
        Optional<CarePlan> ours = stored.stream()
                .filter(plan -> plan.getIdElement().getIdPart().equals(own))
                .findFirst();
        List<Resource> changed = new ArrayList<>();
        if (!others.isEmpty()) {
            others.forEach(plan -> withDay(plan, due).ifPresent(changed::add));
            ours.filter(plan -> plan.getStatus() == CarePlanStatus.ACTIVE)
                    .flatMap(FollowUpPlans::withoutDay)
                    .ifPresent(changed::add);
        } else if (ours.isPresent()) {
            renewed(ours.get(), diagnosis, due).ifPresent(changed::add);
        } else {
            PlanYear year = PlanYear.from(today());
            CarePlan plan = writer.plan(patient, policy, disease, diagnosis, year);
            writer.goal(patient, person, policy, disease, diagnosis, year).ifPresent(goal -> {
                plan.addGoal(new Reference("Goal/" + goal.getIdElement().getIdPart()));
                changed.add(goal);
            });
            // Whom nobody has seen yet is to be seen within the longest interval.
            day(
                    plan,
                    due.map(Due::day)
                            .orElseGet(() -> year.from()
                                    .plusDays(policy.contacts().routine().days())));
            changed.add(plan);
        }
        return changed;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Optional<CarePlan> withDay(CarePlan stored, Optional<Due> due) {
        CarePlan plan = stored.copy();
        due.ifPresent(next -> day(plan, next.day()));
        return changed(stored, plan);
    }

    /** One that is not the server's to end loses its day; the server's own is revoked. */
    private static Optional<CarePlan> withoutDay(CarePlan stored) {
        CarePlan plan = stored.copy();
        plan.getExtension().removeIf(extension -> NEXT_DUE.equals(extension.getUrl()));
        if (FollowUpPlanWriter.isOwn(plan)) {
            plan.setStatus(CarePlanStatus.REVOKED);
        }
        return changed(stored, plan);
    }

    /** One that somebody has ended or put on hold stays so; one that the server revoked is in force again. */
    private Optional<CarePlan> renewed(CarePlan stored, Diagnosis diagnosis, Optional<Due> due) {
        if (stored.getStatus() != CarePlanStatus.ACTIVE && stored.getStatus() != CarePlanStatus.REVOKED) {
            return Optional.empty();
        }
        CarePlan plan = stored.copy();
        plan.setStatus(CarePlanStatus.ACTIVE);
        if (addressed(plan).noneMatch(Set.of(diagnosis.id()))) {
            plan.setAddresses(List.of(new Reference(diagnosis.id())));
        }
        due.ifPresent(next -> day(plan, next.day()));
        Period period = plan.getPeriod();
        year(period).ifPresent(year -> {
            PlanYear now = year.at(today());
            if (!now.equals(year)) {
                period.setStartElement(new DateTimeType(now.from().toString()));
                period.setEndElement(new DateTimeType(now.to().toString()));
            }
        });
        return changed(stored, plan);
    }

    /** Somebody may have changed it, and have written less than days. */
    private static Optional<PlanYear> year(Period period) {
        Optional<PartialDate> to = PartialDate.read(period.getEndElement().getValueAsString());
        return PartialDate.read(period.getStartElement().getValueAsString())
                .flatMap(from -> to.map(last -> new PlanYear(from.earliest(), last.latest())));
    }

    private static void day(CarePlan plan, LocalDate day) {
        plan.getExtension().removeIf(extension -> NEXT_DUE.equals(extension.getUrl()));
        plan.addExtension(new Extension(NEXT_DUE, new DateType(day.toString())));
    }

    private static Optional<CarePlan> changed(CarePlan stored, CarePlan plan) {
        return plan.equalsDeep(stored) ? Optional.empty() : Optional.of(plan);
    }
}
