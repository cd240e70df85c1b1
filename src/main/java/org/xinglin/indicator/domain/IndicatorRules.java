package org.xinglin.indicator.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The formulas as published: Library {@code indicator-rules}.
 *
 * @param window how many days after its day a contact is still in time
 * @param contacts how many follow-ups face to face a period asks for
 * @param glucoseTests how many days with a fasting glucose
 * @param examination how far back a health examination counts
 * @param keyGroups codes of CodeSystem {@code population-category}
 * @param guidances of children, by age
 * @param disclosure what is told of how many
 */
public record IndicatorRules(
        String id,
        String version,
        Wording title,
        List<Origin> sources,
        List<Reading> readings,
        Window window,
        PerPeriod contacts,
        PerPeriod glucoseTests,
        Examination examination,
        Institutions institutions,
        List<String> keyGroups,
        List<Guidance> guidances,
        Answers answers,
        Disclosure disclosure,
        List<Indicator> measures) {

    public IndicatorRules {
        sources = List.copyOf(sources);
        readings = List.copyOf(readings);
        keyGroups = List.copyOf(keyGroups);
        guidances = List.copyOf(guidances);
        measures = List.copyOf(measures);
    }

    /** A text in both languages. */
    public record Wording(String zh, String en) {}

    /** @param document its number, or where it was published */
    public record Origin(String id, String title, String document) {}

    /**
     * How something is counted.
     *
     * @param status how far it was verified
     */
    public record Reading(String id, String zh, String en, String status) {}

    /** @param days for which a contact is in time after its day */
    public record Window(int days) {}

    /** How many are asked for. */
    public record PerPeriod(int year, int quarter) {

        int in(ReportingPeriod period) {
            return period.isYear() ? year : quarter;
        }
    }

    /** @param months so many that end with the period */
    public record Examination(int months) {}

    /**
     * @param grassrootsRank up to which rank
     * @param countyRank from which rank on
     */
    public record Institutions(int grassrootsRank, int countyRank) {}

    /**
     * @param months of age
     * @param tolerance so many months before and after
     */
    public record Guidance(String code, int months, int tolerance) {}

    /**
     * Questionnaires that are counted, by the end of their address, and from which score on an answer is good.
     *
     * @param satisfied 1 to 5
     * @param literate percent
     */
    public record Answers(String satisfaction, BigDecimal satisfied, String literacy, BigDecimal literate) {}

    /**
     * @param smallest below it a count is not told to who sees counts alone
     * @param listed at most so many in a list
     */
    public record Disclosure(int smallest, int listed) {}

    /**
     * One Measure.
     *
     * @param counts who or what: {@code residents}, {@code institutions} or {@code practitioners}
     * @param reading how the formula is meant; null where it is as published
     */
    public record Indicator(
            String id,
            String zh,
            String en,
            String scoring,
            String counts,
            List<Group> groups,
            @Nullable Wording reading,
            List<Target> targets,
            String source,
            String status) {

        public Indicator {
            groups = List.copyOf(groups);
            targets = List.copyOf(targets);
        }

        public boolean ofResidents() {
            return counts.equals("residents");
        }
    }

    /**
     * One reading of a formula; the first of a Measure is the default.
     *
     * @param number under which the projection keeps it: it stays the same between releases
     */
    public record Group(
            int number, @Nullable String code, String zh, String en, String denominator, String numerator) {}

    /**
     * @param value percent, or a count where the Measure has no denominator of people
     * @param falls whether less is better
     */
    public record Target(@Nullable BigDecimal value, String words, String source, String status, boolean falls) {}

    public Optional<Indicator> measure(String id) {
        return measures.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
