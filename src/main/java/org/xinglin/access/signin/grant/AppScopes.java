package org.xinglin.access.signin.grant;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Grant;
import org.xinglin.access.registry.User;
import org.xinglin.access.scope.ScopeNarrowing;
import org.xinglin.access.scope.SmartScope;

/** What an app gets: what it asks for, is registered for, and what the person may, all three (contract, "Scopes"). */
public final class AppScopes {

    public static final String OPENID = "openid";
    public static final String FHIR_USER = "fhirUser";
    public static final String LAUNCH = "launch";
    public static final String LAUNCH_PATIENT = "launch/patient";
    public static final String OFFLINE = "offline_access";
    public static final String ONLINE = "online_access";

    private static final Set<String> LASTING = Set.of(OFFLINE, ONLINE);

    private AppScopes() {}

    /**
     * @param asked in SMART's words, of either version; what is no scope of these is passed over
     * @return a scope is in the words in which it was asked for, unless it became less
     */
    public static List<String> of(User user, Client client, Collection<String> asked) {
        Set<String> granted = new LinkedHashSet<>();
        for (String text : asked) {
            Optional<SmartScope> scope = SmartScope.of(text);
            if (scope.isPresent()) {
                granted.addAll(narrowed(user, client, text, scope.get()));
            } else if (SmartScope.OTHERS.contains(text) && client.scopes().contains(text) && fits(user, client, text)) {
                granted.add(text);
            }
        }
        return List.copyOf(granted);
    }

    private static Set<String> narrowed(User user, Client client, String text, SmartScope asked) {
        Set<String> granted = new LinkedHashSet<>();
        if (asked.isServed()) {
            for (String registered : ScopeNarrowing.common(List.of(text), client.scopes())) {
                SmartScope.of(registered)
                        .map(scope -> ScopeNarrowing.common(List.of(registered), RoleScopes.of(user, scope.type())))
                        .ifPresent(granted::addAll);
            }
        }
        return granted;
    }

    private static boolean fits(User user, Client client, String text) {
        if (LASTING.contains(text)) {
            return client.may(Grant.REFRESH_TOKEN);
        }
        return !text.equals(FHIR_USER) || user.fhirUser() != null;
    }

    /** Whether a scope opens records: without one, a token is of no use here. */
    public static boolean opensRecords(Collection<String> scopes) {
        return scopes.stream().anyMatch(each -> SmartScope.of(each).isPresent());
    }

    /** Whether it has to be said whose records are meant. */
    public static boolean areOfOnePatient(Collection<String> scopes) {
        return scopes.contains(LAUNCH_PATIENT)
                || scopes.stream()
                        .anyMatch(each -> SmartScope.of(each)
                                .filter(scope -> scope.level().equals(SmartScope.PATIENT))
                                .isPresent());
    }
}
