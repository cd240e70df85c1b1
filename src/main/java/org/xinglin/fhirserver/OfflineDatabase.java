package org.xinglin.fhirserver;

import org.springframework.context.annotation.Import;
import org.xinglin.fhirserver.storage.DatabaseAlone;

/**
 * The server's database without the server, by the server's settings: for commands. The embedded one is started where the server is
 * stopped, and stopped again with the command; where the server runs, it is that server's.
 */
@Import(DatabaseAlone.class)
public class OfflineDatabase {

    /** Called by Spring. */
    OfflineDatabase() {}
}
