package org.xinglin.contract.fhir.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.contract.fhir.duty.Surgery.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.contract.fhir.duty.Surgery.Owed;
import org.xinglin.testkit.SharedServer;

/** What was done stays done though residents, villages, doctors and teams move; and the work is told of whom one asks. */
class MovedContractsIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalDate START = TODAY.minusMonths(2).minusDays(4);
    private static final LocalDate FIRST_MONTH = START.plusDays(3);
    private static final LocalDate SECOND_MONTH = START.plusMonths(1).plusDays(3);

    private final Surgery surgery = new Surgery(SharedServer.get());
    private final String elder = surgery.resident(TODAY.minusYears(70));

    private String below(String above) {
        String place = surgery.organization();
        move(place, above);
        return place;
    }

    private void move(String place, String above) {
        Organization moved = surgery.read(Organization.class, place);
        moved.setPartOf(new Reference(above));
        surgery.update(moved);
    }

    private String team(String managing, String... members) {
        CareTeam team = surgery.team(members);
        team.getManagingOrganization().clear();
        return surgery.create(team.addManagingOrganization(new Reference(managing)));
    }

    private String contract(String resident, String team, LocalDate start) {
        CarePlan plan = surgery.plan(resident, start, start.plusYears(1).minusDays(1), "package-key-group");
        plan.getCareTeamFirstRep().setReference(team);
        return surgery.create(plan);
    }

    private List<Boolean> months(String resident) {
        return surgery.owed(resident, "monthly-service").stream()
                .map(Owed::done)
                .limit(3)
                .toList();
    }

    @Test
    void aVillageThatMovesHasDoneWhatItDid() {
        String east = surgery.organization();
        String west = surgery.organization();
        String village = below(east);
        contract(elder, team(east, surgery.doctor), START);
        surgery.create(surgery.visit(elder, FIRST_MONTH, "", village, ""));
        String neighbour = surgery.resident(TODAY.minusYears(70));
        contract(neighbour, team(west, surgery.practitioner()), START);
        surgery.create(surgery.visit(neighbour, SECOND_MONTH, "", village, ""));
        assertThat(months(elder)).containsExactly(true, false, false);
        assertThat(months(neighbour)).containsExactly(false, false, false);

        move(village, west);

        assertThat(months(elder)).containsExactly(true, false, false);
        assertThat(months(neighbour)).as("it was another township's then").containsExactly(false, false, false);
        surgery.create(surgery.visit(elder, TODAY, "", village, ""));
        surgery.create(surgery.visit(neighbour, TODAY, "", village, ""));
        assertThat(months(elder)).as("on the day of the move").containsExactly(true, false, true);
        assertThat(months(neighbour)).containsExactly(false, false, true);
    }

    @Test
    void whoLeavesTheTeamCountsForItsTime() {
        String leaving = surgery.practitioner();
        CareTeam team = surgery.team(surgery.doctor, leaving);
        team.setId(new IdType(surgery.create(team)));
        contract(elder, "CareTeam/" + team.getIdElement().getIdPart(), START);
        surgery.create(surgery.visit(elder, FIRST_MONTH, "", "", leaving));
        surgery.create(surgery.visit(elder, SECOND_MONTH, "", "", leaving));
        assertThat(months(elder)).containsExactly(true, true, false);

        team.getParticipant()
                .get(1)
                .setPeriod(new Period()
                        .setEndElement(
                                new DateTimeType(SECOND_MONTH.minusDays(1).toString())));
        surgery.update(team);

        assertThat(months(elder)).containsExactly(true, false, false);
    }

    @Test
    void aTeamThatAnotherInstitutionManagesHasDoneWhatItDid() {
        String former = surgery.organization();
        String team = team(former, surgery.doctor);
        CarePlan plan = surgery.plan(elder, START, START.plusYears(1).minusDays(1), "package-key-group");
        plan.setAuthor(new Reference(former)).getCareTeamFirstRep().setReference(team);
        surgery.create(plan);
        surgery.create(surgery.visit(elder, FIRST_MONTH, "", former, ""));
        surgery.create(surgery.visit(elder, SECOND_MONTH, "", surgery.clinic, ""));
        assertThat(months(elder)).containsExactly(true, false, false);

        CareTeam moved = surgery.read(CareTeam.class, team);
        moved.getManagingOrganization().clear();
        moved.addManagingOrganization(new Reference(surgery.clinic));
        surgery.update(moved);

        assertThat(months(elder)).containsExactly(true, true, false);
    }

    @Test
    void aResidentWhoMovesKeepsTheContract() {
        String contract = contract(elder, surgery.team, START);
        surgery.create(surgery.visit(elder, FIRST_MONTH, "", "", surgery.doctor));
        Patient moved = surgery.read(Patient.class, elder);
        moved.setManagingOrganization(new Reference(surgery.organization()));
        surgery.update(moved);

        assertThat(surgery.read(CarePlan.class, contract).getStatus()).isEqualTo(CarePlanStatus.ACTIVE);
        assertThat(months(elder)).containsExactly(true, false, false);
    }

    @Test
    void theWorkIsToldOfInstitutionsAndPractitioners() {
        String township = surgery.organization();
        String village = below(township);
        String doctor = surgery.practitioner();
        String first = team(township, doctor);
        String second = team(village, doctor, surgery.practitioner());
        String neighbour = surgery.resident(TODAY.minusYears(70));
        contract(elder, first, START);
        contract(neighbour, second, START);
        surgery.create(surgery.visit(elder, FIRST_MONTH, "", "", doctor));
        surgery.create(surgery.visit(neighbour, FIRST_MONTH, "", "", doctor));
        surgery.create(surgery.visit(neighbour, SECOND_MONTH, "", village, ""));
        String period = "/$workload?start=" + START + "&end=" + TODAY;

        await().atMost(SOON).untilAsserted(() -> {
            Parameters all = surgery.operation(township + period);
            assertThat(List.of(number(all, "heads"), number(all, "due"), number(all, "done"), number(all, "overdue")))
                    .containsExactly(2, 8, 3, 5);
            assertThat(told(all)).containsExactlyInAnyOrder(first + " 1 4 1", second + " 1 4 2");
            Parameters own = surgery.operation(village + period);
            assertThat(List.of(number(own, "heads"), number(own, "done"))).containsExactly(1, 2);
            Parameters hers = surgery.operation(doctor + period);
            assertThat(List.of(number(hers, "done"), number(hers, "visits"))).containsExactly(2, 2);
        });
        assertThat(SharedServer.get().get("/fhir/Organization/none" + period).statusCode())
                .isEqualTo(404);
    }

    private static int number(Parameters told, String name) {
        return Integer.parseInt(told.getParameter(name).getValue().primitiveValue());
    }

    private static List<String> told(Parameters all) {
        return all.getParameter().stream()
                .filter(each -> each.getName().equals("team"))
                .map(each -> ((Reference) part(each, "who").getValue()).getReference() + " "
                        + part(each, "heads").getValue().primitiveValue() + " "
                        + part(each, "due").getValue().primitiveValue() + " "
                        + part(each, "done").getValue().primitiveValue())
                .toList();
    }

    private static ParametersParameterComponent part(ParametersParameterComponent of, String name) {
        return of.getPart().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
