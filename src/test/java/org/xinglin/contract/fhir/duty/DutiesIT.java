package org.xinglin.contract.fhir.duty;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.contract.fhir.duty.Surgery.TODAY;
import static org.xinglin.contract.fhir.duty.Surgery.kept;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DateTimeType;
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
import org.xinglin.contract.NaiveContract;
import org.xinglin.contract.fhir.duty.Surgery.Owed;
import org.xinglin.testkit.SharedServer;

/** What a contract owes, what proves it, and who is due: over HTTP, by what team and resident send. */
class DutiesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Surgery surgery = new Surgery(SharedServer.get());
    private final String elder = surgery.resident(TODAY.minusYears(70));

    private void nextDue(String contract, LocalDate day) {
        await("due on " + day)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(kept(surgery.read(CarePlan.class, contract), "next-due"))
                        .isEqualTo(day.toString()));
    }

    private List<Owed> months() {
        return surgery.owed(elder, "monthly-service");
    }

    @Test
    void whatTheTeamDoesInAMonthProvesItAndWhatOthersDoDoesNot() {
        LocalDate start = TODAY.minusMonths(1).minusDays(9);
        String contract = surgery.contract(elder, start, "package-key-group");
        nextDue(contract, start.plusMonths(2).minusDays(1));
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
        nextDue(theirs, start.plusMonths(1).minusDays(1));
        String list = "CarePlan?care-team=" + surgery.team + "&category=family-doctor-package&status=active&next-due=le"
                + start.plusMonths(1) + "&_sort=next-due";
        assertThat(surgery.found(list)).contains(theirs);

        surgery.create(surgery.visit(disabled, TODAY, "", surgery.clinic, ""));
        nextDue(theirs, start.plusMonths(2).minusDays(1));
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
    void whoIsRemindedIsRemindedOnce() {
        LocalDate start = TODAY.plusDays(1).minusMonths(1);
        String resident = surgery.resident(TODAY.minusYears(30), "disabled");
        String contract = surgery.contract(resident, start, "package-disabled");
        nextDue(contract, start.plusMonths(1).minusDays(1));

        String reminders = "Communication?based-on=" + contract + "&status=preparation";
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(surgery.found(reminders)).hasSize(1));
        Communication reminder =
                surgery.read(Communication.class, surgery.found(reminders).get(0));
        assertThat(reminder.getReasonCodeFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("monthly-service");
        assertThat(reminder.getRecipientFirstRep().getReference()).isEqualTo(resident);
        surgery.create(surgery.visit(resident, TODAY, "rehabilitation-guidance", surgery.clinic, ""));
        nextDue(contract, start.plusMonths(2).minusDays(1));
        assertThat(surgery.found(reminders)).hasSize(1);
    }

    @Test
    void whoJoinsTheTeamCountsAndTheWorkIsTold() {
        LocalDate start = TODAY.minusMonths(1).minusDays(5);
        LocalDate over = start.plusMonths(1).minusDays(1);
        String contract = surgery.contract(elder, start, "package-elderly");
        String second = surgery.practitioner();
        surgery.create(surgery.visit(elder, start.plusDays(2), "health-examination", "", second));
        nextDue(contract, start.plusMonths(2).minusDays(1));
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
        nextDue(contract, birth.plusMonths(12));

        surgery.create(
                surgery.visit(child, TODAY.minusMonths(1).plusDays(1), "child-guidance-12m", surgery.clinic, ""));
        nextDue(contract, birth.plusMonths(18));
        Owed owed = surgery.owed(child, "child-guidance-12m").get(0);
        assertThat(List.of(owed.due(), owed.from(), owed.to()))
                .containsExactly(
                        birth.plusMonths(12).toString(),
                        birth.plusMonths(11).toString(),
                        birth.plusMonths(13).toString());
        assertThat(owed.done()).isTrue();
    }

    /** Visits of a year, told in whatever order, moved, withdrawn and brought back: the same as counting by hand. */
    @Test
    void aYearOfRandomRecordsEndsAsCountedByHand() {
        long seed = Long.getLong("xinglin.duties.seed", new Random().nextLong());
        Random random = new Random(seed);
        LocalDate start = TODAY.minusMonths(9).minusDays(random.nextInt(25));
        LocalDate end = start.plusYears(1).minusDays(1);
        String contract = surgery.contract(elder, start, "package-key-group");
        List<String> types = List.of("", "health-examination");
        Map<String, NaiveContract.Visit> visits = new HashMap<>();
        List<Encounter> sent = new ArrayList<>();
        List<NaiveContract.Declined> declined = new ArrayList<>();
        for (int act = 0; act < 40; act++) {
            LocalDate day =
                    start.minusDays(10).plusDays(random.nextInt(Math.toIntExact(DAYS.between(start, TODAY)) + 10));
            String type = types.get(random.nextInt(types.size()));
            switch (random.nextInt(5)) {
                case 0 -> {
                    declined.add(new NaiveContract.Declined(day, "monthly-service"));
                    surgery.create(surgery.declined(elder, contract, "monthly-service", day));
                }
                case 1 -> surgery.create(surgery.visit(elder, day, type, surgery.organization(), ""));
                case 2 -> {
                    if (!sent.isEmpty()) {
                        Encounter visit = sent.get(random.nextInt(sent.size()));
                        boolean withdrawn = random.nextBoolean();
                        visit.setStatus(withdrawn ? EncounterStatus.ENTEREDINERROR : EncounterStatus.FINISHED);
                        visit.getPeriod().setStartElement(new DateTimeType(day.toString()));
                        surgery.update(visit);
                        visits.remove(visit.getId());
                        if (!withdrawn) {
                            String was = visit.hasType()
                                    ? visit.getTypeFirstRep()
                                            .getCodingFirstRep()
                                            .getCode()
                                    : "";
                            visits.put(visit.getId(), new NaiveContract.Visit(day, was));
                        }
                    }
                }
                default -> {
                    Encounter visit =
                            surgery.visit(elder, day, type, random.nextBoolean() ? surgery.clinic : "", surgery.doctor);
                    visit.setId(new IdType(surgery.create(visit)));
                    sent.add(visit);
                    visits.put(visit.getId(), new NaiveContract.Visit(day, type));
                }
            }
        }
        List<NaiveContract.Line> byHand =
                NaiveContract.lines("package-key-group", start, end, visits.values(), declined);

        assertThat(surgery.operation(elder + "/$contract").getParameter().stream()
                        .filter(each -> each.getName().equals("duty"))
                        .map(Owed::of)
                        .map(owed -> new NaiveContract.Line(
                                owed.code(),
                                LocalDate.parse(owed.from()),
                                LocalDate.parse(owed.to()),
                                owed.done(),
                                owed.declined())))
                .as("seed %d", seed)
                .containsExactlyElementsOf(byHand);
        nextDue(contract, NaiveContract.nextDue(byHand, TODAY).orElseThrow());
    }
}
