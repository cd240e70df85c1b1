package org.xinglin.access.signin.grant;

import java.time.Clock;
import javax.sql.DataSource;

/** Grants, put together for tests of other packages. */
public final class GrantsForTests {

    private GrantsForTests() {}

    public static Codes codes(DataSource database, Clock clock) {
        return new Codes(new Families(database, clock), database, clock);
    }
}
