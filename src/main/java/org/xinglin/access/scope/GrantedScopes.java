package org.xinglin.access.scope;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xinglin.fhirserver.Actor;

/**
 * What an actor's token allows. A scope counts only at its level: {@code patient/} with a resident in context, {@code user/} for a
 * person, {@code system/} for a program by itself. One with a constraint is about reading alone, and allows nothing if this
 * server does not keep all that it says.
 */
public final class GrantedScopes {

    /** What happened is for auditors alone, whatever else a token says. */
    private static final String AUDIT = "AuditEvent";

    private static final String AUDITOR = "auditor";

    /** Types that name many residents at once: none of them is a resident's own. */
    private static final Set<String> OF_MANY = Set.of("Group");

    private static final String READING = "rs";

    private final Actor actor;
    private final List<SmartScope> scopes;

    private GrantedScopes(Actor actor, List<SmartScope> scopes) {
        this.actor = actor;
        this.scopes = scopes;
    }

    public static GrantedScopes of(Actor actor) {
        return new GrantedScopes(
                actor,
                actor.scopes().stream()
                        .flatMap(text -> SmartScope.of(text).stream())
                        .filter(scope -> countsFor(scope, actor))
                        .toList());
    }

    private static boolean countsFor(SmartScope scope, Actor actor) {
        boolean person = actor.user() != null || actor.fhirUser() != null;
        boolean atItsLevel = switch (scope.level()) {
            case SmartScope.PATIENT -> hasResident(actor);
            case SmartScope.USER -> person;
            default -> !person;
        };
        return atItsLevel && scope.hasServedBounds();
    }

    /** A resident's own token is about himself, whether it names him as the context or not. */
    private static boolean hasResident(Actor actor) {
        return actor.patient() != null
                || (actor.fhirUser() != null && actor.fhirUser().startsWith("Patient/"));
    }

    /**
     * Whether all of some interactions are allowed.
     *
     * @param type a resource type, or {@code *} for all there are
     * @param interactions letters of {@code cruds}
     */
    public boolean allow(String type, String interactions) {
        return interactions
                .chars()
                .allMatch(letter -> scopes.stream()
                        .filter(about(type))
                        .anyMatch(scope -> scope.interactions().indexOf(letter) >= 0
                                && (scope.constraints().isEmpty() || READING.indexOf(letter) >= 0)));
    }

    private Predicate<SmartScope> about(String type) {
        return scope -> (scope.type().equals(SmartScope.ANY) || scope.type().equals(type))
                && (!type.equals(AUDIT)
                        || scope.level().equals(SmartScope.USER)
                                && actor.roles().contains(AUDITOR))
                && !(scope.level().equals(SmartScope.PATIENT) && OF_MANY.contains(type));
    }

    /** Whether every type may be read without constraint. */
    public boolean readAll() {
        return scopes.stream()
                .anyMatch(scope -> scope.type().equals(SmartScope.ANY) && reads(scope) && !isOfOneResident(scope));
    }

    /** {@code patient/*} is not about groups, so that it is no scope of all types. */
    private static boolean isOfOneResident(SmartScope scope) {
        return scope.level().equals(SmartScope.PATIENT);
    }

    /** @param all all types there are */
    public Set<String> readableTypes(Set<String> all) {
        return all.stream()
                .filter(type -> scopes.stream().filter(about(type)).anyMatch(GrantedScopes::reads))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those scopes of a type by which alone it may be read; none if it may be read without constraint. */
    public List<SmartScope> bounds(String type) {
        List<SmartScope> reading =
                scopes.stream().filter(about(type)).filter(GrantedScopes::reads).toList();
        return reading.stream().anyMatch(scope -> scope.constraints().isEmpty()) ? List.of() : reading;
    }

    private static boolean reads(SmartScope scope) {
        return scope.interactions().chars().anyMatch(letter -> READING.indexOf(letter) >= 0);
    }

    /** A scope as this token would have to have it: at the level of its actor. */
    public String wanted(String type, String interactions) {
        String level = hasResident(actor)
                ? SmartScope.PATIENT
                : actor.user() != null || actor.fhirUser() != null ? SmartScope.USER : SmartScope.SYSTEM;
        return level + "/" + type + "." + interactions;
    }
}
