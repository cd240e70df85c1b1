package org.xinglin.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.contract.domain.ContractStatus.ACTIVE;
import static org.xinglin.contract.domain.ContractStatus.COMPLETED;
import static org.xinglin.contract.domain.ContractStatus.DRAFT;
import static org.xinglin.contract.domain.ContractStatus.ENTERED_IN_ERROR;
import static org.xinglin.contract.domain.ContractStatus.ON_HOLD;
import static org.xinglin.contract.domain.ContractStatus.REVOKED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractStatusTests {

    /** The states as the design says them, in its own words. */
    private static final Map<ContractStatus, Set<ContractStatus>> DESIGN = Map.of(
            DRAFT, Set.of(ACTIVE, REVOKED, ENTERED_IN_ERROR),
            ACTIVE, Set.of(ON_HOLD, COMPLETED, REVOKED, ENTERED_IN_ERROR),
            ON_HOLD, Set.of(ACTIVE, COMPLETED, REVOKED, ENTERED_IN_ERROR),
            COMPLETED, Set.of(ENTERED_IN_ERROR),
            REVOKED, Set.of(ENTERED_IN_ERROR),
            ENTERED_IN_ERROR, Set.of());

    @Test
    void statesFollowEachOtherAsDesigned() {
        assertThat(Arrays.stream(ContractStatus.values()))
                .allSatisfy(each -> assertThat(each.next()).isEqualTo(DESIGN.get(each)));
    }

    @Test
    void onHoldIsInForce() {
        assertThat(Arrays.stream(ContractStatus.values()).filter(ContractStatus::inForce))
                .containsExactly(ACTIVE, ON_HOLD);
    }

    @Test
    void codesAreFhirs() {
        assertThat(Arrays.stream(ContractStatus.values()).map(ContractStatus::code))
                .containsExactly("draft", "active", "on-hold", "completed", "revoked", "entered-in-error");
        assertThat(ContractStatus.of("unknown")).isEmpty();
    }
}
