package org.xinglin.indicator.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one resident and counts somewhere.
 *
 * @param asOf the day on which it is known
 * @param birth the first day that it can have been; null where it is not known
 * @param died null where he lives, as far as is known
 * @param replaced whether another record stands in the place of this one, or it is out of use: it counts nowhere
 * @param diseases of which he has, or had, a confirmed diagnosis
 * @param visits that took place
 * @param contracts that bind, or did
 * @param groups in which he is, or was
 * @param services that he got
 * @param requests that were made for him
 */
public record Resident(
        LocalDate asOf,
        @Nullable LocalDate birth,
        @Nullable LocalDate died,
        boolean replaced,
        List<Managed> diseases,
        List<Visit> visits,
        List<Signed> contracts,
        List<Group> groups,
        List<Service> services,
        List<Request> requests) {

    public Resident {
        diseases = List.copyOf(diseases);
        visits = List.copyOf(visits);
        contracts = List.copyOf(contracts);
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        requests = List.copyOf(requests);
    }

    /** Whether he is there on a day: born, and not dead before it. */
    public boolean livesOn(LocalDate day) {
        return !replaced && (birth == null || !birth.isAfter(day)) && (died == null || !died.isBefore(day));
    }

    public boolean isIn(String group, LocalDate day) {
        return groups.stream().anyMatch(each -> each.code().equals(group) && each.covers(day));
    }

    /**
     * @param from null for always
     * @param to null where no end is known
     */
    public record Group(
            String code, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
    }

    /**
     * @param records addresses of the diagnoses
     * @param recorded since when it is known; null where nobody says
     * @param abated when it ended; null where it stands
     * @param contacts days by which one was due, with the day on which one came
     * @param glucose days on which a fasting glucose was measured
     */
    public record Managed(
            String disease,
            Set<String> records,
            @Nullable LocalDate recorded,
            @Nullable LocalDate abated,
            List<FollowUp> followUps,
            List<DueContact> contacts,
            List<Service> glucose) {}

    /**
     * @param controlled whether what was measured at it is at target; null where nothing was
     * @param readings addresses of what was measured
     */
    public record FollowUp(
            String address,
            LocalDate day,
            boolean faceToFace,
            @Nullable Boolean controlled,
            List<String> readings) {}

    /** @param came null where nobody has come yet */
    public record DueContact(LocalDate due, @Nullable LocalDate came) {}

    /**
     * @param rank how high the institution stands: village 1, township 2, county 3 and up; 0 where it has no level
     * @param outpatient whether it was ambulatory
     */
    public record Visit(String address, LocalDate day, int rank, boolean outpatient) {}

    /** @param duties windows that it owes */
    public record Signed(String address, LocalDate first, LocalDate last, List<Owed> duties) {

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** @param last the last day of the window */
    public record Owed(String code, LocalDate last, boolean tcm, boolean declined, List<String> proofs) {}

    /** @param code what it was, such as {@code health-examination} */
    public record Service(String code, String address, LocalDate day) {}

    /** @param marks what is to be said of it: {@code referral}, {@code closed}, {@code in-time} … */
    public record Request(String address, LocalDate day, Set<String> marks) {}
}
