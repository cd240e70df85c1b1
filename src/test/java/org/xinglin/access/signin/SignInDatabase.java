package org.xinglin.access.signin;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of signing in, in a PostgreSQL without a server. Started by the first test that needs it. */
public final class SignInDatabase {

    private static final DataSource DATABASE = start();

    private SignInDatabase() {}

    /** With nothing in the tables. */
    public static DataSource empty() {
        new JdbcTemplate(DATABASE)
                .execute("TRUNCATE xinglin.sign_in_attempt, xinglin.totp_step, xinglin.browser_session,"
                        + " xinglin.app_consent, xinglin.app_launch, xinglin.token_family CASCADE");
        return DATABASE;
    }

    private static DataSource start() {
        try {
            Path binaries = Files.createTempDirectory("xinglin-sign-in-");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setLocaleConfig("locale", "C")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    postgres.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            DataSource database = postgres.getPostgresDatabase();
            JdbcTemplate jdbc = new JdbcTemplate(database);
            jdbc.execute("CREATE SCHEMA xinglin");
            for (String migration : new String[] {"V21__tokens", "V30__sign_in", "V31__app_grants"}) {
                try (InputStream in = SignInDatabase.class.getResourceAsStream("/db/migration/" + migration + ".sql")) {
                    jdbc.execute("SET search_path = xinglin;" + new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
