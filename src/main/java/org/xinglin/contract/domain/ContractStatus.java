package org.xinglin.contract.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The states of a contract, by their codes of FHIR's RequestStatus. That its time is over changes nothing: in force is what is
 * active or on hold, on the days of its period.
 */
public enum ContractStatus {

    /** Asked for by the resident, or prepared by the team; the other side has not confirmed it. */
    DRAFT,
    ACTIVE,
    /** The resident is in hospital, or away. */
    ON_HOLD,
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR;

    private static final Map<ContractStatus, Set<ContractStatus>> MOVES = Map.of(
            DRAFT, EnumSet.of(ACTIVE, REVOKED, ENTERED_IN_ERROR),
            ACTIVE, EnumSet.of(ON_HOLD, COMPLETED, REVOKED, ENTERED_IN_ERROR),
            ON_HOLD, EnumSet.of(ACTIVE, COMPLETED, REVOKED, ENTERED_IN_ERROR),
            COMPLETED, EnumSet.of(ENTERED_IN_ERROR),
            REVOKED, EnumSet.of(ENTERED_IN_ERROR),
            ENTERED_IN_ERROR, EnumSet.noneOf(ContractStatus.class));

    /** The state of a code; nothing if no contract has it. */
    public static Optional<ContractStatus> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The code of FHIR's RequestStatus. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it binds on the days of its period. */
    public boolean inForce() {
        return this == ACTIVE || this == ON_HOLD;
    }

    /** Into which states it may come next. */
    public Set<ContractStatus> next() {
        return MOVES.getOrDefault(this, Set.of());
    }
}
