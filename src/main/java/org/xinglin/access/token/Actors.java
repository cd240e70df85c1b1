package org.xinglin.access.token;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Organisations;
import org.xinglin.access.registry.People;
import org.xinglin.access.registry.User;
import org.xinglin.access.scope.ScopeNarrowing;
import org.xinglin.fhirserver.Actor;

/**
 * Who acts by a token, as the operator's file and the store say now: what has been taken from a client since is not theirs any
 * more, whatever the token says.
 */
@Component
@Conditional(TokensAskedFor.class)
public final class Actors {

    private static final String RESIDENT = "Patient/";

    private final Organisations organisations;
    private final People people;

    Actors(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** A program that acts by itself. */
    Actor program(Client client, Collection<String> scopes) {
        return new Actor(
                client.id(),
                null,
                null,
                organisationOf(client),
                Set.of(),
                List.copyOf(ScopeNarrowing.forSystem(scopes, client.scopes())),
                null,
                null,
                client.everything(),
                client.purposes());
    }

    /** A person by a program: no further than either of them. */
    public Actor person(Client client, User user, Collection<String> scopes, @Nullable String patient) {
        return new Actor(
                client.id(),
                user.name(),
                user.fhirUser(),
                within(client, user.fhirUser()),
                user.roleCodes(),
                List.copyOf(ScopeNarrowing.common(scopes, client.scopes())),
                patient,
                null,
                false,
                client.purposes());
    }

    /** A resident's reach is their own compartment: by a program of some organisation, only where that one reaches them, too. */
    Set<String> within(@Nullable Client client, @Nullable String fhirUser) {
        if (fhirUser != null && fhirUser.startsWith(RESIDENT)) {
            return client == null || client.organization() == null
                    ? Set.of()
                    : orNothing(client.organization(), client);
        }
        Set<String> posts = fhirUser == null ? Set.of() : people.organisationsOf(fhirUser);
        return client == null || client.organization() == null
                ? posts
                : organisations.common(posts, organisationOf(client));
    }

    /** One that is not there, or not yet, reaches nothing: its name is no organisation's id. */
    private Set<String> orNothing(String name, Client client) {
        Set<String> found = organisationOf(client);
        return found.isEmpty() ? Set.of(name) : found;
    }

    private Set<String> organisationOf(Client client) {
        return Optional.ofNullable(client.organization())
                .flatMap(organisations::idOf)
                .map(Set::of)
                .orElse(Set.of());
    }
}
