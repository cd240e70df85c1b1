package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last of each kind of observation ({@code $lastn}, R4), in one statement around the one that finds them all, the latest
 * first. Of one kind are those that share a coding, or share one with others that do; what has words alone is of no kind
 * but its own. Kinds come by their latest.
 *
 * @param most of a kind
 * @param withdrawn whether what was entered in error is looked at, too
 */
record LastOfEach(int most, boolean withdrawn) {

    private static final ThreadLocal<LastOfEach> ASKED = new ThreadLocal<>();
    private static final PartitionSettings UNPARTITIONED = new PartitionSettings();
    private static final String TYPE = "Observation";

    private static final String STATEMENT = """
            WITH RECURSIVE found (number) AS (%s),
            numbered AS (SELECT number, row_number() OVER () AS place FROM found),
            coded AS (
                SELECT number, place, array_agg(DISTINCT hash_sys_and_value) AS codes
                FROM numbered LEFT JOIN public.hfj_spidx_token ON res_id = number AND hash_identity = ?
                WHERE ? OR NOT EXISTS (
                    SELECT FROM public.hfj_spidx_token status WHERE status.res_id = number AND status.hash_value = ?)
                GROUP BY number, place),
            pair AS (
                SELECT DISTINCT code, other
                FROM (SELECT DISTINCT codes FROM coded) AS kinds, unnest(codes) AS code, unnest(codes) AS other),
            same AS (
                SELECT code, other FROM pair
                UNION
                SELECT same.code, pair.other FROM same JOIN pair ON pair.code = same.other),
            kind AS (SELECT code, min(other) AS kind FROM same WHERE code IS NOT NULL GROUP BY code),
            of_kinds AS (
                SELECT number, place, (SELECT kind FROM kind WHERE code = codes[1]) AS kind,
                    CASE WHEN codes[1] IS NULL THEN number END AS alone
                FROM coded),
            ranked AS (
                SELECT number, place, row_number() OVER of_kind AS nth, min(place) OVER of_kind AS latest
                FROM of_kinds
                WINDOW of_kind AS (PARTITION BY kind, alone ORDER BY place))
            SELECT number FROM ranked WHERE nth <= ? ORDER BY latest, place""";

    /** What the search that runs on this thread is asked for; null for any other. */
    static @Nullable LastOfEach asked() {
        return ASKED.get();
    }

    <T> T during(Supplier<T> search) {
        ASKED.set(this);
        try {
            return search.get();
        } finally {
            ASKED.remove();
        }
    }

    /** @param all finds numbers, the latest first; none, where the library knows beforehand that nothing matches */
    GeneratedSql among(GeneratedSql all) {
        if (all.isMatchNothing()) {
            return all;
        }
        List<Object> values = new ArrayList<>(all.getBindVariables());
        values.add(BaseResourceIndexedSearchParam.calculateHashIdentity(
                UNPARTITIONED, RequestPartitionId.allPartitions(), TYPE, "code"));
        values.add(withdrawn);
        values.add(ResourceIndexedSearchParamToken.calculateHashValue(
                UNPARTITIONED, RequestPartitionId.allPartitions(), TYPE, "status", "entered-in-error"));
        values.add(most);
        return new GeneratedSql(false, STATEMENT.formatted(all.getSql()), values);
    }
}
