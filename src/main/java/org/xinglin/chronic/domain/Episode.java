package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Alarms of one kind that one piece of work answers: from the first critical reading until a follow-up was recorded or a
 * reading was no longer critical.
 *
 * @param code of the alarms, such as bp-crisis
 * @param alarms in the order of time
 */
public record Episode(String code, List<Alarm> alarms, boolean open) {

    public Episode {
        alarms = List.copyOf(alarms);
    }

    /** When the last critical reading of it was taken. */
    OffsetDateTime last() {
        return alarms.get(alarms.size() - 1).at();
    }
}
