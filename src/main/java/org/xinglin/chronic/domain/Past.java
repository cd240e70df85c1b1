package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * All that is known of a resident, so that it can be told how he stood on any day.
 *
 * @param all what is known now, of whatever day, with no diagnoses
 * @param diagnoses those that have ended, too
 */
public record Past(Facts all, List<DatedDiagnosis> diagnoses) {

    public Past {
        diagnoses = List.copyOf(diagnoses);
    }

    /** What was known at the end of a day, as the records have it today. */
    Facts at(LocalDate day) {
        return new Facts(
                new Person(
                        all.person().sex(),
                        all.person().birth(),
                        diagnoses.stream()
                                .filter(each -> each.stoodOn(day))
                                .map(DatedDiagnosis::diagnosis)
                                .toList(),
                        all.person().diseases()),
                until(all.pressures(), PressureReading::at, day),
                until(all.measurements(), Measurement::at, day),
                until(all.habits(), Habit::at, day),
                until(all.signs(), Sign::at, day),
                until(all.contacts(), Contact::at, day),
                until(all.unjudged(), Unjudged::at, day),
                until(all.referrals(), ReferralEnd::at, day));
    }

    private static <T> List<T> until(List<T> facts, Function<T, OffsetDateTime> time, LocalDate day) {
        return facts.stream()
                .filter(fact -> !time.apply(fact).toLocalDate().isAfter(day))
                .toList();
    }
}
