package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The classes of a disease day by day: what was measured, and what follow-ups recorded; of one day the gravest counts. */
final class ControlHistory {

    private final Severity severity;
    private final TreeMap<LocalDate, Control> days = new TreeMap<>();

    ControlHistory(Severity severity) {
        this.severity = severity;
    }

    void measured(Judged judged) {
        add(
                judged.day(),
                new Control(
                        ControlClass.of(judged.satisfied()),
                        judged.at(),
                        judged.from(),
                        List.of(),
                        judged.rules(),
                        1,
                        judged.at(),
                        judged.from().get(0)));
    }

    /** One without an outcome says nothing about control. */
    void recorded(Contact contact) {
        if (contact.outcome() != null) {
            add(
                    contact.day(),
                    new Control(
                            contact.outcome(),
                            contact.at(),
                            List.of(),
                            List.of(contact.id()),
                            List.of(),
                            1,
                            contact.at(),
                            contact.id()));
        }
    }

    private void add(LocalDate day, Control control) {
        days.merge(day, control, this::together);
    }

    private Control together(Control one, Control other) {
        List<Rule> rules = new ArrayList<>(Stream.concat(one.rules().stream(), other.rules().stream())
                .distinct()
                .toList());
        if (!one.code().equals(other.code()) && !rules.contains(severity.rule())) {
            rules.add(severity.rule());
        }
        boolean begins = other.since().toInstant().isBefore(one.since().toInstant());
        OffsetDateTime at = other.at().toInstant().isAfter(one.at().toInstant()) ? other.at() : one.at();
        return new Control(
                severity.graver(one.code(), other.code()),
                at,
                Stream.concat(one.from().stream(), other.from().stream())
                        .distinct()
                        .toList(),
                Stream.concat(one.contacts().stream(), other.contacts().stream())
                        .distinct()
                        .toList(),
                rules,
                1,
                begins ? other.since() : one.since(),
                begins ? other.begunBy() : one.begunBy());
    }

    /** The class of the latest day, and for how many days in a row it has been this one. */
    Optional<Control> current() {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Control latest = days.lastEntry().getValue();
        Control first = latest;
        int inARow = 0;
        for (Map.Entry<LocalDate, Control> day : days.descendingMap().entrySet()) {
            if (!day.getValue().code().equals(latest.code())) {
                break;
            }
            first = day.getValue();
            inARow++;
        }
        return Optional.of(new Control(
                latest.code(),
                latest.at(),
                latest.from(),
                latest.contacts(),
                latest.rules(),
                inARow,
                first.since(),
                first.begunBy()));
    }
}
