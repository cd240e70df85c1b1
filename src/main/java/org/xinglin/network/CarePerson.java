package org.xinglin.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a post in force today.
 *
 * @param address such as {@code Practitioner/7}
 * @param organizations addresses of where the posts are
 * @param roles codes of the posts
 */
public record CarePerson(String address, Set<String> organizations, Set<String> roles, List<Certificate> certificates) {

    public CarePerson {
        organizations = Set.copyOf(organizations);
        roles = Set.copyOf(roles);
        certificates = List.copyOf(certificates);
    }

    /**
     * A qualification.
     *
     * @param code of whatever system
     * @param first its first day; null where it has always been
     * @param last its last day; null where it has no end
     */
    public record Certificate(
            String code,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}
}
