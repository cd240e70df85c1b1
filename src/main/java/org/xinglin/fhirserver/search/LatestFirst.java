package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryExecutor;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.paging.CurrentPage;

/** Makes the library look for the latest of a population where they are most likely: among what is dated last; and for what waits at an
 * institution in the order in which that is kept. */
final class LatestFirst extends SqlObjectFactory {

    private static final String METRIC = "xinglin.search.latest";
    private static final String DESK_METRIC = "xinglin.search.desk";

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

    /** Of PostgreSQL: before all times. */
    private static final String EVER = "-infinity";

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
                .map(latest -> search(
                        sql,
                        full,
                        among -> dated(latest.dates(), among)
                                .map(then -> new LatestSearch.Narrowed(latest.since(then), false)),
                        METRIC))
                .or(() -> DeskSql.of(sql).map(desk -> search(sql, full, among -> waiting(desk, among), DESK_METRIC)))
                .orElseGet(() -> executor(sql, full));
    }

    private SearchQueryExecutor search(
            GeneratedSql sql, int full, IntFunction<Optional<LatestSearch.Narrowed>> among, String metric) {
        return new LatestSearch(
                sql,
                full,
                among,
                each -> executor(each, full),
                pages -> meters.counter(metric, "pages", pages).increment());
    }

    /** Among what was asked for first, counted from the last of the page before. */
    private Optional<LatestSearch.Narrowed> waiting(DeskSql desk, int among) {
        String since = CurrentPage.firstKey().orElse(EVER);
        NativeQuery<?> count = entityManager.createNativeQuery(DeskSql.count()).unwrap(NativeQuery.class);
        List<Object> values = desk.counted(since, among);
        for (int place = 0; place < values.size(); place++) {
            count.setParameter(place + 1, values.get(place));
        }
        Number found = (Number) count.setFlushMode(FlushModeType.COMMIT).getSingleResult();
        return Optional.of(new LatestSearch.Narrowed(desk.among(since, among), found.intValue() < among));
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
