package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Band;

/**
 * Which values are graded at all, and how the readings of a visit become one.
 *
 * @param limits by kind of value
 * @param conversions from units that rules do not speak of
 */
public record Plausibility(
        String id,
        String version,
        Words title,
        List<Source> sources,
        List<Limits> limits,
        Rule limitsRule,
        Visits visit,
        List<Conversion> conversions) {

    public Plausibility {
        sources = List.copyOf(sources);
        limits = List.copyOf(limits);
        conversions = List.copyOf(conversions);
    }

    /**
     * @param kind such as systolic
     * @param unit UCUM
     * @param grade a value outside is stored and not graded
     */
    public record Limits(String kind, String unit, Band grade) {}

    /**
     * Makes a value of one unit one of another.
     *
     * @param from UCUM
     * @param to UCUM
     * @param factor by which it is multiplied
     * @param divisor by which it is divided; of the two one is given
     * @param plus what is added then; null for nothing
     */
    public record Conversion(
            String kind,
            String from,
            String to,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal divisor,
            @Nullable BigDecimal plus,
            Rule rule) {

        private static final int DECIMALS = 4;
        private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*}");
        private static final Pattern LITRE = Pattern.compile("\\b(d?)l\\b");

        public Conversion {
            if ((factor == null) == (divisor == null)) {
                throw new IllegalArgumentException("Either a factor or a divisor makes " + to + " of " + from);
            }
        }

        /** Whether it is for values of a unit; in UCUM l and L are the litre, and what stands in braces says nothing. */
        public boolean isFrom(@Nullable String unit) {
            return unit != null
                    && from.equals(LITRE.matcher(ANNOTATION.matcher(unit).replaceAll(""))
                            .replaceAll("$1L"));
        }

        /** Half up to four decimals. */
        public BigDecimal convert(BigDecimal value) {
            BigDecimal multiplied = factor == null ? value : value.multiply(factor);
            BigDecimal scaled =
                    multiplied.divide(divisor == null ? BigDecimal.ONE : divisor, DECIMALS, RoundingMode.HALF_UP);
            return plus == null ? scaled : scaled.add(plus);
        }
    }

    /** Whether a value is graded; one of a kind without limits is. */
    public boolean isGraded(String kind, BigDecimal value) {
        return limits.stream()
                .filter(each -> each.kind().equals(kind))
                .allMatch(each -> each.grade().has(value));
    }
}
