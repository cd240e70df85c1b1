package org.xinglin.fhirserver.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.xinglin.fhirserver.RefusedStart;

/** The database that a server with these settings has, for who wants nothing else of it. No component: the server itself has its own. */
@Import({DatabaseAlone.External.class, DatabaseAlone.Embedded.class})
public class DatabaseAlone {

    /** The fourth line of {@code postmaster.pid} is the port (PostgreSQL 17, chapter 66.1). */
    private static final int PORT_LINE = 3;

    /** Called by Spring. */
    DatabaseAlone() {}

    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(2);
        return pool;
    }

    @Conditional(DatabaseConfig.UrlIsSet.class)
    @EnableConfigurationProperties(DataSourceProperties.class)
    static class External {

        @Bean(destroyMethod = "close")
        DataSource dataSource(DataSourceProperties properties) {
            return pool(properties.determineUrl(), properties.determineUsername(), properties.determinePassword());
        }
    }

    @Conditional(DatabaseConfig.UrlIsNotSet.class)
    @EnableConfigurationProperties(StorageProperties.class)
    static class Embedded {

        /** Keeps a database that was started for this command, and nothing where a server runs. */
        record Own(@Nullable EmbeddedPostgresServer postgres) implements AutoCloseable {

            @Override
            public void close() throws IOException {
                if (postgres != null) {
                    postgres.close();
                }
            }
        }

        @Bean(destroyMethod = "close")
        Own embeddedPostgres(StorageProperties properties) throws IOException {
            Path folder = properties.dir();
            if (Files.notExists(folder.resolve("postgres").resolve("PG_VERSION"))) {
                throw new RefusedStart(
                        "The folder " + folder.toAbsolutePath() + " keeps no records.",
                        "Set XINGLIN_DATA_DIR to the data folder of the server, or SPRING_DATASOURCE_URL to its database.");
            }
            return new Own(isInUse(folder) ? null : EmbeddedPostgresServer.start(folder));
        }

        private static boolean isInUse(Path folder) throws IOException {
            try (DataFolderLock lock = DataFolderLock.of(folder)) {
                return lock == null;
            } catch (RefusedStart another) {
                return true;
            }
        }

        @Bean(destroyMethod = "close")
        DataSource dataSource(Own own, StorageProperties properties) throws IOException {
            EmbeddedPostgresServer started = own.postgres();
            if (started != null) {
                return pool(started.jdbcUrl(), started.username(), started.password());
            }
            Path folder = properties.dir();
            List<String> postmaster =
                    Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
            return pool(
                    "jdbc:postgresql://127.0.0.1:" + postmaster.get(PORT_LINE).strip() + "/xinglin",
                    "postgres",
                    Files.readString(folder.resolve("postgres.password")).strip());
        }
    }
}
