package org.xinglin.contract.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A contract, as far as its own plan says.
 *
 * @param id of the CarePlan
 * @param patient id of the resident
 * @param team id of the CareTeam
 * @param packages canonical addresses with versions; none in a plan of before there were packages
 * @param first its first day
 * @param last its last day
 */
public record Contract(
        String id,
        String patient,
        String team,
        List<String> packages,
        LocalDate first,
        LocalDate last,
        ContractStatus status) {

    public Contract {
        packages = List.copyOf(packages);
    }

    /** Whether it binds on a day. */
    public boolean inForce(LocalDate day) {
        return status.inForce() && !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it binds on a day of some days. */
    public boolean inForce(LocalDate from, LocalDate to) {
        return status.inForce() && !to.isBefore(first) && !from.isAfter(last);
    }
}
