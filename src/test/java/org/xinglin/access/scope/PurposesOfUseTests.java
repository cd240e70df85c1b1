package org.xinglin.access.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.Actor;

/** For what somebody uses records: by the program's registration, else by the roles. */
class PurposesOfUseTests {

    private final PurposesOfUse purposes = PurposesOfUse.released();

    private Set<String> of(@Nullable String fhirUser, Set<String> roles, String... registered) {
        return purposes.of(
                new Actor("c", null, fhirUser, Set.of("o"), roles, List.of(), null, null, false, Set.of(registered)));
    }

    @Test
    void rolesSayWhy() {
        assertThat(of("PractitionerRole/x", Set.of("clinician"))).containsExactly("TREAT");
        assertThat(of("PractitionerRole/x", Set.of("insurer", "cdc"))).containsExactlyInAnyOrder("HPAYMT", "PUBHLTH");
        assertThat(of("PractitionerRole/x", Set.of())).isEmpty();
        assertThat(of("Patient/x", Set.of())).containsExactlyInAnyOrder("PATRQT", "TREAT");
        assertThat(of(null, Set.of())).containsExactly("TREAT");
    }

    @Test
    void whatAProgramIsRegisteredForCountsBeforeThat() {
        assertThat(of("PractitionerRole/x", Set.of("clinician"), "HRESCH")).containsExactly("HRESCH");
        assertThat(of(null, Set.of(), "BTG")).containsExactlyInAnyOrder("BTG", "ETREAT", "TREAT");
    }

    @Test
    void codesAreThoseOfTheirCodeSystem() {
        assertThat(purposes.isKnown("http://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT"))
                .isTrue();
        assertThat(purposes.isKnown(null, "COC")).isTrue();
        assertThat(purposes.isKnown("https://example.org/why", "TREAT")).isFalse();
        assertThat(purposes.isKnown(null, "PurposeOfUse")).isFalse();
        assertThat(purposes.isKnown(null, null)).isFalse();
    }
}
