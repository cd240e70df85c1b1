package org.xinglin.access.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.Actor;

class GrantedScopesTests {

    private static GrantedScopes of(@Nullable String fhirUser, String role, String... scopes) {
        Set<String> roles = role.isEmpty() ? Set.of() : Set.of(role);
        return GrantedScopes.of(
                new Actor("client", null, fhirUser, Set.of("town"), roles, List.of(scopes), null, null));
    }

    @Test
    void aScopeCountsAtItsLevelAlone() {
        assertThat(of(null, "", "user/*.cruds", "patient/*.cruds").allow("Patient", "r"))
                .isFalse();
        assertThat(of(null, "", "system/Patient.rs").allow("Patient", "rs")).isTrue();
        assertThat(of("Practitioner/1", "clinician", "system/*.cruds", "patient/*.rs")
                        .allow("Patient", "r"))
                .isFalse();
        assertThat(of("Patient/1", "", "patient/*.rs").allow("Observation", "rs"))
                .isTrue();
        assertThat(of("Patient/1", "", "patient/*.rs").allow("Group", "r")).isFalse();
        assertThat(of("Patient/1", "", "patient/*.rs").readAll()).isFalse();
    }

    @Test
    void lettersAndTypesAreKept() {
        GrantedScopes granted = of(null, "", "system/Observation.cr", "system/Observation.s", "system/Patient.read");
        assertThat(granted.allow("Observation", "crs")).isTrue();
        assertThat(granted.allow("Observation", "u")).isFalse();
        assertThat(granted.allow("Patient", "rs")).isTrue();
        assertThat(granted.allow("*", "r")).isFalse();
        assertThat(granted.readableTypes(Set.of("Patient", "Observation", "Condition")))
                .containsExactlyInAnyOrder("Patient", "Observation");
        assertThat(of(null, "", "system/*.rs").readAll()).isTrue();
    }

    @Test
    void whatHappenedIsForAuditorsAlone() {
        assertThat(of("Practitioner/1", "clinician", "user/*.cruds").allow("AuditEvent", "r"))
                .isFalse();
        assertThat(of(null, "auditor", "system/AuditEvent.rs").allow("AuditEvent", "r"))
                .isFalse();
        assertThat(of("Practitioner/1", "auditor", "user/AuditEvent.rs").allow("AuditEvent", "rs"))
                .isTrue();
    }

    @Test
    void aConstraintIsAboutReading() {
        GrantedScopes granted = of(null, "", "system/Observation.cruds?category=laboratory");
        assertThat(granted.allow("Observation", "rs")).isTrue();
        assertThat(granted.allow("Observation", "c")).isFalse();
        assertThat(granted.bounds("Observation")).hasSize(1);
        assertThat(of(null, "", "system/Observation.rs?category=a&code=b").bounds("Observation"))
                .singleElement()
                .satisfies(scope -> assertThat(scope.constraints()).hasSize(2));
        assertThat(of(null, "", "system/Observation.rs?subject=a").allow("Observation", "r"))
                .isFalse();
        assertThat(of(null, "", "system/*.rs?category=a").allow("Observation", "r"))
                .isFalse();
        assertThat(of(null, "", "system/Observation.rs?category=a", "system/*.rs")
                        .bounds("Observation"))
                .isEmpty();
    }
}
