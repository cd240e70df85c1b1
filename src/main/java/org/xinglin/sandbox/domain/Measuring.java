package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When a resident is measured: follow-up of the diagnosed, checks of the others, readings at home. */
final class Measuring {

    private static final int DAYS_OF_A_YEAR = 365;
    private static final int MINUTES = 60;

    private final Resident resident;
    private final Health health;
    private final Illnesses illnesses;
    private final Body body;
    private final Chance chance;
    private final LocalDate today;
    private final LocalDate first;
    private final List<Reading> readings = new ArrayList<>();

    Measuring(Resident resident, Health health, Illnesses illnesses, LocalDate today, Chance chance) {
        this.resident = resident;
        this.health = health;
        this.illnesses = illnesses;
        this.body = new Body(resident, health, illnesses, chance);
        this.chance = chance;
        this.today = today;
        this.first = today.minusDays(health.observedDays());
    }

    /** In the order of their times, all before today. */
    List<Reading> readings() {
        boolean managed =
                illnesses.hypertension().isManaged() || illnesses.diabetes().isManaged();
        if (managed) {
            followUps(managedSince());
        }
        if (!illnesses.diabetes().isManaged()) {
            checks(!managed);
        }
        if (illnesses.hypertension().isManaged() && chance.happens(health.care().home())) {
            atHome(illnesses.hypertension().since());
        }
        readings.sort(Comparator.comparing(Reading::at));
        return List.copyOf(readings);
    }

    private LocalDate managedSince() {
        Illness one = illnesses.hypertension();
        Illness other = illnesses.diabetes();
        if (!one.isManaged()) {
            return other.since();
        }
        return !other.isManaged() || one.since().isBefore(other.since()) ? one.since() : other.since();
    }

    private void followUps(LocalDate since) {
        Health.Care care = health.care();
        LocalDate due = since.isBefore(first) ? first.plusDays(chance.below(care.everyDays())) : since;
        for (int visit = 0; due.isBefore(today); visit++, due = due.plusDays(care.everyDays())) {
            LocalDate day = due.plusDays(visit == 0 ? 0 : chance.between(-care.jitterDays(), care.jitterDays()));
            if (day.isBefore(today) && !chance.happens(care.missed())) {
                followUp(day, visit);
            }
        }
    }

    private void followUp(LocalDate day, int visit) {
        Health.Care care = health.care();
        String clinic = resident.village().clinic();
        if (illnesses.diabetes().isManaged()
                && !day.isBefore(illnesses.diabetes().since())) {
            readings.add(body.glucose(
                    at(day, health.hours().fasting()), clinic, Reading.Glucose.Kind.FASTING_CAPILLARY, chance));
            if (visit % care.afterMealEvery() == 0) {
                readings.add(body.glucose(
                        at(day, health.hours().afterMeal()), clinic, Reading.Glucose.Kind.AFTER_MEAL, chance));
            }
            if (visit % care.hba1cEvery() == 0) {
                String centre = resident.village().townshipCentre();
                readings.add(body.hba1c(at(day, health.hours().fasting()), centre, chance));
            }
        }
        readings.add(body.pressure(at(day, health.hours().office()), clinic, chance));
    }

    /** @param pressureToo false where follow-up measures it anyway */
    private void checks(boolean pressureToo) {
        Health.Care care = health.care();
        for (LocalDate year = first; year.isBefore(today); year = year.plusDays(DAYS_OF_A_YEAR)) {
            LocalDate day = year.plusDays(chance.below(DAYS_OF_A_YEAR));
            int age = resident.ageOn(day);
            if (!day.isBefore(today)
                    || age < health.adultFrom()
                    || !chance.happens(care.checked().at(age))) {
                continue;
            }
            if (pressureToo) {
                readings.add(body.pressure(
                        at(day, health.hours().office()), resident.village().townshipCentre(), chance));
            }
            if (chance.happens(care.glucoseAtCheck().at(age))) {
                glucoseAtCheck(day);
            }
        }
    }

    private void glucoseAtCheck(LocalDate day) {
        Health.Care care = health.care();
        String centre = resident.village().townshipCentre();
        double which = chance.share();
        if (which < care.fastingAtCheck()) {
            readings.add(body.glucose(at(day, health.hours().fasting()), centre, Reading.Glucose.Kind.FASTING, chance));
        } else if (which < care.fastingAtCheck() + care.randomAtCheck()) {
            readings.add(
                    body.glucose(at(day, health.hours().anyTime()), centre, Reading.Glucose.Kind.ANY_TIME, chance));
        } else {
            String hospital = resident.village().leadHospital();
            readings.add(body.glucose(
                    at(day, health.hours().afterMeal()), hospital, Reading.Glucose.Kind.AFTER_75_G, chance));
        }
    }

    private void atHome(LocalDate since) {
        int every = health.care().homeEveryDays();
        LocalDate start = since.isBefore(first) ? first : since;
        for (LocalDate day = start.plusDays(1 + chance.below(every)); day.isBefore(today); day = day.plusDays(every)) {
            readings.add(body.pressure(at(day, health.hours().home()), "", chance));
        }
    }

    private LocalDateTime at(LocalDate day, List<Integer> hours) {
        return day.atTime(hours.get(chance.below(hours.size())), chance.below(MINUTES));
    }
}
