package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/**
 * By which label people are managed, a county's own or the one that is shipped.
 *
 * @param labels the first that applies counts
 */
public record LabelScheme(String id, String version, Words title, List<Source> sources, List<Label> labels) {

    public LabelScheme {
        sources = List.copyOf(sources);
        labels = List.copyOf(labels);
    }

    /**
     * @param lead the level that leads
     * @param followUpMaxDays within which the next contact is due
     * @param any one of these is enough
     */
    public record Label(String code, String lead, int followUpMaxDays, Rule rule, List<Test> any) {

        public Label {
            any = List.copyOf(any);
        }
    }

    /**
     * Holds where all that it asks for does; what is null is not asked for. It asks for nothing that is not known: a test
     * of a fact that is missing does not hold.
     */
    public record Test(
            @Nullable Boolean alarm,
            @Nullable List<String> visitClass,
            @Nullable Band consecutiveUnsatisfied,
            @Nullable List<String> cvRisk,
            @Nullable Band hba1c,
            @Nullable Band age,
            @Nullable Band hypoglycaemiaLastWeek) {

        boolean holds(Circumstances of) {
            return (alarm == null || alarm == of.alarm())
                    && (visitClass == null || of.visitClasses().stream().anyMatch(visitClass::contains))
                    && (consecutiveUnsatisfied == null || has(consecutiveUnsatisfied, of.consecutiveUnsatisfied()))
                    && (cvRisk == null || of.cvRisk().filter(cvRisk::contains).isPresent())
                    && (hba1c == null || of.hba1c().filter(hba1c::has).isPresent())
                    && (age == null || of.age().filter(years -> has(age, years)).isPresent())
                    && (hypoglycaemiaLastWeek == null || has(hypoglycaemiaLastWeek, of.hypoglycaemiaLastWeek()));
        }

        private static boolean has(Band band, int number) {
            return band.has(BigDecimal.valueOf(number));
        }
    }

    /** What a label is given by. */
    public record Circumstances(
            boolean alarm,
            List<String> visitClasses,
            int consecutiveUnsatisfied,
            Optional<String> cvRisk,
            Optional<BigDecimal> hba1c,
            Optional<Integer> age,
            int hypoglycaemiaLastWeek) {}

    /** @throws IllegalStateException if the scheme has no label for everybody else */
    Label label(Circumstances of) {
        return labels.stream()
                .filter(label -> label.any().stream().anyMatch(test -> test.holds(of)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The scheme " + id + " leaves somebody without a label"));
    }
}
