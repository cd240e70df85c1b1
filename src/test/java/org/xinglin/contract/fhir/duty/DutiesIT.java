package org.xinglin.contract.fhir.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.contract.fhir.duty.Surgery.TODAY;
import static org.xinglin.contract.fhir.duty.Surgery.kept;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.xinglin.contract.fhir.duty.Surgery.Owed;
import org.xinglin.testkit.SharedServer;

/** What a contract owes, what proves it, and who is due: over HTTP, by what team and resident send. */
class DutiesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Surgery surgery = new Surgery(SharedServer.get());
    private final String elder = surgery.resident(TODAY.minusYears(70));

    private List<Owed> months() {
        return surgery.owed(elder, "monthly-service");
    }

    @Test
    void whatTheTeamDoesInAMonthProvesItAndWhatOthersDoDoesNot() {
        LocalDate start = TODAY.minusMonths(1).minusDays(9);
        String contract = surgery.contract(elder, start, "package-key-group");
        surgery.nextDue(contract, start.plusMonths(2).minusDays(1));
        assertThat(months()).hasSize(12);
        assertThat(months().get(0))
                .isEqualTo(new Owed(
                        "monthly-service",
                        start.plusMonths(1).minusDays(1).toString(),
                        start.toString(),
                        start.plusMonths(1).minusDays(1).toString(),
                        false,
                        false,
                        Math.toIntExact(TODAY.toEpochDay()
                                - start.plusMonths(1).minusDays(1).toEpochDay()),
                        List.of()));

        String elsewhere = surgery.organization();
        String stranger = surgery.practitioner();
        surgery.create(surgery.visit(elder, TODAY.minusDays(2), "", elsewhere, stranger));
        surgery.create(surgery.visit(elder, TODAY.minusDays(2), "", "", ""));
        surgery.create(surgery.visit(elder, start.minusDays(1), "", surgery.clinic, surgery.doctor));
        assertThat(months()).noneMatch(Owed::done);

        Encounter visit = surgery.visit(elder, TODAY.minusDays(1), "", "", surgery.doctor);
        visit.setId(new IdType(surgery.create(visit)));
        String address = "Encounter/" + visit.getIdElement().getIdPart();
        assertThat(months().get(1).proofs()).containsExactly(address);
        assertThat(surgery.owed(elder, "record-update").get(0).proofs()).containsExactly(address);
        assertThat(months().stream().filter(Owed::done)).hasSize(1);

        visit.setStatus(EncounterStatus.ENTEREDINERROR);
        surgery.update(visit);
        assertThat(months()).noneMatch(Owed::done);
        assertThat(surgery.owed(elder, "record-update").get(0).done()).isFalse();
    }

    @Test
    void theNextDayMovesAndIsNobodyElsesToSay() {
        LocalDate start = TODAY.minusDays(3);
        String disabled = surgery.resident(TODAY.minusYears(40), "disabled");
        CarePlan other = surgery.plan(disabled, start, start.plusYears(1).minusDays(1), "package-disabled");
        other.addExtension(new Extension(Surgery.IG + "StructureDefinition/next-due", new DateType("2020-01-01")));
        String theirs = surgery.create(other);
        surgery.nextDue(theirs, start.plusMonths(1).minusDays(1));
        String list = "CarePlan?care-team=" + surgery.team + "&category=family-doctor-package&status=active&next-due=le"
                + start.plusMonths(1) + "&_sort=next-due";
        assertThat(surgery.found(list)).contains(theirs);

        surgery.create(surgery.visit(disabled, TODAY, "", surgery.clinic, ""));
        surgery.nextDue(theirs, start.plusMonths(2).minusDays(1));
        assertThat(surgery.found(list)).doesNotContain(theirs);
        surgery.create(surgery.declined(disabled, theirs, "monthly-service", TODAY));
        assertThat(surgery.owed(disabled, "monthly-service")).noneMatch(Owed::declined);

        CarePlan stored = surgery.read(CarePlan.class, theirs);
        stored.getExtension().clear();
        surgery.update(stored);
        assertThat(kept(surgery.read(CarePlan.class, theirs), "next-due"))
                .isEqualTo(start.plusMonths(2).minusDays(1).toString());
    }

    @Test
    void whatIsDeclinedIsNoFailure() {
        LocalDate start = TODAY.minusMonths(2).minusDays(3);
        String contract = surgery.contract(elder, start, "package-elderly");
        surgery.create(surgery.declined(elder, contract, "monthly-service", start.plusDays(5)));
        surgery.create(surgery.declined(elder, contract, "monthly-service", start.minusDays(5)));

        assertThat(months()).extracting(Owed::declined).startsWith(true, false, false);
        assertThat(months().get(0).overdueDays()).isZero();
        assertThat(months().get(1).overdueDays()).isPositive();
    }

    @Test
    void whoJoinsTheTeamCountsAndTheWorkIsTold() {
        LocalDate start = TODAY.minusMonths(1).minusDays(5);
        LocalDate over = start.plusMonths(1).minusDays(1);
        String contract = surgery.contract(elder, start, "package-elderly");
        String second = surgery.practitioner();
        surgery.create(surgery.visit(elder, start.plusDays(2), "health-examination", "", second));
        surgery.nextDue(contract, start.plusMonths(2).minusDays(1));
        assertThat(months()).noneMatch(Owed::done);

        CareTeam team = surgery.team(surgery.doctor, second);
        team.setId(new IdType(surgery.team));
        surgery.update(team);

        String period = "?start=" + start + "&end=" + over;
        await().atMost(SOON).untilAsserted(() -> {
            Parameters told = surgery.operation(surgery.team + "/$workload" + period);
            assertThat(number(told, "done")).isEqualTo(1);
            assertThat(number(told, "heads")).isEqualTo(1);
            assertThat(number(told, "keyHeads")).isEqualTo(1);
            assertThat(number(told, "due")).isEqualTo(1);
            assertThat(number(told, "overdue")).isZero();
            assertThat(((DecimalType) value(told, "tcmShare")).getValue()).isEqualByComparingTo("0");
            assertThat(told.getParameter().stream()
                            .filter(each -> each.getName().equals("member"))
                            .map(each -> ((Reference) each.getPart().get(0).getValue()).getReference() + " "
                                    + each.getPart().get(1).getValue().primitiveValue() + " "
                                    + each.getPart().get(2).getValue().primitiveValue()))
                    .containsExactly(surgery.doctor + " 0 0", second + " 1 1");
        });
    }

    private static int number(Parameters told, String name) {
        return ((IntegerType) value(told, name)).getValue();
    }

    private static Type value(Parameters told, String name) {
        return told.getParameter(name).getValue();
    }

    @Test
    void childrenAreDueAtTheirMonths() {
        LocalDate birth = TODAY.minusMonths(12);
        String child = surgery.resident(birth);
        String contract = surgery.create(
                surgery.plan(child, TODAY.minusMonths(7), TODAY.plusMonths(29).minusDays(1), "package-child-0-36m"));
        surgery.nextDue(contract, birth.plusMonths(12));

        surgery.create(
                surgery.visit(child, TODAY.minusMonths(1).plusDays(1), "child-guidance-12m", surgery.clinic, ""));
        surgery.nextDue(contract, birth.plusMonths(18));
        Owed owed = surgery.owed(child, "child-guidance-12m").get(0);
        assertThat(List.of(owed.due(), owed.from(), owed.to()))
                .containsExactly(
                        birth.plusMonths(12).toString(),
                        birth.plusMonths(11).toString(),
                        birth.plusMonths(13).toString());
        assertThat(owed.done()).isTrue();
    }
}
