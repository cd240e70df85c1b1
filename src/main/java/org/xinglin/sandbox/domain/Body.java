package org.xinglin.sandbox.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a resident's measurements come to: his own level, his illnesses, the season, and the noise of the day. */
final class Body {

    private static final double DAYS_OF_A_YEAR = 365.25;

    /** The middle of January. */
    private static final int COLDEST_DAY = 15;

    /** Nathan et al., Diabetes Care 2008;31:1473: glucose = 1.59 HbA1c − 2.59. */
    private static final double HBA1C_FACTOR = 1.59;

    private static final double HBA1C_OFFSET = 2.59;

    private final Resident resident;
    private final Health.Pressure pressure;
    private final Health.Sugar sugar;
    private final Illnesses illnesses;
    private final double ownSystolic;
    private final double ownDiastolic;
    private final double ownGlucose;

    Body(Resident resident, Health health, Illnesses illnesses, Chance chance) {
        this.resident = resident;
        this.pressure = health.pressure();
        this.sugar = health.glucose();
        this.illnesses = illnesses;
        this.ownSystolic = chance.normal(0, pressure.systolicSpread());
        this.ownDiastolic = chance.normal(0, pressure.diastolicSpread());
        this.ownGlucose = chance.normal(0, sugar.fastingSpread());
    }

    /** @param by the id of the institution that measures, or empty at home */
    Reading.BloodPressure pressure(LocalDateTime at, String by, Chance chance) {
        LocalDate day = at.toLocalDate();
        double age = resident.ageOn(day);
        double left = illnesses.hypertension().left(day);
        double deviation = ownSystolic
                + illnesses.hypertension().rise() * left
                + (illnesses.diabetes().is() ? pressure.diabetesRise() : 0)
                + pressure.seasonSwing() * winter(day)
                - (by.isEmpty() ? pressure.homeLower() : 0)
                + chance.normal(0, pressure.systolicNoise());
        double diastolic = pressure.diastolic().of(resident.sex()).at(age)
                + ownDiastolic
                + illnesses.hypertension().secondRise() * left
                + pressure.diastolicFollows()
                        * (deviation - illnesses.hypertension().rise() * left)
                + chance.normal(0, pressure.diastolicNoise());
        double systolic = pressure.systolic().of(resident.sex()).at(age) + deviation;
        return written(at, by, systolic, diastolic, chance);
    }

    private Reading.BloodPressure written(
            LocalDateTime at, String by, double systolic, double diastolic, Chance chance) {
        int step = by.isEmpty()
                ? 1
                : chance.happens(pressure.endingInZero()) ? 10 : chance.happens(pressure.even()) ? 2 : 1;
        int upper = rounded(pressure.systolicLimits().within(systolic), step);
        double most = upper - pressure.leastDifference();
        int lower = rounded(pressure.diastolicLimits().within(Math.min(diastolic, most)), step);
        return new Reading.BloodPressure(at, by, upper, lower);
    }

    private static int rounded(double value, int step) {
        return (int) Math.round(value / step) * step;
    }

    Reading.Glucose glucose(LocalDateTime at, String by, Reading.Glucose.Kind kind, Chance chance) {
        double value = fasting(at.toLocalDate(), chance) * factor(kind, chance);
        return new Reading.Glucose(at, by, kind, oneDecimal(sugar.limits().within(value)));
    }

    Reading.Hba1c hba1c(LocalDateTime at, String by, Chance chance) {
        double mean = fasting(at.toLocalDate(), chance) * sugar.meanOfFasting();
        double value = (mean + HBA1C_OFFSET) / HBA1C_FACTOR + chance.normal(0, sugar.hba1cNoise());
        return new Reading.Hba1c(at, by, oneDecimal(sugar.hba1cLimits().within(value)));
    }

    private double fasting(LocalDate day, Chance chance) {
        return sugar.fasting().at(resident.ageOn(day))
                + ownGlucose
                + illnesses.diabetes().rise() * illnesses.diabetes().left(day)
                + sugar.seasonSwing() * winter(day)
                + chance.normal(0, sugar.fastingNoise());
    }

    private double factor(Reading.Glucose.Kind kind, Chance chance) {
        double factor = 1;
        if (kind == Reading.Glucose.Kind.AFTER_MEAL || kind == Reading.Glucose.Kind.AFTER_75_G) {
            factor = illnesses.diabetes().is() ? sugar.afterTwoHoursInDiabetes() : sugar.afterTwoHours();
        } else if (kind == Reading.Glucose.Kind.ANY_TIME) {
            factor = sugar.random();
        } else {
            return factor;
        }
        return Math.max(1, chance.normal(factor, sugar.factorSpread()));
    }

    /** 1 in the coldest days, −1 in the hottest. */
    private static double winter(LocalDate day) {
        return StrictMath.cos(2 * StrictMath.PI * (day.getDayOfYear() - COLDEST_DAY) / DAYS_OF_A_YEAR);
    }

    private static BigDecimal oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
