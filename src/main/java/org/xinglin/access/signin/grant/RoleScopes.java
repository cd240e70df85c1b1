package org.xinglin.access.signin.grant;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xinglin.access.registry.Role;
import org.xinglin.access.registry.User;
import org.xinglin.access.scope.SmartScope;

/** What a person may let an app do, by what they are (contract, "Scopes"). It is a bound: where it reaches is another's affair. */
final class RoleScopes {

    /** In the words of {@code user/}; the same holds for one resident's records. A role that is not here lets no app in. */
    private static final Map<Role, List<String>> OF_ROLES = Map.of(
            Role.CLINICIAN, List.of("*.cruds"),
            Role.OPERATOR, List.of("*.cruds"),
            Role.MANAGER, List.of("*.rs"),
            Role.PRIVACY, List.of("*.rs"),
            Role.AUDITOR, List.of("AuditEvent.rs"),
            Role.CDC, List.of("Measure.rs", "MeasureReport.rs", "Organization.rs", "Location.rs"),
            Role.INSURER, List.of("Measure.rs", "MeasureReport.rs", "Organization.rs", "Location.rs"));

    private static final String OF_RESIDENTS = "patient/*.rs";
    private static final String TRACE = "AuditEvent";

    private RoleScopes() {}

    /** @param type what is asked for: the trace is the auditor's alone, whatever {@code *} says */
    static List<String> of(User user, String type) {
        return of(user).filter(may -> !type.equals(TRACE) || may.type().equals(TRACE))
                .map(SmartScope::text)
                .toList();
    }

    private static Stream<SmartScope> of(User user) {
        if (user.fhirUser() != null && user.fhirUser().startsWith("Patient/")) {
            return SmartScope.of(OF_RESIDENTS).stream();
        }
        return user.roles().stream()
                .flatMap(role -> OF_ROLES.getOrDefault(role, List.of()).stream())
                .flatMap(words -> Stream.of(SmartScope.USER, SmartScope.PATIENT).map(level -> level + "/" + words))
                .flatMap(text -> SmartScope.of(text).stream());
    }
}
