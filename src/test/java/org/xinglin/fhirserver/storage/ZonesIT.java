package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Machines, containers and sessions stand in whatever zone; times are instants and days are the county's. */
class ZonesIT {

    /** When readings were taken, as senders wrote it, and the county's days on which that was. */
    private static final Map<String, String> TAKEN = new LinkedHashMap<>();

    static {
        TAKEN.put("2026-02-28T15:59:59Z", "2026-02-28");
        TAKEN.put("2026-02-28T11:00:00-05:00", "2026-03-01");
        TAKEN.put("2026-03-01", "2026-03-01");
        TAKEN.put("2026-03-01T00:00:00+00:00", "2026-03-01");
        TAKEN.put("2026-03-01T23:59:59.999+08:00", "2026-03-01");
        TAKEN.put("2026-03-01T16:00:00Z", "2026-03-02");
        TAKEN.put("2026-03-31T20:00:00Z", "2026-04-01");
        TAKEN.put("1988-07-01T23:30:00Z", "1988-07-02"); // in China's summer time
    }

    private static final String BY_DATE = "Observation?code=14771-0&_sort=date&_count=100";

    /** So that nothing is written but what the test writes. */
    private static final String NO_CONCLUSIONS = "--xinglin.chronic.derive=false";

    private static final String NO_DUTIES = "--xinglin.contract.derive=false";

    private String resident = "";

    @Test
    void twoNodesOfDifferentZonesAgreeOnEveryInstantAndDay(@TempDir Path folder) throws Exception {
        try (XinglinServer west = XinglinServer.in(folder.resolve("first"))
                        .environment("TZ", "America/New_York")
                        .argument(NO_CONCLUSIONS)
                        .argument(NO_DUTIES)
                        .start();
                XinglinServer east = beside(west, folder.resolve("second"))) {
            resident = "Patient/" + post(west, SyntheticResident.aResident().build());
            List<String> taken = List.copyOf(TAKEN.keySet());
            for (int number = 0; number < taken.size(); number++) {
                XinglinServer node = number % 2 == 0 ? west : east;
                Instant before = lastUpdated(node, resident);
                String id = post(
                        node,
                        Reading.aFastingGlucose(5.1)
                                .of(resident)
                                .at(taken.get(number))
                                .build());
                assertThat(lastUpdated(west, "Observation/" + id))
                        .isEqualTo(lastUpdated(east, "Observation/" + id))
                        .isAfter(before);
                putAgain(node == west ? east : west, "Observation/" + id);
            }
            post(
                    west,
                    Reading.aBloodPressure(145, 85)
                            .of(resident)
                            .at("2026-02-28T20:00:00Z")
                            .build());
            inAnySession(west, "ALTER DATABASE xinglin SET timezone = 'Pacific/Auckland'");

            assertThat(wallTimes(west)).isEmpty();
            List<String> answers = answers(west);
            assertThat(answers(east)).isEqualTo(answers);
            for (String day : TAKEN.values()) {
                assertThat(onDay(west, day)).as(day).isEqualTo(onDay(east, day)).isEqualTo(takenOn(day));
            }
            assertThat(nextDue(west)).isEqualTo(nextDue(east)).isEqualTo("2026-03-29");
        }
    }

    /**
     * Written in New York as stores were, then moved to a container in UTC and upgraded at once. Days that were counted in
     * New York are the county's afterwards.
     */
    @Test
    @Tag("long")
    void aStoreOfWallTimesIsReadAsWrittenInItsFormerZone(@TempDir Path folder) throws Exception {
        List<String> answers;
        List<String> instants;
        try (XinglinServer before = XinglinServer.in(folder)
                .environment("TZ", "UTC")
                .argument(NO_CONCLUSIONS)
                .argument(NO_DUTIES)
                .start()) {
            resident = "Patient/" + post(before, SyntheticResident.aResident().build());
            for (String taken : TAKEN.keySet()) {
                putAgain(
                        before,
                        "Observation/"
                                + post(
                                        before,
                                        Reading.aFastingGlucose(5.1)
                                                .of(resident)
                                                .at(taken)
                                                .build()));
            }
            answers = answers(before);
            instants = columns(before);
            WallTimes.of("America/New_York", EmbeddedDatabase.of(before));
            assertThat(columns(before)).as("the store is as it was").isNotEqualTo(instants);
        }

        try (XinglinServer moved = XinglinServer.in(folder)
                .environment("TZ", "UTC")
                .argument(NO_CONCLUSIONS)
                .argument(NO_DUTIES)
                .argument("--xinglin.data.former-zone=America/New_York")
                .start()) {
            assertThat(wallTimes(moved)).isEmpty();
            assertThat(columns(moved)).isEqualTo(instants);
            assertThat(answers(moved)).isEqualTo(answers);
            for (String day : TAKEN.values()) {
                assertThat(onDay(moved, day)).as(day).isEqualTo(takenOn(day));
            }
        }

        try (XinglinServer again = XinglinServer.in(folder)
                .environment("TZ", "Asia/Tokyo")
                .argument(NO_CONCLUSIONS)
                .argument(NO_DUTIES)
                .argument("--xinglin.data.former-zone=Europe/Berlin")
                .start()) {
            assertThat(columns(again)).as("nothing is converted twice").isEqualTo(instants);
            assertThat(answers(again)).isEqualTo(answers);
        }
    }

    /** What it says when somebody asks about instants: searches, sorted and by instant, and histories. */
    private List<String> answers(XinglinServer server) {
        Instant middle = lastUpdated(server, resident).plusMillis(300);
        List<String> answers = new ArrayList<>();
        for (String query : List.of(
                BY_DATE,
                "Observation?_sort=-_lastUpdated&_count=100",
                "Patient/_history?_count=20",
                "Observation?date=ge2026-03-01T00:00:00%2B08:00&_sort=-date",
                "Observation?date=lt2026-03-01&_sort=date",
                "Observation?date=2026-03&_sort=date",
                "Observation?_sort=_lastUpdated&_lastUpdated=ge" + parameter(middle),
                "Observation?_sort=_lastUpdated&_lastUpdated=lt" + parameter(middle),
                "Observation/_history?_count=100",
                "Observation/_history?_count=100&_since=" + parameter(middle),
                resident + "/_history")) {
            answers.add(query);
            Bundle found = parse(Bundle.class, server.get("/fhir/" + query));
            found.getEntry()
                    .forEach(entry -> answers.add(entry.getResource()
                                    .getIdElement()
                                    .toUnqualified()
                                    .getValue() + " "
                            + entry.getResource().getMeta().getLastUpdated().toInstant()));
        }
        return answers;
    }

    private List<String> onDay(XinglinServer server, String day) {
        return parse(Bundle.class, server.get("/fhir/Observation?code=14771-0&date=" + day + "&_count=100"))
                .getEntry()
                .stream()
                .map(entry -> ((Observation) entry.getResource())
                        .getEffectiveDateTimeType()
                        .getValueAsString())
                .sorted()
                .toList();
    }

    private static List<String> takenOn(String day) {
        return TAKEN.entrySet().stream()
                .filter(taken -> taken.getValue().equals(day))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private String nextDue(XinglinServer server) {
        return parse(Parameters.class, server.get("/fhir/" + resident + "/$chronic-status?disease=hypertension"))
                .getParameter("nextDue")
                .getValue()
                .primitiveValue();
    }

    private static Instant lastUpdated(XinglinServer server, String reference) {
        return parse(Resource.class, server.get("/fhir/" + reference))
                .getMeta()
                .getLastUpdated()
                .toInstant();
    }

    private static void putAgain(XinglinServer server, String reference) {
        Observation amended = parse(Observation.class, server.get("/fhir/" + reference));
        amended.addNote().setText("Read again");
        HttpResponse<String> answer = server.send(
                "/fhir/" + reference,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(HttpRequest.BodyPublishers.ofString(
                                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(amended))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String post(XinglinServer server, Resource resource) {
        HttpResponse<String> answer = server.post(
                "/fhir/" + resource.fhirType(),
                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new IdType(answer.headers().firstValue("Location").orElseThrow()).getIdPart();
    }

    private static <R extends Resource> R parse(Class<R> type, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return type.cast(XinglinServer.fhirContext().newJsonParser().parseResource(answer.body()));
    }

    private static String parameter(Instant instant) {
        return URLEncoder.encode(
                new DateTimeType(OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC)
                                .toString())
                        .getValueAsString(),
                StandardCharsets.UTF_8);
    }

    /** All times and days in the index of dates and in the tables of resources, by the database alone. */
    private static List<String> columns(XinglinServer server) throws Exception {
        List<String> rows = new ArrayList<>();
        DataSource database = EmbeddedDatabase.of(server);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET timezone = 'UTC'");
            for (String query : List.of(
                    "SELECT concat_ws(' ', sp_id, sp_value_low, sp_value_low_date_ordinal, sp_value_high,"
                            + " sp_value_high_date_ordinal) FROM hfj_spidx_date JOIN hfj_resource USING (res_id)"
                            + " WHERE hfj_resource.res_type IN ('Patient', 'Observation') ORDER BY sp_id",
                    "SELECT concat_ws(' ', res_id, res_updated, res_published) FROM hfj_resource"
                            + " WHERE res_type IN ('Patient', 'Observation') ORDER BY res_id",
                    "SELECT concat_ws(' ', pid, res_updated, res_published) FROM hfj_res_ver"
                            + " WHERE res_type IN ('Patient', 'Observation') ORDER BY pid")) {
                try (ResultSet found = statement.executeQuery(query)) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    /** What the library made as columns of a wall's clock and nobody has converted. */
    private static List<String> wallTimes(XinglinServer server) throws Exception {
        List<String> columns = new ArrayList<>();
        try (Connection connection = EmbeddedDatabase.of(server).getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, "public", null, null)) {
            while (found.next()) {
                if (found.getString("TYPE_NAME").equals("timestamp")) {
                    columns.add(found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    private static void inAnySession(XinglinServer server, String sql) throws Exception {
        try (Connection connection = EmbeddedDatabase.of(server).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static XinglinServer beside(XinglinServer first, Path dataDir) throws Exception {
        PGSimpleDataSource database = (PGSimpleDataSource) EmbeddedDatabase.of(first);
        return XinglinServer.in(dataDir)
                .environment("TZ", "Pacific/Kiritimati")
                .argument(NO_CONCLUSIONS)
                .argument(NO_DUTIES)
                .environment("SPRING_DATASOURCE_URL", database.getURL())
                .environment("SPRING_DATASOURCE_USERNAME", "postgres")
                .environment("SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword()))
                .start();
    }
}
