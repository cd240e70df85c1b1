package org.xinglin.chronic.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityKind;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Diagnosis;
import org.xinglin.chronic.domain.DiseaseCode;
import org.xinglin.chronic.domain.GlucoseRules;
import org.xinglin.chronic.domain.Person;
import org.xinglin.chronic.domain.PlanYear;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.PressureRules;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.kernel.Band;

/** Draws up the follow-up plan of a year, and its goal: profiles ChronicFollowUpPlan and ChronicGoal. */
final class FollowUpPlanWriter {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final String UCUM = "http://unitsofmeasure.org";

    private final ReleasedCodes codes;
    private final ReadingCodes readings;

    FollowUpPlanWriter(ReleasedCodes codes, ReadingCodes readings) {
        this.codes = codes;
        this.readings = readings;
    }

    static String planId(Patient patient, String disease) {
        return planId("Patient/" + patient.getIdElement().getIdPart(), disease);
    }

    private static String planId(String patient, String disease) {
        return FactId.of(patient, "follow-up-plan", disease);
    }

    /** Whether a plan is one that was drawn up here. */
    static boolean isOwn(CarePlan plan) {
        String id = plan.getIdElement().getIdPart();
        String patient = plan.getSubject().getReference();
        return List.of(DiseaseCode.HYPERTENSION, DiseaseCode.T2DM).stream()
                .anyMatch(disease -> planId(patient, disease).equals(id));
    }

    private static String goalId(Patient patient, String disease) {
        return FactId.of("Patient/" + patient.getIdElement().getIdPart(), "goal", disease);
    }

    CarePlan plan(Patient patient, PolicySet policy, String disease, Diagnosis diagnosis, PlanYear year) {
        CarePlan plan = new CarePlan();
        plan.setId(planId(patient, disease));
        plan.setStatus(CarePlanStatus.ACTIVE);
        plan.setIntent(CarePlanIntent.PLAN);
        plan.addCategory(new CodeableConcept(codes.coding("care-plan-category", "chronic-follow-up", Language.ZH)));
        plan.setTitle((isHypertension(disease) ? "高血压" : "2型糖尿病") + "随访计划");
        plan.setSubject(subject(patient));
        plan.setPeriod(new Period()
                .setStartElement(new DateTimeType(year.from().toString()))
                .setEndElement(new DateTimeType(year.to().toString())));
        plan.setCreatedElement(new DateTimeType(year.from().toString()));
        plan.addAddresses(new Reference(diagnosis.id()));
        CarePlanActivityDetailComponent contact = plan.addActivity().getDetail();
        contact.setKind(CarePlanActivityKind.SERVICEREQUEST);
        contact.setStatus(CarePlanActivityStatus.SCHEDULED);
        contact.setDescription("面对面随访，每年至少" + policy.contacts().perYear() + "次");
        contact.setScheduled(each(policy.contacts().perYear()));
        if (patient.getManagingOrganization().hasReference()) {
            contact.addPerformer(new Reference(patient.getManagingOrganization().getReference()));
        }
        return plan;
    }

    private static Timing each(int perYear) {
        Timing timing = new Timing();
        timing.getRepeat().setFrequency(1).setPeriod(MONTHS_OF_A_YEAR / perYear).setPeriodUnit(UnitsOfTime.MO);
        return timing;
    }

    /**
     * What the policy set calls satisfactory, for the resident's age and diseases; a doctor agrees on another with him.
     * Nothing where the policy set says nothing of the disease.
     */
    Optional<Goal> goal(
            Patient patient, Person person, PolicySet policy, String disease, Diagnosis diagnosis, PlanYear year) {
        Goal goal = new Goal();
        goal.setId(goalId(patient, disease));
        goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
        goal.addCategory(new CodeableConcept(
                codes.coding("chronic-goal", isHypertension(disease) ? "blood-pressure" : "glucose", Language.ZH)));
        goal.setSubject(subject(patient));
        goal.setStart(new DateType(year.from().toString()));
        goal.addAddresses(new Reference(diagnosis.id()));
        String due = year.to().toString();
        if (isHypertension(disease)) {
            PressureRules.Target target = policy.pressure().target(person, year.from());
            goal.setDescription(new CodeableConcept().setText(target.rule().zh()));
            target(goal, readings.pressure().systolic().first(), target.all().systolic(), "mm[Hg]", "mmHg", due);
            target(goal, readings.pressure().diastolic().first(), target.all().diastolic(), "mm[Hg]", "mmHg", due);
            return Optional.of(goal);
        }
        return Optional.ofNullable(policy.glucose())
                .flatMap(glucose -> glucose.control().stream().findFirst())
                .map(target -> glucose(goal, target, due));
    }

    private Goal glucose(Goal goal, GlucoseRules.Target target, String due) {
        MeasuredCodes measured = readings.measured().stream()
                .filter(each -> each.kind() == target.kind())
                .findFirst()
                .orElseThrow();
        goal.setDescription(new CodeableConcept().setText(target.rule().zh()));
        target(goal, measured.codes().first(), target.satisfied(), measured.unit(), measured.unit(), due);
        return goal;
    }

    private static void target(
            Goal goal, Coding measure, @Nullable Band satisfied, String ucum, String unit, String due) {
        BigDecimal below = satisfied == null ? null : satisfied.below();
        if (below != null) {
            goal.addTarget()
                    .setMeasure(new CodeableConcept(measure))
                    .setDetail(new Quantity()
                            .setValue(below)
                            .setComparator(QuantityComparator.LESS_THAN)
                            .setUnit(unit)
                            .setSystem(UCUM)
                            .setCode(ucum))
                    .setDue(new DateType(due));
        }
    }

    private static Reference subject(Patient patient) {
        return new Reference("Patient/" + patient.getIdElement().getIdPart());
    }

    private static boolean isHypertension(String disease) {
        return disease.equals(DiseaseCode.HYPERTENSION);
    }
}
