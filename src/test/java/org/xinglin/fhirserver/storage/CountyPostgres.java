package org.xinglin.fhirserver.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.xinglin.testkit.XinglinServer;

/** A PostgreSQL 15 that the county runs itself, with an ordinary role for the server, which must give its password. */
final class CountyPostgres implements AutoCloseable {

    private static final String ROLE = "xinglin_app";
    private static final String PASSWORD = "only for this test";
    private static final String DATABASE = "county";

    private final EmbeddedPostgres postgres;

    private CountyPostgres(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static CountyPostgres start(Path folder) throws IOException, SQLException {
        CountyPostgres county = new CountyPostgres(EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, hardware) -> binaries())
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("cluster").toFile())
                .setDataDirectoryCustomizer(cluster -> requirePassword(cluster.toPath()))
                .setLocaleConfig("locale", "C")
                .start());
        county.administer("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + PASSWORD + "'");
        county.administer("CREATE DATABASE " + DATABASE + " OWNER " + ROLE + " ENCODING 'UTF8'");
        return county;
    }

    private static void requirePassword(Path cluster) {
        try {
            Files.writeString(
                    cluster.resolve("pg_hba.conf"),
                    "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n",
                    US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the archive that the build has laid out: the class path has only the version that the server carries. */
    private static InputStream binaries() throws IOException {
        String folder = System.getProperty("xinglin.external-postgres");
        if (folder == null) {
            throw new IllegalStateException("Set -Dxinglin.external-postgres; the Maven build does");
        }
        try (Stream<Path> files = Files.list(Path.of(folder));
                JarFile jar = new JarFile(files.findFirst().orElseThrow().toFile())) {
            JarEntry archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            return new ByteArrayInputStream(jar.getInputStream(archive).readAllBytes());
        }
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String version() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SHOW server_version")) {
            version.next();
            return version.getString(1);
        }
    }

    XinglinServer startServer(Path dataDir) {
        return XinglinServer.in(dataDir)
                .asOneJar()
                .environment(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE)
                .environment("SPRING_DATASOURCE_USERNAME", ROLE)
                .environment("SPRING_DATASOURCE_PASSWORD", PASSWORD)
                .start();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
