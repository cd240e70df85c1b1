package org.xinglin.chronic.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules that are used together, such as those of the national norm.
 *
 * @param id as conclusions name it
 * @param version of the data
 * @param glucose null where the set says nothing of it
 * @param severity of the classes of a follow-up
 */
public record PolicySet(
        String id,
        String version,
        Words title,
        List<Source> sources,
        PressureRules pressure,
        @Nullable GlucoseRules glucose,
        Severity severity,
        ContactRules contacts,
        List<AlarmRow> alarms,
        @Nullable Screening screening) {

    public PolicySet {
        sources = List.copyOf(sources);
        alarms = List.copyOf(alarms);
    }
}
