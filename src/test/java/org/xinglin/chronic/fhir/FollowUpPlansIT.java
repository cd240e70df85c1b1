package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** Who is diagnosed has a plan that says when he is to be seen again, and those who are overdue are one search. */
class FollowUpPlansIT {

    private static final String NEXT_DUE = "https://xinglin-fhir.github.io/ig/StructureDefinition/next-due";

    private final Station station = new Station(SharedServer.get());
    private final String organization = station.organization("village");
    private final String resident = station.resident("1970-01-20", organization);

    private List<CarePlan> plans() {
        return station.found(CarePlan.class, "patient=" + resident + "&category=chronic-follow-up&status=active");
    }

    private CarePlan dueOn(String day) {
        await("a plan due on " + day)
                .untilAsserted(() ->
                        assertThat(plans()).extracting(FollowUpPlansIT::due).containsExactly(day));
        return plans().get(0);
    }

    private static String due(CarePlan plan) {
        return plan.hasExtension(NEXT_DUE)
                ? plan.getExtensionByUrl(NEXT_DUE).getValue().primitiveValue()
                : "";
    }

    @Test
    void aConfirmedDiagnosisEnrolsWithAGoalAndFourContactsAYear() {
        String condition = station.create(diagnosis(resident, "I10.x00"));

        CarePlan plan = dueOn("2026-04-07");

        assertThat(plan.getAddressesFirstRep().getReference()).isEqualTo(condition);
        assertThat(plan.getActivityFirstRep()
                        .getDetail()
                        .getScheduledTiming()
                        .getRepeat()
                        .getPeriod())
                .isEqualByComparingTo("3");
        Goal goal = station.client()
                .read()
                .resource(Goal.class)
                .withId(plan.getGoalFirstRep().getReferenceElement().getIdPart())
                .execute();
        assertThat(goal.getTarget())
                .extracting(target -> target.getDetailQuantity().getValue().intValueExact())
                .containsExactly(140, 90);
    }

    @Test
    void anUnconfirmedDiagnosisEnrolsNobody() {
        Condition suspected = diagnosis(resident, "I10.x00");
        suspected.getVerificationStatus().getCodingFirstRep().setCode("provisional");
        station.create(suspected);
        station.settled();

        assertThat(plans()).isEmpty();
    }

    @Test
    void whatIsMeasuredAndRecordedMovesTheDayAndOverdueIsOneSearch() {
        station.create(diagnosis(resident, "I10.x00"));
        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 145, 85));
        dueOn("2026-03-15");
        assertThat(overdue("2026-03-16")).hasSize(1);
        assertThat(overdue("2026-03-15")).isEmpty();

        station.create(station.followUp(resident, "2026-03-10T09:00:00+08:00", "satisfied", organization));
        station.create(pressure(resident, "2026-03-10T09:05:00+08:00", 128, 76));

        CarePlan plan = dueOn("2026-06-10");
        assertThat(plan.getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(overdue("2026-03-16")).isEmpty();
    }

    private List<CarePlan> overdue(String day) {
        return station.found(CarePlan.class, "performer=" + organization + "&status=active&next-due=lt" + day);
    }

    @Test
    void aPlanThatSomebodyHasMadeIsKeptUpInsteadOfAnother() {
        Condition condition = station.kept(diagnosis(resident, "I10.x00"));
        dueOn("2026-04-07");
        CarePlan agreed = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        agreed.setSubject(new Reference(resident)).addAddresses(new Reference(condition.getId()));
        agreed.addCategory(new CodeableConcept(new Coding(
                "https://xinglin-fhir.github.io/ig/CodeSystem/care-plan-category", "chronic-follow-up", null)));
        String plan = station.create(agreed);

        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 145, 85));

        assertThat("CarePlan/" + dueOn("2026-03-15").getIdElement().getIdPart()).isEqualTo(plan);

        // The system that made it sends it again, and knows nothing of the day.
        agreed.setId(plan);
        station.update(agreed);
        assertThat(plans()).extracting(FollowUpPlansIT::due).containsExactly("2026-03-15");
    }

    @Test
    void theEndOfTheDiagnosisRevokesThePlanAndItsReturnBringsItBack() {
        Condition condition = station.kept(diagnosis(resident, "I10.x00"));
        dueOn("2026-04-07");

        condition.getVerificationStatus().getCodingFirstRep().setCode("refuted");
        condition.getClinicalStatus().getCodingFirstRep().setCode("inactive");
        station.update(condition);
        await().untilAsserted(() -> assertThat(plans()).isEmpty());

        condition.getVerificationStatus().getCodingFirstRep().setCode("confirmed");
        condition.getClinicalStatus().getCodingFirstRep().setCode("active");
        station.update(condition);
        dueOn("2026-04-07");
    }
}
