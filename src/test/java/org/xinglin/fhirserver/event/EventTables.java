package org.xinglin.fhirserver.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of this package in a database without a server: by the migrations, beside what these need of the library's. */
final class EventTables {

    private static final String LIBRARYS = """
            CREATE TABLE hfj_resource (res_id bigint PRIMARY KEY, res_type text, fhir_id text, res_deleted_at timestamptz,
                UNIQUE (res_type, fhir_id));
            CREATE TABLE hfj_res_link (src_resource_id bigint, src_path text, target_resource_id bigint);
            CREATE SCHEMA xinglin;
            CREATE VIEW xinglin.wanted_type AS SELECT 'nobody' AS listener, 'Nothing' AS type""";

    private EventTables() {}

    static void create(JdbcTemplate jdbc) throws IOException {
        before14(jdbc);
        migrate(jdbc, "V14__due", "V36__acts");
    }

    /** As they were before there were days. */
    static void before14(JdbcTemplate jdbc) throws IOException {
        jdbc.execute(LIBRARYS);
        migrate(jdbc, "V5__event", "V10__reminder");
    }

    static void migrate(JdbcTemplate jdbc, String... migrations) throws IOException {
        jdbc.execute("SET search_path = xinglin");
        for (String migration : migrations) {
            try (InputStream in = EventTables.class.getResourceAsStream("/db/migration/" + migration + ".sql")) {
                jdbc.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        jdbc.execute("SET search_path = public");
    }
}
