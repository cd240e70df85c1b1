package org.xinglin.access.registry;

import java.util.Collection;
import java.util.Optional;

/** The programs and people of this moment. Who is gone from the file is gone from here within 10 seconds. */
public interface Registry {

    Optional<Client> client(String id);

    /** All programs. */
    Collection<Client> programs();

    Optional<User> user(String name);

    /** Everybody who may sign in. */
    Collection<User> everybody();
}
