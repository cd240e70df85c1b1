package org.xinglin.sandbox.domain;

import java.util.List;

/**
 * How residents measure, fall ill, are treated and looked after. Pressures in mm[Hg], glucose in mmol/L, HbA1c in %;
 * shares are between 0 and 1, curves go by age.
 *
 * @param observedDays how far back readings go
 */
public record Health(
        String version,
        String source,
        int observedDays,
        int adultFrom,
        Pressure pressure,
        Sugar glucose,
        Occurrence hypertension,
        Occurrence diabetes,
        Treatment treatment,
        Care care,
        Hours hours,
        Requests requests) {

    /** Blood pressure of those without hypertension, what hypertension adds, and how it is read and written down. */
    public record Pressure(
            BySex<Curve> systolic,
            BySex<Curve> diastolic,
            double systolicSpread,
            double diastolicSpread,
            double systolicNoise,
            double diastolicNoise,
            double diastolicFollows,
            Spread systolicRise,
            Spread diastolicRise,
            double diabetesRise,
            double seasonSwing,
            double homeLower,
            int leastDifference,
            Limits systolicLimits,
            Limits diastolicLimits,
            double endingInZero,
            double even) {}

    /** Glucose of those without diabetes, what diabetes adds, and what other readings make of the fasting one. */
    public record Sugar(
            Curve fasting,
            double fastingSpread,
            double fastingNoise,
            Spread diabetesRise,
            double afterTwoHours,
            double afterTwoHoursInDiabetes,
            double random,
            double factorSpread,
            double seasonSwing,
            Limits limits,
            double meanOfFasting,
            double hba1cNoise,
            Limits hba1cLimits) {}

    /**
     * How common an illness is.
     *
     * @param withOther how much more common in those who have the other one
     * @param unknown share of the ill who are not diagnosed
     */
    public record Occurrence(BySex<Curve> prevalence, double withOther, double unknown, Spread yearsIll) {}

    /**
     * What treatment does.
     *
     * @param effects shares of the rise that it takes back at last
     * @param days in which it gets nearly two thirds of the way
     */
    public record Treatment(Weights<Double> effects, double days) {}

    /** Who is looked after how often. */
    public record Care(
            int everyDays,
            int jitterDays,
            double missed,
            int planDays,
            double managed,
            Curve checked,
            Curve glucoseAtCheck,
            double fastingAtCheck,
            double randomAtCheck,
            int afterMealEvery,
            int hba1cEvery,
            double home,
            int homeEveryDays) {}

    /** Hours of the day at which there are readings, each as likely as the others. */
    public record Hours(
            List<Integer> fasting,
            List<Integer> office,
            List<Integer> afterMeal,
            List<Integer> anyTime,
            List<Integer> home) {}

    /** What is asked of other institutions, and what becomes of it. */
    public record Requests(
            int systolicFrom,
            int diastolicFrom,
            double glucoseFrom,
            double glucoseTo,
            double referred,
            double referredBack,
            Spread referredBackAfter,
            double labOrder,
            int withinDays,
            double remoteEcg,
            double homeBed,
            int homeBedFrom,
            double tcmService,
            Weights<String> states,
            int openDays) {}
}
