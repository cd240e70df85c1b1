package org.xinglin.access.signin.person;

import java.time.Clock;
import javax.sql.DataSource;
import org.xinglin.access.registry.Registry;

/** Signing in, put together for tests of other packages. */
public final class PeopleForTests {

    private PeopleForTests() {}

    public static SignIn signIn(Registry registry, DataSource database, Clock clock) {
        return new SignIn(
                registry,
                new Attempts(database, clock),
                new UsedCodes(database, clock),
                new BrowserSessions(database, clock),
                clock,
                event -> {});
    }
}
