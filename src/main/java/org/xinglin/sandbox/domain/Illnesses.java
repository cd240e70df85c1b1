package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which of the two diseases a resident has, and since when. */
record Illnesses(Illness hypertension, Illness diabetes) {

    private static final double DAYS_OF_A_YEAR = 365.25;
    private static final double MOST = 0.95;

    static Illnesses of(Resident resident, Health health, LocalDate today, Chance chance) {
        int age = resident.ageOn(today);
        if (age < health.adultFrom()) {
            return new Illnesses(Illness.NONE, Illness.NONE);
        }
        boolean sweet = falls(resident, age, health.diabetes(), false, chance);
        boolean pressed = falls(resident, age, health.hypertension(), sweet, chance);
        Illness diabetes = sweet
                ? illness(health, health.diabetes(), health.glucose().diabetesRise(), null, age, today, chance)
                : Illness.NONE;
        Illness hypertension = pressed
                ? illness(
                        health,
                        health.hypertension(),
                        health.pressure().systolicRise(),
                        health.pressure().diastolicRise(),
                        age,
                        today,
                        chance)
                : Illness.NONE;
        return new Illnesses(hypertension, diabetes);
    }

    /** Whether somebody has it, diagnosed or not. */
    private static boolean falls(
            Resident resident, int age, Health.Occurrence occurrence, boolean hasOther, Chance chance) {
        double diagnosed = occurrence.prevalence().of(resident.sex()).at(age) * (hasOther ? occurrence.withOther() : 1);
        return chance.happens(Math.min(MOST, diagnosed / (1 - occurrence.unknown())));
    }

    private static Illness illness(
            Health health,
            Health.Occurrence occurrence,
            Spread rise,
            @Nullable Spread secondRise,
            int age,
            LocalDate today,
            Chance chance) {
        double years = Math.min(occurrence.yearsIll().draw(chance), age - health.adultFrom() + 0.1);
        return new Illness(
                rise.draw(chance),
                secondRise == null ? 0 : secondRise.draw(chance),
                !chance.happens(occurrence.unknown()),
                today.minusDays(Math.max(1, (long) (years * DAYS_OF_A_YEAR))),
                health.treatment().effects().draw(chance),
                health.treatment().days(),
                chance.happens(health.care().managed()));
    }
}
