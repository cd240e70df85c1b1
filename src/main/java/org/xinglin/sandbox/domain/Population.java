package org.xinglin.sandbox.domain;

import java.util.List;
import java.util.SortedMap;

/**
 * Who lives in the county and with whom. Shares are between 0 and 1, ages and times in years.
 *
 * @param pyramid persons in a thousand, by the first age of each span
 * @param mothersSurname share of families whose children carry it
 * @param ethnicities codes of GB/T 3304
 */
public record Population(
        String version,
        String source,
        SortedMap<Integer, Double> pyramid,
        List<HouseholdKind> households,
        Spread spouseYounger,
        Spread motherAtFirstBirth,
        Spread yearsBetweenChildren,
        Spread fatherOlder,
        Spread motherOlder,
        int marriageAge,
        int childLeavesHomeAt,
        int oldestAge,
        double boys,
        double mothersSurname,
        Weights<String> ethnicities,
        int elderlyFrom,
        int childUpTo,
        Curve disabled,
        double lowIncome,
        double preferentialTreatment,
        Maternal maternal) {

    /** Ages of a span of the pyramid and of a household's head. */
    public static final int SPAN = 5;

    /**
     * A kind of household.
     *
     * @param headMale share of heads who are men; the spouse is of the other sex
     * @param spouse chance of a spouse; likewise father and mother, of the head
     * @param children weights of their number: of none, of one, of two …
     * @param heads weights of the span of the head's age, by its first age
     */
    public record HouseholdKind(
            String kind,
            double headMale,
            double spouse,
            List<Double> children,
            double father,
            double mother,
            SortedMap<Integer, Double> heads) {}

    /** Women between two ages of whom a share is pregnant or has given birth lately. */
    public record Maternal(int from, int to, double share) {}
}
