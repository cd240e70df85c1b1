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
final class Actors {

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
                client.everything());
    }

    /** A person by a program: no further than either of them. */
    Actor person(Client client, User user, Collection<String> scopes, @Nullable String patient) {
        return new Actor(
                client.id(),
                user.name(),
                user.fhirUser(),
                within(client, user.fhirUser()),
                user.roleCodes(),
                List.copyOf(ScopeNarrowing.common(scopes, client.scopes())),
                patient,
                null);
    }

    Set<String> within(@Nullable Client client, @Nullable String fhirUser) {
        Set<String> posts = fhirUser == null ? Set.of() : people.organisationsOf(fhirUser);
        return client == null || client.organization() == null
                ? posts
                : organisations.common(posts, organisationOf(client));
    }

    private Set<String> organisationOf(Client client) {
        return Optional.ofNullable(client.organization())
                .flatMap(organisations::idOf)
                .map(Set::of)
                .orElse(Set.of());
    }
}
