package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.migrate.HapiMigrationLock;
import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database to the schema this release needs: HAPI's tables by HAPI's own migrator, ours (schema {@code
 * xinglin}) by Flyway.
 *
 * <p>Nodes that start together take turns by an advisory lock. PostgreSQL drops that lock with the session that held
 * it, so a node killed in the middle leaves nothing to clear by hand; a lock row of HAPI's own that is still there
 * once we hold the advisory lock belongs to such a dead node.
 */
final class SchemaMigration {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);

    /** Any number will do as long as nobody else in this database uses it: "xinglin" as base-36 digits. */
    private static final long ADVISORY_LOCK = Long.parseLong("xinglin", 36);

    private static final String HAPI_TABLE = SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME;

    /** Enough for the migrators, which run one after the other beside the session that holds the lock. */
    private static final int CONNECTIONS = 4;

    private final HikariConfig database;
    private final StoredInstants instants;

    /**
     * @param database where to connect; its limit on a statement's time does not hold for a migration
     * @param instants what becomes of the times that the library's tables hold
     */
    SchemaMigration(HikariConfig database, StoredInstants instants) {
        this.instants = instants;
        this.database = new HikariConfig();
        database.copyStateTo(this.database);
        this.database.setConnectionInitSql(null);
        this.database.setConnectionTimeout(TimeUnit.SECONDS.toMillis(30));
        Properties withoutTimeLimit = new Properties();
        withoutTimeLimit.putAll(database.getDataSourceProperties());
        withoutTimeLimit.remove("socketTimeout");
        withoutTimeLimit.remove("maxResultBuffer");
        this.database.setDataSourceProperties(withoutTimeLimit);
        this.database.setPoolName("migration");
        this.database.setMaximumPoolSize(CONNECTIONS);
        this.database.setMinimumIdle(0);
    }

    /** @throws IllegalStateException if the database cannot be reached or a migration fails */
    void run() {
        try (HikariDataSource dataSource = new HikariDataSource(database);
                Connection session = dataSource.getConnection()) {
            lock(session);
            try {
                clearStaleHapiLock(session);
                migrateHapiTables(dataSource);
                migrateTimes(dataSource);
                migrateOurTables(dataSource);
            } finally {
                unlock(session);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database schema could not be brought up to date", e);
        }
    }

    private static void migrateHapiTables(DataSource dataSource) {
        HapiMigrator migrator = new HapiMigrator(HAPI_TABLE, dataSource, DriverTypeEnum.POSTGRES_9_4);
        migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
        migrator.createMigrationTableIfRequired();
        migrator.migrate();
    }

    private void migrateTimes(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            instants.convert(connection);
        }
    }

    private static void migrateOurTables(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("xinglin")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static void clearStaleHapiLock(Connection session) throws SQLException {
        String table = HAPI_TABLE.toLowerCase(Locale.ROOT);
        try (PreparedStatement exists = session.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            exists.setString(1, table);
            try (ResultSet result = exists.executeQuery()) {
                if (!result.next() || !result.getBoolean(1)) {
                    return;
                }
            }
        }
        try (PreparedStatement delete =
                session.prepareStatement("DELETE FROM " + table + " WHERE installed_rank = ?")) {
            delete.setInt(1, HapiMigrationLock.LOCK_PID);
            if (delete.executeUpdate() > 0) {
                log.warn("Cleared the migration lock of a server that was killed while it migrated");
            }
        }
    }

    private static void lock(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + ADVISORY_LOCK + ")");
        }
    }

    private static void unlock(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + ADVISORY_LOCK + ")");
        }
    }
}
