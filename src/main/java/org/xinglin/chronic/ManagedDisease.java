package org.xinglin.chronic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a disease of a resident over the years, by the rules that {@code $chronic-status} goes by.
 *
 * @param code such as {@code hypertension}
 * @param records addresses of the confirmed diagnoses that say so
 * @param recorded since when it is known here; null where nobody says
 * @param abated until when somebody had it; null where it has no end, or none that is known
 * @param followUps that took place, in the order of their days
 * @param contacts days on which a contact was due, and what came of each
 * @param fastingGlucose days on which a fasting glucose was measured, with the addresses of the readings
 */
public record ManagedDisease(
        String code,
        Set<String> records,
        @Nullable LocalDate recorded,
        @Nullable LocalDate abated,
        List<FollowUp> followUps,
        List<DueContact> contacts,
        List<Measured> fastingGlucose) {

    public ManagedDisease {
        records = Set.copyOf(records);
        followUps = List.copyOf(followUps);
        contacts = List.copyOf(contacts);
        fastingGlucose = List.copyOf(fastingGlucose);
    }

    /**
     * A finished follow-up about the disease.
     *
     * @param record its address
     * @param faceToFace whether the resident and whoever followed him up met
     * @param controlled whether what was measured at the institution on its day is at target; null where nothing was
     * @param readings addresses of what was measured
     */
    public record FollowUp(
            String record,
            LocalDate day,
            boolean faceToFace,
            @Nullable Boolean controlled,
            List<String> readings) {

        public FollowUp {
            readings = List.copyOf(readings);
        }
    }

    /**
     * @param due by which day a contact was asked for, as it was told until the contact that came
     * @param came on which day one came; null where none has yet
     */
    public record DueContact(LocalDate due, @Nullable LocalDate came) {}

    /** @param record the address of the reading */
    public record Measured(String record, LocalDate day) {}
}
