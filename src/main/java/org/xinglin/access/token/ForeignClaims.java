package org.xinglin.access.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Organisations;
import org.xinglin.access.registry.Registry;
import org.xinglin.fhirserver.Actor;

/**
 * What the token of somebody else says of who acts, in the words of SMART, of RFC 9068, and of the issuers that there are:
 * {@code scope} or {@code scp}; {@code client_id} or {@code azp}; {@code fhirUser}; {@code patient}; {@code organization}; {@code
 * roles} or {@code realm_access.roles}. For whom a client acts the operator's file may say, too, and that counts before the token.
 */
final class ForeignClaims {

    private static final String REFERENCE = "[A-Za-z]{1,64}/[A-Za-z0-9.-]{1,64}";

    private final Registry registry;
    private final Organisations organisations;
    private final Actors actors;

    ForeignClaims(Registry registry, Organisations organisations, Actors actors) {
        this.registry = registry;
        this.organisations = organisations;
        this.actors = actors;
    }

    Actor actor(Jwt token) throws RefusedToken {
        String client = first(token, "client_id", "azp").orElseThrow(() -> new RefusedToken("it names no client"));
        Optional<Client> known = registry.client(client);
        List<String> scopes = scopes(token);
        String fhirUser = token.getClaimAsString("fhirUser");
        if (fhirUser == null) {
            return known.map(each -> actors.program(each, scopes)).orElseGet(() -> program(client, scopes, token));
        }
        String person = lastTwo(fhirUser);
        if (!person.matches(REFERENCE)) {
            throw new RefusedToken("its fhirUser names nobody");
        }
        Set<String> claimed = organizations(token);
        Set<String> posts = actors.within(known.orElse(null), person);
        return new Actor(
                client,
                token.getSubject(),
                person,
                claimed.isEmpty() ? posts : organisations.common(posts, claimed),
                roles(token),
                scopes,
                Optional.ofNullable(token.getClaimAsString("patient"))
                        .map(ForeignClaims::lastOne)
                        .orElse(null),
                null,
                false,
                known.map(Client::purposes).orElse(Set.of()));
    }

    private Actor program(String client, List<String> scopes, Jwt token) {
        return new Actor(client, null, null, organizations(token), Set.of(), scopes, null, null);
    }

    private Set<String> organizations(Jwt token) {
        return texts(token.getClaim("organization"))
                .flatMap(name -> organisations
                        .idOf(
                                name.matches("[0-9A-Z]{18}") || name.startsWith("Organization/")
                                        ? name
                                        : "Organization/" + name)
                        .stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> scopes(Jwt token) {
        Stream<String> all = Stream.concat(
                texts(token.getClaim("scope")).flatMap(each -> Arrays.stream(each.split(" "))),
                texts(token.getClaim("scp")));
        return all.filter(each -> !each.isBlank()).distinct().toList();
    }

    private static Set<String> roles(Jwt token) {
        Set<String> roles = texts(token.getClaim("roles")).collect(Collectors.toCollection(LinkedHashSet::new));
        if (token.getClaim("realm_access") instanceof Map<?, ?> realm) {
            texts(realm.get("roles")).forEach(roles::add);
        }
        return roles;
    }

    private static Optional<String> first(Jwt token, String... names) {
        return Arrays.stream(names)
                .map(token::getClaimAsString)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static Stream<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return claim == null ? Stream.empty() : Stream.of(String.valueOf(claim));
    }

    /** {@code fhirUser} may be a whole address (SMART App Launch 2.2, "fhirUser"). */
    private static String lastTwo(String address) {
        String[] parts = address.split("/");
        return parts.length < 2 ? address : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }

    private static String lastOne(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
