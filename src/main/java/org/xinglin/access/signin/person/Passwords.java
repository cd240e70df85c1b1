package org.xinglin.access.signin.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.xinglin.access.registry.User;

/**
 * Whether a password is right. It takes as long for a name that nobody has: the time that bcrypt takes is its work factor's, so a
 * hash of a factor that is in use is held against the password then, the same one each time for the same name.
 */
final class Passwords {

    private static final int DEFAULT_WORK = 10;

    /** {@code $2a$10$...} */
    private static final int WORK_AT = 4;

    private static final int SALT = 22;
    private static final int DIGEST = 31;

    private Passwords() {}

    /** @param all everybody */
    static boolean right(Optional<User> user, String name, String password, Collection<User> all) {
        String hash = user.map(User::passwordBcrypt).orElseGet(() -> decoy(name, all));
        boolean matches = BCrypt.checkpw(password, hash);
        return matches && user.isPresent();
    }

    private static String decoy(String name, Collection<User> all) {
        List<String> inUse = all.stream().map(User::passwordBcrypt).sorted().toList();
        int work = DEFAULT_WORK;
        if (!inUse.isEmpty()) {
            String one = inUse.get(Math.floorMod(name.hashCode(), inUse.size()));
            work = Integer.parseInt(one.substring(WORK_AT, WORK_AT + 2));
        }
        return String.format("$2a$%02d$", work) + ".".repeat(SALT) + "0".repeat(DIGEST);
    }
}
