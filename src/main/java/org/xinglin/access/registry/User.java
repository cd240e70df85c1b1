package org.xinglin.access.registry;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param name the login name
 * @param passwordBcrypt the bcrypt hash of the password
 * @param totpSecret the key of the second factor, in Base32 (RFC 6238: SHA-1, 6 digits, 30 s); null where there is none
 * @param fhirUser {@code PractitionerRole/x}, {@code Practitioner/x} or {@code Patient/x}; null where the person is none
 * @param roles what the person is; none for a resident
 */
public record User(
        String name,
        String passwordBcrypt,
        @Nullable String totpSecret,
        @Nullable String fhirUser,
        Set<Role> roles) {

    public User {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Set<String> roleCodes() {
        return roles.stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Without what the person proves themselves by, and without the name, which may be a telephone number. */
    @Override
    public String toString() {
        return "User[" + fhirUser + "]";
    }
}
