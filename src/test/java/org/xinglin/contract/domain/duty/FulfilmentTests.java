package org.xinglin.contract.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinglin.contract.domain.Applicability;
import org.xinglin.contract.domain.Code;
import org.xinglin.contract.domain.CodeFilter;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.Duty;
import org.xinglin.contract.domain.Proof;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.Timing;
import org.xinglin.contract.domain.category.Categories;
import org.xinglin.contract.domain.category.CategorySpan;

class FulfilmentTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 15);
    private static final Categories NOBODY = new Categories(List.of());
    private static final Code VISIT = new Code("urn:types", "visit");
    private static final Code EXAM = new Code("urn:types", "exam");

    private static Contract contract(LocalDate first, LocalDate last, ContractStatus status) {
        return new Contract("1", "p", "t", List.of("urn:package|1"), first, last, status);
    }

    private static Contract year() {
        return contract(START, START.plusYears(1).minusDays(1), ContractStatus.ACTIVE);
    }

    private static Duty duty(String code, Timing timing, Proof... proofs) {
        return new Duty(new Code("urn:duty", code), timing, Applicability.ALWAYS, List.of(proofs), false, Set.of());
    }

    private static Proof encounter(Code... types) {
        return new Proof("Encounter", types.length == 0 ? List.of() : List.of(new CodeFilter("type", Set.of(types))));
    }

    private static Timing every(int frequency, Period period) {
        return new Timing.Every(frequency, period);
    }

    private static ServicePackage promise(Duty... duties) {
        return new ServicePackage("urn:package", "1", Set.of("general"), 12, List.of(duties));
    }

    private static ProvingRecord visit(String id, LocalDate day, Code... types) {
        return new ProvingRecord("Encounter/" + id, day, Map.of("type", Set.of(types)));
    }

    private static Ledger ledger(Contract contract, ServicePackage promised, List<ProvingRecord> records) {
        return Fulfilment.of(contract, List.of(promised), NOBODY, START, Optional.empty(), records, List.of());
    }

    @Test
    void aMonthlyDutyHasTwelveWindowsThatMeetEachOther() {
        List<LedgerRow> rows = ledger(
                        year(), promise(duty("monthly", every(1, Period.ofMonths(1)), encounter())), List.of())
                .rows();

        assertThat(rows).hasSize(12);
        assertThat(rows.get(0).window())
                .isEqualTo(new DutyWindow(1, START, LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 14)));
        assertThat(rows.get(11).window().to()).isEqualTo(year().last());
        IntStream.range(1, 12)
                .forEach(k -> assertThat(rows.get(k).window().from())
                        .isEqualTo(rows.get(k - 1).window().to().plusDays(1)));
    }

    @Test
    void aRecordProvesSeveralDutiesEachOnce() {
        ServicePackage promised = promise(
                duty("monthly", every(1, Period.ofMonths(1)), encounter()),
                duty("exam", every(1, Period.ofYears(1)), encounter(EXAM)));

        Ledger ledger = ledger(year(), promised, List.of(visit("1", START, EXAM), visit("2", START, VISIT)));

        assertThat(ledger.rows().stream().filter(LedgerRow::done))
                .extracting(row -> row.duty().code(), LedgerRow::proofs)
                .containsExactlyInAnyOrder(
                        tuple("monthly", List.of("Encounter/1", "Encounter/2")), tuple("exam", List.of("Encounter/1")));
    }

    @Test
    void firstAndLastDayOfAWindowAreInIt() {
        ServicePackage promised = promise(duty("monthly", every(1, Period.ofMonths(1)), encounter()));

        Ledger ledger = ledger(
                year(),
                promised,
                List.of(
                        visit("before", START.minusDays(1)),
                        visit("first", START),
                        visit("last", LocalDate.of(2026, 3, 14)),
                        visit("after", year().last().plusDays(1))));

        assertThat(ledger.rows().stream().filter(LedgerRow::done))
                .extracting(row -> row.window().number(), LedgerRow::proofs)
                .containsExactly(tuple(1, List.of("Encounter/first")), tuple(2, List.of("Encounter/last")));
    }

    @Test
    void whatWasDeclinedIsNotOverdueAndWhatWasDoneIsNotDeclined() {
        ServicePackage promised = promise(duty("monthly", every(1, Period.ofMonths(1)), encounter()));
        List<DeclinedDuty> declined = List.of(
                new DeclinedDuty("Communication/1", START, new Code("urn:duty", "monthly")),
                new DeclinedDuty("Communication/2", START.plusMonths(1), new Code("urn:duty", "monthly")),
                new DeclinedDuty("Communication/3", START.plusMonths(2), new Code("urn:duty", "other")));

        Ledger ledger = Fulfilment.of(
                year(),
                List.of(promised),
                NOBODY,
                START,
                Optional.empty(),
                List.of(visit("1", START.plusDays(3))),
                declined);

        assertThat(ledger.rows()).extracting(LedgerRow::declined).startsWith(false, true, false);
        LocalDate today = START.plusMonths(3);
        assertThat(ledger.rows()).extracting(row -> row.overdueDays(today)).startsWith(0, 0, 1, 0);
        assertThat(ledger.nextDue(today)).contains(START.plusMonths(4).minusDays(1));
        assertThat(ledger.nextLook(today)).contains(START.plusMonths(4).minusDays(1));
        assertThat(ledger.nextLook(START.plusMonths(4).minusDays(1))).contains(START.plusMonths(4));
        assertThat(ledger.dueBy(START.plusMonths(4).minusDays(1))).hasSize(1);
    }

    @Test
    void aDutyIsOwedInWindowsInWhichItsCategoryHolds() {
        Duty elderly = new Duty(
                new Code("urn:duty", "monthly"),
                every(1, Period.ofMonths(1)),
                Applicability.of("%population.where(code = 'elderly').exists()"),
                List.of(encounter()),
                false,
                Set.of());
        Categories from65 = new Categories(List.of(new CategorySpan("elderly", LocalDate.of(2026, 7, 14), null)));

        Ledger ledger =
                Fulfilment.of(year(), List.of(promise(elderly)), from65, START, Optional.empty(), List.of(), List.of());

        assertThat(ledger.rows()).hasSize(7);
        assertThat(ledger.rows().get(0).window().number()).isEqualTo(6);
    }

    @Test
    void theSameDutyOfTwoPackagesIsOwedOnce() {
        ServicePackage monthly = promise(duty("contact", every(1, Period.ofMonths(1)), encounter()));
        ServicePackage yearly = promise(duty("contact", every(1, Period.ofYears(1)), encounter()));

        Ledger ledger =
                Fulfilment.of(year(), List.of(yearly, monthly), NOBODY, START, Optional.empty(), List.of(), List.of());

        assertThat(ledger.rows()).hasSize(12);
    }

    /** Random windows that overlap, random records: what holds of all. */
    @Test
    void propertiesOfAllLedgers() {
        long seed = Long.getLong("xinglin.fulfilment.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int run = 0; run < 3000; run++) {
            List<DutyWindow> windows = IntStream.rangeClosed(1, 1 + random.nextInt(5))
                    .mapToObj(number -> window(number, random))
                    .toList();
            List<Assignment.Event> events = new ArrayList<>(IntStream.range(0, random.nextInt(7))
                    .mapToObj(id -> new Assignment.Event("Encounter/" + id, START.plusDays(random.nextInt(30))))
                    .toList());
            Map<DutyWindow, List<String>> assigned = Assignment.of(windows, events);
            String which = "seed " + seed + ", " + windows + ", " + events;

            assertThat(assigned.size())
                    .as("as many as possible; %s", which)
                    .isEqualTo(NaiveFulfilment.most(
                            windows, events.stream().map(Assignment.Event::day).toList()));
            List<String> used = assigned.values().stream().flatMap(List::stream).toList();
            assertThat(new HashSet<>(used)).as("none proves twice; %s", which).hasSameSizeAs(used);
            events.forEach(event -> assigned.forEach((window, proofs) -> {
                if (proofs.contains(event.address())) {
                    assertThat(window.covers(event.day())).as(which).isTrue();
                }
            }));

            Collections.shuffle(events, random);
            assertThat(Assignment.of(windows, events))
                    .as("order of arrival; %s", which)
                    .isEqualTo(assigned);

            List<Assignment.Event> more = new ArrayList<>(events);
            more.add(new Assignment.Event("Encounter/more", START.plusDays(random.nextInt(30))));
            assertThat(Assignment.of(windows, more).keySet())
                    .as("one record more takes no proof away; %s", which)
                    .containsAll(assigned.keySet());

            more.removeIf(event -> event.address().endsWith("/more"));
            assertThat(Assignment.of(windows, more)).as("withdrawn; %s", which).isEqualTo(assigned);
        }
    }

    private static DutyWindow window(int number, Random random) {
        LocalDate from = START.plusDays(random.nextInt(25));
        LocalDate to = from.plusDays(random.nextInt(12));
        return new DutyWindow(number, from, to, to);
    }
}
