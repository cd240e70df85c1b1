package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the statement of a page of a population, the latest first, is narrowed; its values stay at their places. */
class LatestSqlTests {

    private static final String LATEST = "SELECT t1.RES_ID FROM HFJ_RESOURCE t1"
            + " INNER JOIN HFJ_SPIDX_TOKEN t0 ON (t1.RES_ID = t0.RES_ID)"
            + " INNER JOIN HFJ_SPIDX_DATE t2 ON (t1.RES_ID = t2.RES_ID)"
            + " LEFT OUTER JOIN HFJ_SPIDX_DATE t3 ON ((t1.RES_ID = t3.RES_ID) AND (t3.HASH_IDENTITY = ?))"
            + " WHERE (((t0.HASH_SYS_AND_VALUE IN (?,?) ) AND ((t2.HASH_IDENTITY = ?) AND"
            + " (t2.SP_VALUE_HIGH_DATE_ORDINAL >= ?))))"
            + " GROUP BY t1.RES_ID ORDER BY MAX(t3.SP_VALUE_LOW) DESC NULLS LAST,t1.RES_ID ASC NULLS LAST"
            + " offset ? rows fetch next ? rows only";
    private static final List<Object> VALUES = List.of(7L, 1L, 2L, 7L, 20260101, 40, 61);

    @Test
    void itIsNarrowedToWhatIsDatedSinceThen() {
        LatestSql latest = LatestSql.of(new GeneratedSql(false, LATEST, VALUES)).orElseThrow();
        Timestamp then = Timestamp.valueOf("2026-11-01 08:00:00");

        GeneratedSql since = latest.since(then);

        assertThat(latest.dates()).isEqualTo(7L);
        assertThat(since.getSql())
                .isEqualTo(LATEST.replace(" WHERE (", " WHERE ((")
                        .replace(" GROUP BY", ") AND (t3.SP_VALUE_LOW >= ?) GROUP BY"));
        assertThat(since.getBindVariables()).containsExactly(7L, 1L, 2L, 7L, 20260101, then, 40, 61);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the first to be dated",
                "the latest of a resident",
                "another key before the date",
                "not grouped",
                "two searches in one"
            })
    void anyOtherStaysAsItIs(String statement) {
        String sql = switch (statement) {
            case "the first to be dated" -> LATEST.replace("MAX(", "MIN(").replace(" DESC", " ASC");
            case "the latest of a resident" -> LATEST.replace("INNER JOIN HFJ_SPIDX_TOKEN", "INNER JOIN HFJ_RES_LINK");
            case "another key before the date" ->
                LATEST.replace("ORDER BY MAX", "ORDER BY t1.FHIR_ID ASC NULLS LAST,MAX");
            case "not grouped" -> LATEST.replace(" GROUP BY t1.RES_ID", "");
            default -> LATEST.replace(" WHERE", " UNION SELECT 1 WHERE");
        };

        assertThat(LatestSql.of(new GeneratedSql(false, sql, VALUES))).isEmpty();
    }
}
