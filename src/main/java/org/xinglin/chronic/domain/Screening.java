package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is to be screened for hypertension, and how often.
 *
 * @param fromAge years
 * @param everyMonths how often the pressure is measured from that age on
 */
public record Screening(int fromAge, int everyMonths, Rule rule, HighRisk highRisk) {

    /**
     * When the pressure of somebody without hypertension is to be measured again.
     *
     * @param visit the latest, at which it was not elevated
     * @return nothing for those who are not to be screened, as far as it is known
     */
    Optional<Due> next(Facts facts, Visit visit) {
        if (highRisk.has(facts, visit)) {
            return Optional.of(
                    new Due(visit.day().plusMonths(highRisk.everyMonths()), false, List.of(highRisk.rule())));
        }
        LocalDate day = visit.day().plusMonths(everyMonths);
        return facts.person().hasReached(fromAge, day)
                ? Optional.of(new Due(day, false, List.of(rule)))
                : Optional.empty();
    }
}
