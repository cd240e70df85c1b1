package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that is known of a resident and bears upon the two diseases; whatever order it came in, it is the same. Where height and
 * weight are among the measurements, the body mass index is added to them.
 *
 * @param habits whether he smokes, as often as it was asked
 * @param signs critical ones, looked for and found or not
 * @param unjudged values that are looked at for alarms alone
 * @param referrals that have ended
 */
public record Facts(
        Person person,
        List<PressureReading> pressures,
        List<Measurement> measurements,
        List<Habit> habits,
        List<Sign> signs,
        List<Contact> contacts,
        List<Unjudged> unjudged,
        List<ReferralEnd> referrals) {

    public Facts {
        pressures = inTime(pressures, PressureReading::at, PressureReading::id);
        measurements = inTime(measurements, Measurement::at, Measurement::id);
        measurements = inTime(
                Stream.concat(measurements.stream(), BodyMass.index(measurements).stream())
                        .toList(),
                Measurement::at,
                Measurement::id);
        habits = inTime(habits, Habit::at, Habit::id);
        signs = inTime(signs, Sign::at, Sign::id);
        contacts = inTime(contacts, Contact::at, Contact::id);
        unjudged = inTime(unjudged, Unjudged::at, Unjudged::id);
        referrals = inTime(referrals, ReferralEnd::at, ReferralEnd::id);
    }

    private static <T> List<T> inTime(List<T> facts, Function<T, OffsetDateTime> time, Function<T, String> id) {
        return facts.stream()
                .sorted(Comparator.comparing((T fact) -> time.apply(fact).toInstant())
                        .thenComparing(id))
                .toList();
    }

    Optional<Measurement> latest(MeasurementKind kind) {
        return measurements.stream().filter(measured -> measured.kind() == kind).reduce((earlier, later) -> later);
    }

    /** The organisation to which somebody was last sent back to a lower level; nothing if to none. */
    public Optional<String> receiver() {
        return referrals.stream()
                .filter(referral -> !referral.up() && referral.completed())
                .reduce((earlier, later) -> later)
                .map(ReferralEnd::receiver);
    }

    Optional<Habit> smoking() {
        return habits.stream().reduce((earlier, later) -> later);
    }
}
