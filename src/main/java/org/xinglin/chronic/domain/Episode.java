package org.xinglin.chronic.domain;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alarms of one kind that one piece of work answers: from the first critical reading until a follow-up was recorded or a
 * reading was no longer critical.
 *
 * @param code of the alarms, such as bp-crisis
 * @param alarms in the order of time
 * @param endedBy the id of the record that ended it; null while it is open
 */
public record Episode(
        String code, List<Alarm> alarms, @Nullable String endedBy) {

    public Episode {
        alarms = List.copyOf(alarms);
    }

    public boolean open() {
        return endedBy == null;
    }

    /** Whether it matters in the management of a disease. */
    public boolean concerns(String disease) {
        return alarms.get(0).row().diseases().contains(disease);
    }

    /** When the first critical reading of it was taken. */
    public OffsetDateTime first() {
        return alarms.get(0).at();
    }

    /** When the last critical reading of it was taken. */
    public OffsetDateTime last() {
        return alarms.get(alarms.size() - 1).at();
    }
}
