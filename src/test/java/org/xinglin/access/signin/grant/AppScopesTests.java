package org.xinglin.access.signin.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Grant;
import org.xinglin.access.registry.Role;
import org.xinglin.access.registry.User;

/** Granted is what is asked for, registered and open to the person, all three. */
class AppScopesTests {

    @ParameterizedTest
    @CsvSource({
        // role, registered, asked, granted
        "clinician, user/*.cruds, user/Patient.rs, user/Patient.rs",
        "clinician, user/*.cruds, user/*.cruds, user/*.cruds",
        "clinician, user/*.rs, user/*.cruds, user/*.rs",
        "clinician, user/Patient.rs user/Task.cruds, user/*.rs, user/Patient.rs user/Task.rs",
        "clinician, patient/*.rs, user/*.rs, ''",
        "clinician, patient/*.rs, patient/*.rs, patient/*.rs",
        "clinician, patient/*.rs, patient/*.read, patient/*.read",
        "clinician, patient/Patient.r, patient/*.read, patient/Patient.r",
        "clinician, user/*.cruds, user/AuditEvent.rs, ''",
        "clinician, user/*.cruds, system/*.rs, ''",
        "clinician, system/*.rs, system/*.rs, ''",
        "clinician, user/*.cruds, user/Observation.rs?category=a|b, user/Observation.rs?category=a|b",
        "clinician, user/Observation.rs?category=a|b, user/Observation.rs, user/Observation.rs?category=a|b",
        "clinician, user/*.cruds, user/Observation.rs?date=2020, ''",
        "clinician, user/*.cruds, nonsense, ''",
        "auditor, user/*.rs, user/*.rs, user/AuditEvent.rs",
        "auditor, user/*.rs, user/Patient.rs, ''",
        "auditor, user/AuditEvent.rs, user/AuditEvent.rs, user/AuditEvent.rs",
        "privacy, user/*.cruds, user/*.cruds, user/*.rs",
        "privacy, user/*.cruds, user/AuditEvent.rs, ''",
        "cdc, user/*.rs, user/Patient.rs, ''",
        "cdc, user/*.rs, user/MeasureReport.rs, user/MeasureReport.rs",
        "clinician+auditor, user/*.cruds, user/AuditEvent.cruds, user/AuditEvent.rs",
        "-, patient/*.cruds, patient/*.cruds, patient/*.rs",
        "-, user/*.cruds, user/*.rs, ''",
        "-, patient/*.cruds, patient/AuditEvent.rs, ''",
        "operator, user/*.cruds, user/AuditEvent.rs, ''",
    })
    void byRole(String roles, String registered, String asked, String granted) {
        User user = roles.equals("-") ? user("Patient/x") : user("Practitioner/x", roles(roles));

        assertThat(String.join(" ", AppScopes.of(user, client(registered, EnumSet.noneOf(Grant.class)), words(asked))))
                .isEqualTo(granted);
    }

    @Test
    void aTokenThatLastsIsForWhoIsRegisteredForIt() {
        List<String> asked = List.of("patient/*.rs", "offline_access", "online_access");
        String registered = "patient/*.rs offline_access";

        assertThat(AppScopes.of(user("Patient/x"), client(registered, EnumSet.of(Grant.REFRESH_TOKEN)), asked))
                .containsExactly("patient/*.rs", "offline_access");
        assertThat(AppScopes.of(user("Patient/x"), client(registered, EnumSet.noneOf(Grant.class)), asked))
                .containsExactly("patient/*.rs");
    }

    @Test
    void whoIsNobodyInFhirHasNoFhirUser() {
        Client client = client("openid fhirUser", EnumSet.noneOf(Grant.class));

        assertThat(AppScopes.of(user(null, Role.OPERATOR), client, List.of("openid", "fhirUser")))
                .containsExactly("openid");
        assertThat(AppScopes.of(user("Patient/x"), client, List.of("openid", "fhirUser", "launch/patient")))
                .containsExactly("openid", "fhirUser");
    }

    private static Role[] roles(String codes) {
        return Stream.of(codes.split("\\+"))
                .map(code -> Role.valueOf(code.toUpperCase(java.util.Locale.ROOT)))
                .toArray(Role[]::new);
    }

    private static User user(@Nullable String fhirUser, Role... roles) {
        return new User("u", "", null, fhirUser, Set.of(roles));
    }

    private static Client client(String scopes, Set<Grant> grants) {
        return new Client(
                "c", "c", null, false, grants, words(scopes), List.of(), null, null, null, true, Set.of(), Set.of());
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
