package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        try (LivedCounty lived = new LivedCounty(folder.resolve("lived"));
                LivedCounty interrupted = new LivedCounty(folder.resolve("interrupted"))) {
            CompletableFuture<Void> onOne = CompletableFuture.runAsync(() -> withoutAStop(year, lived));
            withKillsAndAStop(year, interrupted);
            onOne.join();

            List.of(lived, interrupted).forEach(county -> asCountedByHand(year, county));
            Map<String, String> expected = lived.resources();
            assertThat(interrupted.resources()).as("seed %d", SEED).containsExactlyInAnyOrderEntriesOf(expected);
            assertThat(interrupted.ledger()).as("seed %d", SEED).isEqualTo(lived.ledger());
        }
    }

    private static void withoutAStop(YearOfContracts year, LivedCounty county) {
        county.startFirst();
        for (int day = 0; day < YearOfACounty.DAYS; day++) {
            county.begin(day);
            year.on(day).forEach(act -> county.write(act, false));
        }
    }

    private static void withKillsAndAStop(YearOfContracts year, LivedCounty county) throws IOException {
        county.startFirst();
        county.startSecond();
        boolean killedAtWork = false;
        for (int day = 0; day < YearOfACounty.STOP_FROM; day++) {
            if (day == SECOND_IS_KILLED_AT_DAWN) {
                county.moveTo(day);
                county.killSecond();
            }
            county.begin(day);
            for (YearOfACounty.Act act : year.on(day)) {
                boolean kill = day >= SECOND_IS_KILLED_AT_WORK && !killedAtWork;
                county.write(act, kill);
                killedAtWork |= kill;
            }
            if (day == FIRST_IS_KILLED) {
                county.killFirst();
            }
        }
        county.killSecond();

        county.moveTo(YearOfACounty.STOP_TO);
        county.startFirst();
        county.startSecond();
        for (int day = YearOfACounty.STOP_TO; day < YearOfACounty.DAYS; day++) {
            county.begin(day);
            year.on(day).forEach(act -> county.write(act, false));
        }
    }

    private static void asCountedByHand(YearOfContracts year, LivedCounty county) {
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
