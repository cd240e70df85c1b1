package org.xinglin.contract.domain.category;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Since when a resident is due for what, for one search each to find who is missing.
 *
 * @param contract from when on he has no contract; nothing where the one that he has does not end
 * @param screening from when on his blood pressure is to be measured
 * @param exam from when on a health examination is missing
 * @param selfCare from when on an assessment of self-care is missing
 */
public record ResidentDues(
        Optional<LocalDate> contract,
        Optional<LocalDate> screening,
        Optional<LocalDate> exam,
        Optional<LocalDate> selfCare) {

    /** The last day of what has no end. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Nobody is due who is not there any more. */
    public static final ResidentDues NONE =
            new ResidentDues(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @param screeningAge in years
     * @param selfCareAge in years
     * @param interval after which each is due again
     */
    public record Rules(int screeningAge, int selfCareAge, Period interval) {}

    /**
     * The last day of each, where there is one.
     *
     * @param contracted the last day of the contract in force, and of those that follow it without a gap; else of the last one
     */
    public record Last(
            Optional<LocalDate> contracted,
            Optional<LocalDate> pressure,
            Optional<LocalDate> exam,
            Optional<LocalDate> selfCare) {

        public static final Last NOTHING =
                new Last(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param birth nothing where it is not known
     * @param known the day that stands for the birth of those of whom it is not known, so that they are found, too
     */
    public static ResidentDues of(Rules rules, Optional<LocalDate> birth, LocalDate known, Last last) {
        LocalDate since = birth.orElse(known);
        return new ResidentDues(
                last.contracted()
                        .or(() -> Optional.of(since.minusDays(1)))
                        .filter(day -> day.isBefore(NEVER))
                        .map(day -> day.plusDays(1)),
                last.pressure()
                        .map(day -> day.plus(rules.interval()))
                        .or(() -> Optional.of(birth.map(day -> day.plusYears(rules.screeningAge()))
                                .orElse(known))),
                Optional.of(last.exam().orElse(since).plus(rules.interval())),
                birth.map(day -> day.plusYears(rules.selfCareAge()))
                        .map(first -> last.selfCare()
                                .map(day -> day.plus(rules.interval()))
                                .filter(next -> next.isAfter(first))
                                .orElse(first)));
    }
}
