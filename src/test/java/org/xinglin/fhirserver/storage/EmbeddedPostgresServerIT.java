package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.fhirserver.RefusedStart;

/** What the data folder says of the database in it, and what a start makes of that. */
class EmbeddedPostgresServerIT {

    @TempDir
    private Path folder;

    @Test
    void aLostPasswordLosesNoRecords() throws Exception {
        keepARecord();
        Path password = folder.resolve("postgres.password");
        String backup = Files.readString(password);
        Files.delete(password);

        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> EmbeddedPostgresServer.start(folder))
                .withMessageContaining(password.toString())
                .satisfies(refused -> assertThat(refused.remedy()).contains("backup"));

        Files.writeString(password, backup);
        assertThat(recordsAreKept()).isTrue();
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAnew() throws Exception {
        keepARecord();
        Files.createFile(folder.resolve("postgres.unfinished"));

        assertThat(recordsAreKept()).as("a new cluster").isFalse();
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();

        keepARecord();
        assertThat(recordsAreKept()).as("after a first start that was not").isTrue();
    }

    private void keepARecord() throws IOException, SQLException {
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(folder);
                Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE record ()");
        }
    }

    private boolean recordsAreKept() throws IOException, SQLException {
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.start(folder);
                Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery("SELECT to_regclass('record') IS NOT NULL")) {
            table.next();
            return table.getBoolean(1);
        }
    }

    private static Connection connect(EmbeddedPostgresServer postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
