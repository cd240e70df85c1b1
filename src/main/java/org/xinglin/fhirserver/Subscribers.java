package org.xinglin.fhirserver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who subscribes, and whether they may still: notifications go on for years after the token that asked for them. Without a bean of
 * this type nobody is known, and whoever has subscribed is told.
 */
public interface Subscribers {

    /**
     * By what somebody is known.
     *
     * @param client the id of the program
     * @param user the person's login name; null where the program acts by itself
     */
    record Account(String client, @Nullable String user) {}

    /** Who the current thread works for; nothing where nobody has been asked. */
    Optional<Account> current();

    /** Whether a token could be asked for by it now. */
    boolean isThere(Account account);
}
