package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;

/** Who lives in a household: each is drawn from its own number, so that it is the same in every county of the seed. */
final class Settlement {

    /** A health record number ends in five digits that are unique within a village. */
    private static final int HEALTH_RECORDS = 100_000;

    private final CountyModel model;
    private final Population population;
    private final Network network;
    private final long seed;
    private final LocalDate today;
    private final Weights<Head> heads;

    private record Head(Population.HouseholdKind kind, int span) {}

    private record Member(int age, Sex sex, String surname, String ethnicity) {}

    Settlement(CountyModel model, Network network, long seed, LocalDate today) {
        this.model = model;
        this.population = model.population();
        this.network = network;
        this.seed = seed;
        this.today = today;
        this.heads = heads(population.households());
    }

    private static Weights<Head> heads(List<Population.HouseholdKind> kinds) {
        LinkedHashMap<Head, Double> weights = new LinkedHashMap<>();
        for (Population.HouseholdKind kind : kinds) {
            SortedMap<Integer, Double> spans = kind.heads();
            spans.forEach((span, weight) -> weights.put(new Head(kind, span), weight));
        }
        return Weights.of(weights);
    }

    /** @param firstNumber the number of its first resident; the others follow */
    List<Resident> household(long number, int firstNumber) {
        Chance chance = Chance.of(seed, Chance.Subject.HOUSEHOLD, number);
        List<Member> members = members(chance);
        Village village = network.villageOf(firstNumber);
        String address = village.address()
                + chance.between(1, model.places().groups()) + "组"
                + chance.between(1, model.places().houses()) + "号";
        List<Resident> residents = new ArrayList<>();
        for (Member member : members) {
            residents.add(resident(firstNumber + residents.size(), number, member, village, address));
        }
        return residents;
    }

    private List<Member> members(Chance chance) {
        Head drawn = heads.draw(chance);
        Population.HouseholdKind kind = drawn.kind();
        Sex sex = chance.happens(kind.headMale()) ? Sex.MALE : Sex.FEMALE;
        int age = drawn.span() + chance.below(Population.SPAN);
        String surname = surname(chance);
        String ethnicity = population.ethnicities().draw(chance);
        List<Member> members = new ArrayList<>();
        members.add(new Member(age, sex, surname, ethnicity));
        if (chance.happens(kind.spouse())) {
            int spouseAge = Math.max(
                    population.marriageAge(),
                    age - (int) population.spouseYounger().drawWhole(chance));
            Member spouse = new Member(
                    spouseAge,
                    sex == Sex.MALE ? Sex.FEMALE : Sex.MALE,
                    surname(chance),
                    population.ethnicities().draw(chance));
            members.add(spouse);
            boolean mothers = chance.happens(population.mothersSurname());
            addChildren(members, kind, spouseAge, mothers ? spouse.surname() : surname, ethnicity, chance);
        }
        if (chance.happens(kind.father())) {
            addParent(members, age + population.fatherOlder().drawWhole(chance), Sex.MALE, surname, ethnicity);
        }
        if (chance.happens(kind.mother())) {
            String maiden = surname(chance);
            addParent(members, age + population.motherOlder().drawWhole(chance), Sex.FEMALE, maiden, ethnicity);
        }
        return members;
    }

    private void addChildren(
            List<Member> members,
            Population.HouseholdKind kind,
            int motherAge,
            String surname,
            String ethnicity,
            Chance chance) {
        int children = number(kind.children(), chance);
        double birth = population.motherAtFirstBirth().draw(chance);
        for (int child = 0; child < children; child++) {
            int age = (int) Math.floor(motherAge - birth);
            if (age >= 0 && age < population.childLeavesHomeAt()) {
                Sex sex = chance.happens(population.boys()) ? Sex.MALE : Sex.FEMALE;
                members.add(new Member(age, sex, surname, ethnicity));
            }
            birth += population.yearsBetweenChildren().draw(chance);
        }
    }

    private void addParent(List<Member> members, long age, Sex sex, String surname, String ethnicity) {
        if (age <= population.oldestAge()) {
            members.add(new Member((int) age, sex, surname, ethnicity));
        }
    }

    private static int number(List<Double> weights, Chance chance) {
        double at = chance.share()
                * weights.stream().mapToDouble(Double::doubleValue).sum();
        int number = 0;
        for (double upTo = weights.get(0); number < weights.size() - 1 && at >= upTo; upTo += weights.get(number)) {
            number++;
        }
        return number;
    }

    private String surname(Chance chance) {
        return model.names().surnames().draw(chance);
    }

    private Resident resident(int number, long household, Member member, Village village, String address) {
        Chance chance = Chance.of(seed, Chance.Subject.PERSON, number);
        LocalDate birth = NationalId.birthDate(number, member.age(), today);
        String name = member.surname() + model.names().givenName(member.sex(), birth.getYear(), chance);
        return new Resident(
                number,
                household,
                name,
                member.sex(),
                birth,
                NationalId.of(number, birth, member.sex()),
                village.division() + String.format("%05d", number % HEALTH_RECORDS),
                member.ethnicity(),
                address,
                village,
                groups(member, chance));
    }

    private EnumSet<PopulationGroup> groups(Member member, Chance chance) {
        EnumSet<PopulationGroup> groups = EnumSet.noneOf(PopulationGroup.class);
        if (member.age() >= population.elderlyFrom()) {
            groups.add(PopulationGroup.ELDERLY);
        }
        if (member.age() <= population.childUpTo()) {
            groups.add(PopulationGroup.CHILD);
        }
        if (chance.happens(population.disabled().at(member.age()))) {
            groups.add(PopulationGroup.DISABLED);
        }
        if (chance.happens(population.lowIncome())) {
            groups.add(PopulationGroup.LOW_INCOME);
        }
        if (chance.happens(population.preferentialTreatment())) {
            groups.add(PopulationGroup.PREFERENTIAL_TREATMENT);
        }
        Population.Maternal maternal = population.maternal();
        if (member.sex() == Sex.FEMALE
                && member.age() >= maternal.from()
                && member.age() <= maternal.to()
                && chance.happens(maternal.share())) {
            groups.add(PopulationGroup.MATERNAL);
        }
        return groups;
    }
}
