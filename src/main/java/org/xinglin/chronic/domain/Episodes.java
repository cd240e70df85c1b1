package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the alarms in what is known of a resident, and which of them belong together. */
final class Episodes {

    private Episodes() {}

    /** A moment that matters to an alarm: a critical reading, one that is not, or a follow-up. */
    private record Moment(OffsetDateTime at, String id, boolean critical) {}

    /** @return by code, each code's in the order of time */
    static List<Episode> of(List<AlarmRow> rows, Facts facts) {
        return rows.stream()
                .filter(row -> row.concerns(facts.person()))
                .flatMap(row -> of(row, facts).stream())
                .toList();
    }

    private static List<Episode> of(AlarmRow row, Facts facts) {
        List<Episode> episodes = new ArrayList<>();
        List<Alarm> running = new ArrayList<>();
        for (Moment moment : moments(row, facts)) {
            if (moment.critical()) {
                running.add(new Alarm(row, moment.id(), moment.at()));
            } else if (!running.isEmpty()) {
                episodes.add(new Episode(row.code(), running, moment.id()));
                running.clear();
            }
        }
        if (!running.isEmpty()) {
            episodes.add(new Episode(row.code(), running, null));
        }
        return episodes;
    }

    /** In the order of time; of one moment the critical reading first, so that what follows it ends it. */
    private static List<Moment> moments(AlarmRow row, Facts facts) {
        Stream<Moment> pressures = facts.pressures().stream()
                .filter(reading -> row.any() != null)
                .map(reading -> new Moment(reading.at(), reading.id(), row.isRaisedBy(reading)));
        Stream<Moment> glucoses = facts.measurements().stream()
                .filter(measured -> row.glucose() != null && measured.kind().isGlucose())
                .map(measured -> new Moment(measured.at(), measured.id(), row.isRaisedBy(measured)));
        Stream<Moment> signs = facts.signs().stream()
                .filter(row::isAbout)
                .map(recorded -> new Moment(recorded.at(), recorded.id(), recorded.present()));
        Stream<Moment> contacts =
                facts.contacts().stream().map(contact -> new Moment(contact.at(), contact.id(), false));
        return Stream.of(pressures, glucoses, signs, contacts)
                .flatMap(moment -> moment)
                .sorted(Comparator.comparing((Moment moment) -> moment.at().toInstant())
                        .thenComparing(Predicate.not(Moment::critical)::test)
                        .thenComparing(Moment::id))
                .toList();
    }
}
