package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryExecutor;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.paging.CurrentPage;

/** Makes the library look for the latest of a population where they are most likely: among what is dated last. */
final class LatestFirst extends SqlObjectFactory {

    private static final String METRIC = "xinglin.search.latest";

    /**
     * From here to the end of the transaction PostgreSQL plans each statement for its values. Its plan for all values expects
     * few rows of any code (ADR 8), and so begins with the code's, all of them, instead of with the dates.
     */
    private static final String DATED = """
            SELECT dated.low, set_config('plan_cache_mode', 'force_custom_plan', true) FROM (
                SELECT SP_VALUE_LOW AS low FROM HFJ_SPIDX_DATE WHERE HASH_IDENTITY = ?
                AND SP_VALUE_LOW <= CAST(? AS timestamptz) ORDER BY SP_VALUE_LOW DESC OFFSET ? LIMIT 1) AS dated""";

    /** Of PostgreSQL: later than all times. */
    private static final String ANY_TIME = "infinity";

    private final EntityManager entityManager;
    private final MeterRegistry meters;

    LatestFirst(EntityManager entityManager, MeterRegistry meters) {
        this.entityManager = entityManager;
        this.meters = meters;
    }

    @Override
    public SearchQueryExecutor newSearchQueryExecutor(GeneratedSql generated, @Nullable Integer most) {
        GeneratedSql sql = Nearness.ordered(generated);
        LastOfEach lastOfEach = LastOfEach.asked();
        if (lastOfEach != null) {
            return super.newSearchQueryExecutor(lastOfEach.among(sql), most);
        }
        if (most == null || most < 1) {
            return super.newSearchQueryExecutor(sql, most);
        }
        int full = most;
        return LatestSql.of(sql)
                .<SearchQueryExecutor>map(latest -> new LatestSearch(
                        sql,
                        full,
                        among -> dated(latest.dates(), among).map(latest::since),
                        each -> executor(each, full),
                        pages -> meters.counter(METRIC, "pages", pages).increment()))
                .orElseGet(() -> executor(sql, full));
    }

    private SearchQueryExecutor executor(GeneratedSql sql, int most) {
        return CurrentPage.executor(sql, most, entityManager).orElseGet(() -> super.newSearchQueryExecutor(sql, most));
    }

    /** The day of the last of so many, counted from the latest of this page; nothing, and plans as before, where there are not so many. */
    @SuppressWarnings("unchecked")
    private Optional<Date> dated(Object dates, int among) {
        return ((Stream<Instant>) entityManager
                        .createNativeQuery(DATED)
                        .unwrap(NativeQuery.class)
                        .addScalar("low", Instant.class)
                        .setParameter(1, dates)
                        .setParameter(2, CurrentPage.firstKey().orElse(ANY_TIME))
                        .setParameter(3, among - 1)
                        // As the library's own searches do: what waits to be written is written at the commit.
                        .setFlushMode(FlushModeType.COMMIT)
                        .getResultList()
                        .stream())
                .map(Date::from)
                .findFirst();
    }
}
