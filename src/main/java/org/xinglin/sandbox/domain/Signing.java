package org.xinglin.sandbox.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a resident has signed with the family doctor team of his township, and when the team was with him. Some months went by without:
 * these are overdue.
 *
 * @param to the last day
 * @param packages ids of packages of the release
 * @param served days, all before today
 */
public record Signing(LocalDate from, LocalDate to, List<String> packages, List<LocalDate> served) {

    private static final int ELDERLY_FROM = 65;
    private static final int CHILD_BELOW = 6;

    /** Of those who belong to no group every second one has signed. */
    private static final int GENERAL_ONE_OF = 2;

    /** Contracts began within some months, so that what they owe is told by a few records. */
    private static final int FIRST_DAYS_AGO = 20;

    private static final int SPREAD_DAYS = 120;
    private static final int STEP = 53;

    /** One month of so many is missed. */
    private static final int MISSED_ONE_OF = 4;

    private static final int DAY_OF_SERVICE = 9;

    public Signing {
        packages = List.copyOf(packages);
        served = List.copyOf(served);
    }

    /** The same for the same resident and day; nothing for who has not signed. */
    public static Optional<Signing> of(ResidentRecord recorded, LocalDate today) {
        Resident resident = recorded.resident();
        List<String> packages = packages(recorded, today);
        if (packages.isEmpty()) {
            if (resident.number() % GENERAL_ONE_OF != 0) {
                return Optional.empty();
            }
            packages = List.of("package-general");
        }
        int number = resident.number();
        LocalDate from = today.minusDays(FIRST_DAYS_AGO + (long) number * STEP % SPREAD_DAYS);
        List<LocalDate> served = IntStream.iterate(0, month -> month + 1)
                .mapToObj(month -> Optional.of(from.plusMonths(month).plusDays(DAY_OF_SERVICE))
                        .filter(day -> (number + month) % MISSED_ONE_OF != 0 || !day.isBefore(today)))
                .takeWhile(day -> day.isEmpty() || day.get().isBefore(today))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new Signing(from, from.plusYears(1).minusDays(1), packages, served));
    }

    private static List<String> packages(ResidentRecord recorded, LocalDate today) {
        Set<PopulationGroup> groups = recorded.groups();
        int age = recorded.resident().ageOn(today);
        List<String> packages = new ArrayList<>();
        if (age >= ELDERLY_FROM) {
            packages.add("package-elderly");
        }
        if (age < CHILD_BELOW) {
            packages.add("package-child-0-6");
        }
        if (groups.contains(PopulationGroup.DISABLED)) {
            packages.add("package-disabled");
        }
        if (groups.contains(PopulationGroup.HYPERTENSION)) {
            packages.add("package-hypertension");
        }
        if (groups.contains(PopulationGroup.TYPE_2_DIABETES)) {
            packages.add("package-diabetes");
        }
        return packages;
    }
}
