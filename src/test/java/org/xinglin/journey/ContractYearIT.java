package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.contract.NaiveContract;

/**
 * Contracts lived through day by day for more than a year, on two nodes with kills and a week's stop, end as on one that never
 * stopped, and ledger, plans and reminders are those that somebody finds who counts by hand. {@code -Dxinglin.year.seed=…} repeats a run.
 */
@Tag("long")
class ContractYearIT {

    private static final long SEED = Long.getLong("xinglin.year.seed", new Random().nextLong(Long.MAX_VALUE));

    private static final int SECOND_IS_KILLED_AT_DAWN = 100;
    private static final int SECOND_IS_KILLED_AT_WORK = 200;
    private static final int FIRST_IS_KILLED = 352;

    @Test
    void contractsOnTwoNodesEndAsOnOneAndAsCountedByHand(@TempDir Path folder) throws Exception {
        System.out.println("Seed of the year: " + SEED);
        YearOfContracts year = new YearOfContracts(SEED);
        LivedYear days =
                new LivedYear(year::on, SECOND_IS_KILLED_AT_DAWN, SECOND_IS_KILLED_AT_WORK, FIRST_IS_KILLED, 0);
        try (LivedCounty lived = new LivedCounty(folder.resolve("lived"));
                LivedCounty interrupted = new LivedCounty(folder.resolve("interrupted"))) {
            CompletableFuture<Void> onOne = CompletableFuture.runAsync(() -> days.withoutAStop(lived));
            days.withKillsAndAStop(interrupted);
            onOne.join();

            List.of(lived, interrupted).forEach(county -> asCountedByHand(year, new LivedContracts(county)));
            Map<String, String> expected = lived.resources();
            assertThat(interrupted.resources()).as("seed %d", SEED).containsExactlyInAnyOrderEntriesOf(expected);
            assertThat(new LivedContracts(interrupted).ledger())
                    .as("seed %d", SEED)
                    .isEqualTo(new LivedContracts(lived).ledger());
        }
    }

    private static void asCountedByHand(YearOfContracts year, LivedContracts county) {
        List<String> ledger = new ArrayList<>();
        TreeSet<String> reminders = new TreeSet<>();
        int end = YearOfACounty.DAYS - 1;
        for (YearOfContracts.Contract contract : year.contracts()) {
            List<NaiveContract.Line> lines = contract.lines(end, true);
            lines.forEach(line -> ledger.add(String.join(
                    " ",
                    contract.id(),
                    line.duty(),
                    line.from().toString(),
                    line.to().toString(),
                    String.valueOf(line.done()),
                    String.valueOf(line.declined()))));
            assertThat(county.nextDue(contract.id()))
                    .as("next day of %s, seed %d", contract.id(), SEED)
                    .isEqualTo(
                            NaiveContract.nextDue(lines, YearOfACounty.day(end)).map(LocalDate::toString));
            for (int number = contract.known().firstKey(); number <= end; number++) {
                LocalDate day = YearOfACounty.day(number);
                boolean due = isDue(contract.lines(number, false), day)
                                && number > contract.known().firstKey()
                        || contract.known().getOrDefault(number, List.of()).stream()
                                .anyMatch(known -> isDue(contract.lines(known), day));
                if (due) {
                    reminders.add(contract.id() + " " + day);
                }
            }
        }
        assertThat(county.ledger()).as("ledger, seed %d", SEED).containsExactlyInAnyOrderElementsOf(ledger);
        assertThat(county.reminders()).as("reminders, seed %d", SEED).isEqualTo(List.copyOf(reminders));
    }

    private static boolean isDue(List<NaiveContract.Line> lines, LocalDate day) {
        return lines.stream().anyMatch(line -> line.to().equals(day) && !line.done() && !line.declined());
    }
}
