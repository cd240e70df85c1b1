package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the alarms in what is known of a resident, and which of them belong together: those of one row, and of one kind of
 * value and way of measuring, until a follow-up or a later value of the same kind that is certainly none.
 */
final class Episodes {

    private static final String IN_THE_OFFICE = "office";
    private static final String ELSEWHERE = "elsewhere";
    private static final String SIGN = "sign";

    private final List<AlarmRow> rows;
    private final Plausibility plausibility;
    private final Facts facts;

    /** By the id of its record, the row that a value raises an alarm by: the first of several, for a record has one alert. */
    private final Map<String, AlarmRow> raised = new HashMap<>();

    Episodes(List<AlarmRow> rows, Plausibility plausibility, Facts facts) {
        this.rows = rows.stream().filter(row -> row.concerns(facts.person())).toList();
        this.plausibility = plausibility;
        this.facts = facts;
        this.rows.forEach(this::raise);
    }

    /**
     * A moment that matters to an alarm: a critical value, one that is certainly none, or a follow-up.
     *
     * @param group of what is compared with each other; empty of a follow-up, which is about all
     */
    private record Moment(OffsetDateTime at, List<String> records, boolean critical, String group) {

        private static final Comparator<Moment> IN_TIME = Comparator.comparing(
                        (Moment moment) -> moment.at().toInstant())
                .thenComparing(Predicate.not(Moment::critical)::test)
                .thenComparing(Moment::id);

        String id() {
            return records.get(0);
        }
    }

    private void raise(AlarmRow row) {
        facts.pressures().stream().filter(row::isRaisedBy).forEach(each -> raised.putIfAbsent(each.id(), row));
        facts.measurements().stream().filter(row::isRaisedBy).forEach(each -> raised.putIfAbsent(each.id(), row));
        facts.signs().stream()
                .filter(each -> row.isAbout(each) && each.present())
                .forEach(each -> raised.putIfAbsent(each.id(), row));
        facts.unjudged().stream()
                .filter(each -> row.isRaisedBy(each, plausibility))
                .forEach(each -> raised.putIfAbsent(each.id(), row));
    }

    /** By row, and of each row by what is compared with each other, in the order of time. */
    List<Episode> all() {
        return rows.stream().flatMap(this::of).toList();
    }

    private Stream<Episode> of(AlarmRow row) {
        if (!raised.containsValue(row)) {
            return Stream.empty();
        }
        Map<String, List<Moment>> groups =
                moments(row).collect(Collectors.groupingBy(Moment::group, TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .filter(group -> group.stream().anyMatch(Moment::critical))
                .flatMap(group -> of(row, group).stream());
    }

    private List<Episode> of(AlarmRow row, List<Moment> group) {
        List<Episode> episodes = new ArrayList<>();
        List<Alarm> running = new ArrayList<>();
        // Of one moment the critical value comes first, so that what follows it ends it.
        for (Moment moment : Stream.concat(group.stream(), followUps())
                .sorted(Moment.IN_TIME)
                .toList()) {
            if (moment.critical()) {
                running.add(new Alarm(row, moment.records(), moment.at()));
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

    private Stream<Moment> followUps() {
        return facts.contacts().stream().map(contact -> new Moment(contact.at(), List.of(contact.id()), false, ""));
    }

    /** What is neither critical nor certainly not, such as half a pressure below its limit, is no moment. */
    private Stream<Moment> moments(AlarmRow row) {
        Stream<Moment> pressures = facts.pressures().stream()
                .flatMap(each -> moment(row, each.at(), each.records(), row.isEndedBy(each), group(each.setting())));
        Stream<Moment> measurements = facts.measurements().stream()
                .flatMap(each -> moment(
                        row,
                        each.at(),
                        List.of(each.id()),
                        row.isEndedBy(each),
                        each.kind().name()));
        Stream<Moment> signs = facts.signs().stream()
                .flatMap(
                        each -> moment(row, each.at(), List.of(each.id()), row.isAbout(each) && !each.present(), SIGN));
        Stream<Moment> unjudged = facts.unjudged().stream()
                .flatMap(each -> moment(row, each.at(), List.of(each.id()), false, group(each)));
        return Stream.of(pressures, measurements, signs, unjudged).flatMap(each -> each);
    }

    private Stream<Moment> moment(AlarmRow row, OffsetDateTime at, List<String> records, boolean ends, String group) {
        boolean critical = raised.get(records.get(0)) == row;
        return critical || ends ? Stream.of(new Moment(at, records, critical, group)) : Stream.empty();
    }

    private static String group(Unjudged each) {
        MeasurementKind kind = each.kind();
        return kind == null ? group(each.setting()) : kind.name();
    }

    private static String group(@Nullable Setting setting) {
        return setting == Setting.OFFICE ? IN_THE_OFFICE : ELSEWHERE;
    }
}
