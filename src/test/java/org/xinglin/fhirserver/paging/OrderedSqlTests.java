package org.xinglin.fhirserver.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.paging.Cursor.Key;

/** The condition of a cursor stands where it belongs, with its values at their places. */
class OrderedSqlTests {

    private static final String START = "SELECT t0.RES_ID FROM HFJ_RESOURCE t0"
            + " LEFT OUTER JOIN HFJ_SPIDX_DATE t1 ON ((t0.RES_ID = t1.RES_ID) AND (t1.HASH_IDENTITY = ?))"
            + " WHERE ((t0.RES_TYPE = ?) AND (t0.RES_DELETED_AT IS NULL))";
    private static final String GROUPED = " GROUP BY t0.RES_ID";
    private static final String BY_DATE =
            " ORDER BY MIN(t1.SP_VALUE_LOW) ASC NULLS LAST,t0.RES_ID ASC NULLS LAST fetch first ? rows only";
    private static final Key DATE = new Key("timestamp with time zone", "2026-03-01 00:00:00+00");
    private static final Key NUMBER = new Key("bigint", "77");

    @Test
    void theFirstPageTellsWhatItSortsBy() {
        assertThat(first(BY_DATE).getSql())
                .startsWith("SELECT t0.RES_ID, CAST(pg_typeof(MIN(t1.SP_VALUE_LOW)) AS text),"
                        + " CAST(MIN(t1.SP_VALUE_LOW) AS text), CAST(pg_typeof(t0.RES_ID) AS text),")
                .endsWith(GROUPED + BY_DATE);
    }

    @Test
    void aLaterPageComesAfterTheCursor() {
        GeneratedSql later = ordered(BY_DATE).after(List.of(DATE, NUMBER));

        assertThat(later.getSql())
                .contains(
                        " HAVING (MIN(t1.SP_VALUE_LOW) > CAST(? AS timestamp with time zone)"
                                + " OR MIN(t1.SP_VALUE_LOW) IS NULL"
                                + " OR (MIN(t1.SP_VALUE_LOW) = CAST(? AS timestamp with time zone)"
                                + " AND (t0.RES_ID > CAST(? AS bigint) OR t0.RES_ID IS NULL OR (t0.RES_ID = CAST(? AS bigint) AND FALSE)))) ORDER");
        assertThat(later.getBindVariables())
                .containsExactly(5L, "Observation", DATE.text(), DATE.text(), "77", "77", 21);
    }

    @Test
    void behindWhatHasNoValueOnlySuchComes() {
        GeneratedSql later = ordered(BY_DATE).after(List.of(new Key(DATE.type(), null), NUMBER));

        assertThat(later.getSql()).contains(" HAVING (MIN(t1.SP_VALUE_LOW) IS NULL AND (t0.RES_ID > CAST(? AS bigint)");
        assertThat(later.getBindVariables()).containsExactly(5L, "Observation", "77", "77", 21);
    }

    @Test
    void rowsAreNarrowedByWhatIsTheResourcesOwn() {
        GeneratedSql later = ordered(
                        " ORDER BY MAX(t0.RES_UPDATED) DESC NULLS LAST,t0.RES_ID ASC NULLS LAST fetch first ? rows only")
                .after(List.of(DATE, NUMBER));

        assertThat(later.getSql())
                .contains(
                        "IS NULL))) AND (t0.RES_UPDATED <= CAST(? AS timestamp with time zone)) GROUP BY t0.RES_ID HAVING")
                .contains("(MAX(t0.RES_UPDATED) < CAST(?");
        assertThat(later.getBindVariables()).hasSize(8).endsWith(21);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ORDER BY MHD0,t0.RES_ID ASC NULLS LAST",
                " ORDER BY MIN(t1.SP_VALUE_LOW) ASC NULLS FIRST,t0.RES_ID ASC NULLS LAST",
                ""
            })
    void anyOtherOrderIsLeftAlone(String order) {
        assertThat(OrderedSql.of(new GeneratedSql(false, START + GROUPED + order, List.of(5L, "Observation"))))
                .isEmpty();
        assertThat(OrderedSql.of(new GeneratedSql(false, START + " UNION " + START + GROUPED + BY_DATE, List.of())))
                .isEmpty();
    }

    @Test
    void aCursorOfAnotherOrderIsNeverTaken() {
        OrderedSql ordered = ordered(BY_DATE);

        assertThatThrownBy(() -> ordered.after(List.of(NUMBER))).isInstanceOf(IllegalStateException.class);
    }

    private static GeneratedSql first(String order) {
        return ordered(order).after(List.of());
    }

    private static OrderedSql ordered(String order) {
        return OrderedSql.of(new GeneratedSql(false, START + GROUPED + order, List.of(5L, "Observation", 21)))
                .orElseThrow();
    }
}
