package org.xinglin.sandbox.fhir;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityKind;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.xinglin.sandbox.domain.FollowUpPlan;
import org.xinglin.sandbox.domain.Resident;

/** Profile ChronicFollowUpPlan. */
final class PlanMapper {

    private PlanMapper() {}

    /** @param index among the resident's plans */
    static CarePlan carePlan(Resident resident, FollowUpPlan plan, int index) {
        CarePlan carePlan = new CarePlan();
        String id = Ids.numbered(resident, "plan", index);
        carePlan.setId(id);
        carePlan.addIdentifier().setSystem(Systems.SANDBOX).setValue(id);
        carePlan.setStatus(plan.over() ? CarePlanStatus.COMPLETED : CarePlanStatus.ACTIVE);
        carePlan.setIntent(CarePlanIntent.PLAN);
        carePlan.addCategory(new CodeableConcept().addCoding(Systems.own("care-plan-category", "chronic-follow-up")));
        carePlan.setTitle(Diseases.shortName(plan.disease()) + "随访计划");
        carePlan.setSubject(Ids.patient(resident));
        carePlan.setPeriod(
                new Period().setStartElement(Systems.day(plan.from())).setEndElement(Systems.day(plan.to())));
        carePlan.setCreatedElement(Systems.day(plan.from()));
        carePlan.setAuthor(Ids.organization(plan.author()));
        carePlan.addAddresses(new Reference("Condition/" + Ids.condition(resident, plan.disease())));
        carePlan.addActivity()
                .getDetail()
                .setKind(CarePlanActivityKind.SERVICEREQUEST)
                .setStatus(plan.over() ? CarePlanActivityStatus.COMPLETED : CarePlanActivityStatus.SCHEDULED)
                .setScheduled(quarterly())
                .setDescription("每季度面对面随访一次");
        return carePlan;
    }

    private static Timing quarterly() {
        Timing timing = new Timing();
        timing.getRepeat().setFrequency(1).setPeriod(3).setPeriodUnit(UnitsOfTime.MO);
        return timing;
    }
}
