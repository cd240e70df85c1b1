package org.xinglin.sandbox.domain;

import java.util.List;
import java.util.Map;

/**
 * How the elderly answer the constitution form of their programme.
 *
 * @param items of the form; the first asks for what is good, all others for what is not
 * @param fromAge in years
 * @param assessed share of the elderly who have been assessed
 * @param withinDays how long ago the last time is at most
 * @param leanings what somebody leans to
 * @param speaking the items, from 1, that speak for a leaning
 * @param leaningAnswers to the items that speak for the leaning
 * @param otherAnswers to all others
 */
public record ConstitutionAnswers(
        String version,
        String source,
        int items,
        int fromAge,
        double assessed,
        int withinDays,
        Weights<String> leanings,
        Map<String, List<Integer>> speaking,
        Weights<Integer> leaningAnswers,
        Weights<Integer> otherAnswers) {}
