package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Who performs the follow-up plans of somebody who was sent back to a lower level: the organisation that received him. */
final class PlanPerformers {

    private PlanPerformers() {}

    /**
     * Names the organisation in the server's own plans that are in force, and in those of others that name nobody.
     *
     * @param changed plans that are about to be written, among others; what is changed here is added
     */
    static void hand(String receiver, List<CarePlan> stored, List<Resource> changed) {
        Set<String> written = changed.stream()
                .map(each -> each.fhirType() + "/" + each.getIdElement().getIdPart())
                .collect(Collectors.toSet());
        changed.stream()
                .filter(CarePlan.class::isInstance)
                .map(CarePlan.class::cast)
                .forEach(plan -> hand(receiver, plan));
        stored.stream()
                .filter(plan ->
                        !written.contains("CarePlan/" + plan.getIdElement().getIdPart()))
                .map(CarePlan::copy)
                .filter(plan -> hand(receiver, plan))
                .forEach(changed::add);
    }

    private static boolean hand(String receiver, CarePlan plan) {
        boolean changed = false;
        if (plan.getStatus() == CarePlanStatus.ACTIVE) {
            for (CarePlan.CarePlanActivityComponent activity : plan.getActivity()) {
                if (activity.hasDetail() && isToBeHanded(receiver, plan, activity.getDetail())) {
                    activity.getDetail().setPerformer(List.of(new Reference(receiver)));
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean isToBeHanded(String receiver, CarePlan plan, CarePlanActivityDetailComponent contact) {
        return !contact.hasPerformer()
                || FollowUpPlanWriter.isOwn(plan)
                        && contact.getPerformer().stream().noneMatch(each -> receiver.equals(each.getReference()));
    }
}
