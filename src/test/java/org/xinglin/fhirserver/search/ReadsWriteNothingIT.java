package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Reading leaves no trace in the database: no stored searches, no rows at all. */
class ReadsWriteNothingIT {

    private static final OffsetDateTime TIME = OffsetDateTime.of(2026, 2, 3, 9, 0, 0, 0, ZoneOffset.ofHours(8));

    /** Every transaction that changes a row takes a number; one that only reads takes none. */
    private static final String LAST_TRANSACTION = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    /**
     * The library's clocked jobs and PostgreSQL's own statistics take numbers now and then, twenty in a bad minute: each
     * read is made more often than that, so one that writes is seen.
     */
    private static final long HOUSEKEEPING = 60;

    private final XinglinServer server = SharedServer.get();

    @Test
    void searchesAndHistoriesLeaveNoTrace() throws IOException {
        JdbcClient database = JdbcClient.create(EmbeddedDatabase.of(server));
        String resident = Posted.by(server.client(), aResident().build()).getValue();
        server.client()
                .create()
                .resource(aBloodPressure(150, 95).of(resident).at(TIME).build())
                .execute();
        List<String> reads = List.of(
                "/fhir/" + resident,
                "/fhir/Observation?patient=" + resident + "&code=85354-9&_sort=-date&_count=1",
                "/fhir/Observation?systolic=ge150&_total=accurate",
                "/fhir/Patient?_count=5",
                "/fhir/Patient?_has:Observation:patient:code=85354-9&_revinclude=Observation:patient",
                "/fhir/" + resident + "/_history",
                "/fhir/Patient/_history?_count=3",
                "/fhir/_history?_count=3",
                "/fhir/" + resident + "/$everything",
                "/fhir/ValueSet/$expand?url=https://xinglin-fhir.github.io/ig/ValueSet/glucose-code",
                "/fhir/metadata");
        reads.forEach(this::read);

        long before = database.sql(LAST_TRANSACTION).query(Long.class).single();
        for (int i = 0; i < HOUSEKEEPING; i++) {
            reads.forEach(this::read);
        }
        long after = database.sql(LAST_TRANSACTION).query(Long.class).single();

        assertThat(after - before).isLessThan(HOUSEKEEPING);
        for (String table : List.of("hfj_search", "hfj_search_result", "hfj_search_include")) {
            assertThat(database.sql("SELECT count(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private void read(String path) {
        assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
    }
}
