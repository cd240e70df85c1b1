package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A synthetic county. The same model, seed, size and date give the same county, and a larger one begins with the
 * residents of a smaller one: only the last household of a county may be cut short.
 */
public final class County {

    private final CountyModel model;
    private final long seed;
    private final int residents;
    private final LocalDate today;
    private final Network network;
    private final Settlement settlement;

    /**
     * @param residents from 1 to {@link #MOST_RESIDENTS}
     * @param today what is recorded happened before it; ages count on it
     * @throws IllegalArgumentException for another number of residents
     */
    public County(CountyModel model, long seed, int residents, LocalDate today) {
        if (residents < 1 || residents > MOST_RESIDENTS) {
            throw new IllegalArgumentException("A county has 1 to " + MOST_RESIDENTS + " residents, not " + residents);
        }
        this.model = model;
        this.seed = seed;
        this.residents = residents;
        this.today = today;
        this.network = new Network(model.places(), seed, residents);
        this.settlement = new Settlement(model, network, seed, today);
    }

    /** More would share the names of townships. */
    public static final int MOST_RESIDENTS = 1_000_000;

    public int residents() {
        return residents;
    }

    public long seed() {
        return seed;
    }

    public LocalDate today() {
        return today;
    }

    /** Each after the one above it. */
    public List<Institution> institutions() {
        return network.institutions();
    }

    /** One household after the other; none is kept. */
    public Iterator<Household> households() {
        return new Iterator<>() {
            private long number;
            private int settled;

            @Override
            public boolean hasNext() {
                return settled < residents;
            }

            @Override
            public Household next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                List<Resident> all = settlement.household(number, settled);
                List<Resident> members = all.subList(0, Math.min(all.size(), residents - settled));
                settled += members.size();
                return new Household(
                        number++, members.stream().map(County.this::recorded).toList());
            }
        };
    }

    private ResidentRecord recorded(Resident resident) {
        Health health = model.health();
        int number = resident.number();
        Illnesses illnesses = Illnesses.of(resident, health, today, Chance.of(seed, Chance.Subject.ILLNESS, number));
        List<Diagnosis> diagnoses = diagnoses(illnesses);
        List<Reading> readings = new Measuring(
                        resident, health, illnesses, today, Chance.of(seed, Chance.Subject.READINGS, number))
                .readings();
        List<Request> requests = new Asking(
                        resident, health, diagnoses, readings, today, Chance.of(seed, Chance.Subject.REQUESTS, number))
                .requests();
        Optional<ConstitutionForm> form = ConstitutionForm.of(
                resident,
                model.constitution(),
                health.hours().office(),
                today,
                Chance.of(seed, Chance.Subject.CONSTITUTION, number));
        return new ResidentRecord(resident, diagnoses, readings, plans(resident, illnesses), requests, form);
    }

    private static List<Diagnosis> diagnoses(Illnesses illnesses) {
        List<Diagnosis> diagnoses = new ArrayList<>();
        if (illnesses.hypertension().known()) {
            diagnoses.add(
                    new Diagnosis(Disease.HYPERTENSION, illnesses.hypertension().since()));
        }
        if (illnesses.diabetes().known()) {
            diagnoses.add(
                    new Diagnosis(Disease.TYPE_2_DIABETES, illnesses.diabetes().since()));
        }
        return diagnoses;
    }

    private List<FollowUpPlan> plans(Resident resident, Illnesses illnesses) {
        List<FollowUpPlan> plans = new ArrayList<>();
        addPlans(plans, resident, Disease.HYPERTENSION, illnesses.hypertension());
        addPlans(plans, resident, Disease.TYPE_2_DIABETES, illnesses.diabetes());
        return plans;
    }

    /** The plan of this year and, if there was one, that of the year before. */
    private void addPlans(List<FollowUpPlan> plans, Resident resident, Disease disease, Illness illness) {
        if (!illness.isManaged()) {
            return;
        }
        int days = model.health().care().planDays();
        long years = ChronoUnit.DAYS.between(illness.since(), today) / days;
        for (long year = Math.max(0, years - 1); year <= years; year++) {
            LocalDate from = illness.since().plusDays(year * days);
            plans.add(new FollowUpPlan(
                    disease, from, from.plusDays(days - 1L), resident.village().townshipCentre(), year < years));
        }
    }
}
