package org.xinglin.contract.fhir;

import java.time.LocalDate;
import java.util.List;
import org.xinglin.contract.domain.Contract;

/**
 * The contracts as the database keeps them beside their plans, in the transaction that stores a plan; drafts and ended ones are
 * among them. What is asked here is not bounded by a caller's reach: it is for the server's own rules.
 */
public interface Contracts {

    /** All of a resident, the latest first. */
    List<Contract> ofResident(String patient);

    /** Those of a team that are in force on a day of some days. */
    List<Contract> ofTeam(String team, LocalDate from, LocalDate to);

    /**
     * How many of a team are in force on a day.
     *
     * @param most how far to count: of more it is said that there are so many
     */
    int countOfTeam(String team, LocalDate day, int most);

    /**
     * Keeps a contract whose plan was stored before contracts were kept beside plans. Of two of a resident that were in force on the
     * same day then, one is kept.
     *
     * @return false if it was kept before, or another one of his is in force on a day of it
     */
    boolean adopt(Contract contract);
}
