package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the statement of an institution's waiting list is read from what is kept for it. */
class DeskSqlTests {

    private static final String WAITING = "SELECT t0.RES_ID FROM HFJ_RESOURCE t0"
            + " INNER JOIN HFJ_RES_LINK t1 ON (t0.RES_ID = t1.SRC_RESOURCE_ID)"
            + " INNER JOIN HFJ_SPIDX_TOKEN t2 ON (t0.RES_ID = t2.RES_ID)"
            + " LEFT OUTER JOIN HFJ_SPIDX_DATE t3 ON ((t0.RES_ID = t3.RES_ID) AND (t3.HASH_IDENTITY = ?))"
            + " WHERE (((t1.SRC_PATH = ?) AND (t1.TARGET_RESOURCE_ID = ?)) AND (t2.HASH_VALUE IN (?,?) ))"
            + " GROUP BY t0.RES_ID ORDER BY MIN(t3.SP_VALUE_LOW) ASC NULLS LAST,t0.RES_ID ASC NULLS LAST"
            + " fetch first ? rows only";
    private static final List<Object> VALUES =
            List.of(DeskSql.identity("authored-on"), DeskSql.PERFORMING, 77L, hash("requested"), hash("received"), 21);

    private static long hash(String status) {
        return ResourceIndexedSearchParamToken.calculateHashValue(
                new PartitionSettings(), RequestPartitionId.allPartitions(), "Task", "status", status);
    }

    @Test
    void aPageIsReadFromTheDesk() {
        DeskSql desk = DeskSql.of(new GeneratedSql(false, WAITING, VALUES)).orElseThrow();

        GeneratedSql among = desk.among("-infinity", 168);

        assertThat(among.getSql()).contains("xinglin.desk(").endsWith(" fetch first ? rows only");
        assertThat(among.getBindVariables()).containsExactly(77L, "requested,received", "-infinity", 168, 21);
        assertThat(desk.counted("-infinity", 168)).containsExactly(77L, "requested,received", "-infinity", 168);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"another parameter", "another sort", "the last first", "a status of what has ended", "two links"
            })
    void anyOtherStaysAsItIs(String statement) {
        String sql = WAITING;
        List<Object> values = new java.util.ArrayList<>(VALUES);
        switch (statement) {
            case "another parameter" -> values.set(1, "Task.owner");
            case "another sort" -> values.set(0, DeskSql.identity("modified"));
            case "the last first" -> sql = WAITING.replace("MIN(", "MAX(").replace(") ASC", ") DESC");
            case "a status of what has ended" -> values.set(4, hash("completed"));
            default ->
                sql = WAITING.replace(
                                "HFJ_SPIDX_TOKEN t2 ON (t0.RES_ID = t2.RES_ID)",
                                "HFJ_RES_LINK t2 ON (t0.RES_ID = t2.SRC_RESOURCE_ID)")
                        .replace("t2.HASH_VALUE IN (?,?) ", "t2.SRC_PATH IN (?,?) ");
        }

        assertThat(DeskSql.of(new GeneratedSql(false, sql, values))).isEmpty();
    }

    @Test
    void theDatabaseKeepsWhatIsAskedFor() throws IOException {
        String migration =
                Files.readString(Path.of("src/main/resources/db/migration/V47__open_requests_and_tasks.sql"));
        assertThat(migration)
                .contains("hash_identity = " + DeskSql.identity("status"))
                .contains("hash_identity = " + DeskSql.identity("authored-on"))
                .contains(DeskSql.PERFORMING.replace("'", "''"))
                .contains("('" + String.join("', '", DeskSql.STATUSES) + "')");
    }
}
