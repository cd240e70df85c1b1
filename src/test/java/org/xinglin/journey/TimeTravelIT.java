package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county lived through day by day for more than a year, on two nodes of which one is killed now and then and both stand
 * still for a week, ends as it does on one node that never stopped: the same resources in the same versions, and each day
 * that came told once. {@code -Dxinglin.year.seed=…} repeats a run. It takes five minutes, so it is of the profile {@code long}.
 */
@Tag("long")
class TimeTravelIT {

    private static final long SEED = Long.getLong("xinglin.year.seed", new Random().nextLong(Long.MAX_VALUE));

    /** When the second node is killed as soon as it sees the day, on which the review of a plan is due. */
    private static final int SECOND_IS_KILLED_AT_DAWN = YearOfACounty.REVIEW;

    /** From then on it is killed once more, as soon as it has taken what somebody writes. */
    private static final int SECOND_IS_KILLED_AT_WORK = 240;

    /** From this day on the second node is alone, until the week in which nobody runs. */
    private static final int FIRST_IS_KILLED = 352;

    /** After so many days all is derived anew, which changes nothing. */
    private static final int CONCLUDED_ANEW = 50;

    @Test
    void aCountyOnTwoNodesEndsAsOnOneThatNeverStopped(@TempDir Path folder) throws Exception {
        System.out.println("Seed of the year: " + SEED);
        YearOfACounty year = new YearOfACounty(SEED);
        LivedYear days = new LivedYear(
                year::on, SECOND_IS_KILLED_AT_DAWN, SECOND_IS_KILLED_AT_WORK, FIRST_IS_KILLED, CONCLUDED_ANEW);
        try (LivedCounty lived = new LivedCounty(folder.resolve("lived"));
                LivedCounty interrupted = new LivedCounty(folder.resolve("interrupted"))) {
            CompletableFuture<Void> onOne = CompletableFuture.runAsync(() -> days.withoutAStop(lived));
            days.withKillsAndAStop(interrupted);
            onOne.join();

            Map<String, String> expected = lived.resources();
            assertThat(expected).hasSizeGreaterThan(100);
            assertThat(interrupted.resources()).as("seed %d", SEED).containsExactlyInAnyOrderEntriesOf(expected);
            assertThat(interrupted.diary()).as("seed %d", SEED).isEqualTo(lived.diary());
            List.of(lived, interrupted).forEach(TimeTravelIT::whatCameByItself);
        }
    }

    /** What nobody wrote, by both counties. */
    private static void whatCameByItself(LivedCounty county) {
        for (String disease : List.of("hypertension", "t2dm")) {
            CarePlan plan = county.read(YearOfACounty.followUpPlanOf("stopped", disease));
            assertThat(plan.getPeriod().getStartElement().getValueAsString())
                    .as("the plan of who stopped coming is that of a new year")
                    .isEqualTo(YearOfACounty.day("t2dm".equals(disease) ? 2 : 1)
                            .plusYears(1)
                            .toString());
        }
        assertThat(reviews(county.read(YearOfACounty.planOf("elderly")))).contains("review-due");
        assertThat(reviews(county.read(YearOfACounty.planOf("biased"))))
                .as("whose review was done")
                .doesNotContain("review-due");
        assertThat(county.status("ahead").getParameter("nextDue")).isNotNull();
        assertThat(county.due())
                .as("days that have come are told, and none of a resident who is gone")
                .doesNotContain("Patient/year-deleted");
    }

    private static List<String> reviews(CarePlan plan) {
        return plan.getExtension().stream()
                .filter(extension -> extension.getUrl().endsWith("/practitioner-review"))
                .map(Extension::getValue)
                .map(TimeTravelIT::code)
                .collect(Collectors.toList());
    }

    private static String code(Type value) {
        return ((CodeableConcept) value).getCodingFirstRep().getCode();
    }
}
