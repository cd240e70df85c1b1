package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xinglin.kernel.NationalIdNumber;
import org.xinglin.testkit.SyntheticResident;

/**
 * A store of before national IDs were recognised under every system, and before credit codes were claimed: each number is
 * claimed, by one, and doubles are known.
 */
class NationalIdMigrationIT {

    private static final String NUMBER = SyntheticResident.numberEndingInX();
    private static final String HOSPITAL = "https://his.example.org/id";

    @Test
    void whoWasStoredBeforeClaimsTheNumberToo(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setLocaleConfig("locale", "C")
                .start()) {
            SingleConnectionDataSource connection = new SingleConnectionDataSource(
                    postgres.getPostgresDatabase().getConnection(), true);
            JdbcTemplate jdbc = new JdbcTemplate(connection);
            before(jdbc);
            resident(jdbc, 1, null, NUMBER.replace('X', 'x'));
            resident(jdbc, 2, HOSPITAL, NUMBER);
            resident(jdbc, 3, HOSPITAL, NUMBER);
            jdbc.update("INSERT INTO hfj_spidx_token VALUES (3, ?, NULL, 'false')", hash("Patient", "active"));
            resident(jdbc, 4, HOSPITAL, "110105194912310021");

            migrate(jdbc, "V15__identifier_doubles");

            IdentifierClaim claim = new IdentifierClaim("Patient", NationalIdNumber.SYSTEM, NUMBER, "any");
            assertThat(jdbc.queryForList("SELECT claim || ' ' || res_id FROM xinglin.identifier_claim", String.class))
                    .containsExactly(claim.key() + " 1");
            assertThat(jdbc.queryForList("SELECT claim || ' ' || res_id FROM xinglin.identifier_double", String.class))
                    .containsExactly(claim.key() + " 2");
            assertThat(jdbc.queryForList("SELECT listener || ' ' || id FROM xinglin.event", String.class))
                    .containsExactly("stored-records p1");
            readsNumbersAsTheServerDoes(jdbc);
            organisationsOfBefore(jdbc);
            connection.destroy();
        }
    }

    /** The older in use holds the code; whoever is gone or out of use does not, and other numbers are nobody's. */
    private static void organisationsOfBefore(JdbcTemplate jdbc) throws IOException {
        String code = "12990101XNGL00001E";
        String uscc = "https://xinglin-fhir.github.io/ig/sid/uscc";
        organisation(jdbc, 11, uscc, code);
        jdbc.update("INSERT INTO hfj_spidx_token VALUES (11, ?, NULL, 'false')", hash("Organization", "active"));
        organisation(jdbc, 12, uscc, code);
        organisation(jdbc, 13, uscc, code);
        organisation(jdbc, 14, uscc, code);
        jdbc.update("UPDATE hfj_resource SET res_deleted_at = now() WHERE res_id = 14");
        organisation(jdbc, 15, "urn:oid:2.16.156.10011.1.5", code);
        jdbc.execute("TRUNCATE xinglin.identifier_claim, xinglin.identifier_double");

        migrate(jdbc, "V51__organisation_codes");

        String key =
                new IdentifierClaim("Organization", uscc, code, "any").key().toString();
        assertThat(jdbc.queryForList("SELECT claim || ' ' || res_id FROM xinglin.identifier_claim", String.class))
                .containsExactly(key + " 12");
        assertThat(jdbc.queryForList("SELECT claim || ' ' || res_id FROM xinglin.identifier_double", String.class))
                .containsExactly(key + " 13");
    }

    private static void organisation(JdbcTemplate jdbc, int number, String system, String value) {
        jdbc.update("INSERT INTO hfj_resource VALUES (?, 'Organization', ?, 1, NULL)", number, "o" + number);
        jdbc.update(
                "INSERT INTO hfj_spidx_token VALUES (?, ?, ?, ?)",
                number,
                hash("Organization", "identifier"),
                system,
                value);
    }

    private static void readsNumbersAsTheServerDoes(JdbcTemplate jdbc) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            String digits = String.format(
                    "%06d%04d%02d%02d%03d",
                    random.nextInt(1_000_000),
                    1890 + random.nextInt(220),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(1000));
            String text = digits + (random.nextInt(4) == 0 ? 'x' : NationalIdNumber.checkDigit(digits));
            assertThat(jdbc.queryForObject("SELECT xinglin.national_id(?)", String.class, text))
                    .as("%s, seed %d", text, seed)
                    .isEqualTo(NationalIdNumber.in(text).orElse(null));
        }
        String spelled = " １１０１０５ 19491231\t002ｘ";
        assertThat(jdbc.queryForObject("SELECT xinglin.national_id(?)", String.class, spelled))
                .isEqualTo(NationalIdNumber.in(spelled).orElseThrow());
    }

    private static void before(JdbcTemplate jdbc) throws IOException {
        jdbc.execute("""
                CREATE TABLE hfj_resource (res_id bigint, res_type text, fhir_id text, res_ver bigint, res_deleted_at timestamptz);
                CREATE TABLE hfj_spidx_token (res_id bigint, hash_identity bigint, sp_system text, sp_value text);
                CREATE SCHEMA xinglin""");
        migrate(jdbc, "V2__identifier_claims");
        migrate(jdbc, "V5__event");
    }

    private static void resident(JdbcTemplate jdbc, int number, @Nullable String system, String value) {
        jdbc.update("INSERT INTO hfj_resource VALUES (?, 'Patient', ?, 1, NULL)", number, "p" + number);
        jdbc.update(
                "INSERT INTO hfj_spidx_token VALUES (?, ?, ?, ?)",
                number,
                hash("Patient", "identifier"),
                system,
                value);
    }

    /** As the library has it: the migration has the numbers themselves. */
    private static long hash(String type, String parameter) {
        return BaseResourceIndexedSearchParam.calculateHashIdentity(
                new PartitionSettings(), (RequestPartitionId) null, type, parameter);
    }

    private static void migrate(JdbcTemplate jdbc, String migration) throws IOException {
        try (InputStream in = NationalIdMigrationIT.class.getResourceAsStream("/db/migration/" + migration + ".sql")) {
            jdbc.execute("BEGIN; SET LOCAL search_path = xinglin;"
                    + new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    + "; COMMIT");
        }
    }
}
