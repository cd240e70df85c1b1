package org.xinglin.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A look into the PostgreSQL that a server runs, past the server. */
public final class EmbeddedDatabase {

    /** The fourth line of {@code postmaster.pid} is the port (PostgreSQL 17, chapter 66.1). */
    private static final int PORT_LINE = 3;

    private EmbeddedDatabase() {}

    public static DataSource of(XinglinServer server) throws IOException {
        Path postmaster = server.dataDir().resolve("postgres").resolve("postmaster.pid");
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {
            Integer.parseInt(Files.readAllLines(postmaster).get(PORT_LINE).strip())
        });
        dataSource.setDatabaseName("xinglin");
        dataSource.setUser("postgres");
        dataSource.setPassword(
                Files.readString(server.dataDir().resolve("postgres.password")).strip());
        return dataSource;
    }
}
