package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryExecutor;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Makes the library look for the latest of a population where they are most likely: among those of the last days. */
final class LatestFirst extends SqlObjectFactory {

    private static final String METRIC = "xinglin.search.latest";

    private final Clock clock;
    private final MeterRegistry meters;

    LatestFirst(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public SearchQueryExecutor newSearchQueryExecutor(GeneratedSql sql, @Nullable Integer most) {
        if (most == null) {
            return super.newSearchQueryExecutor(sql, null);
        }
        int full = most;
        return LatestSql.of(sql)
                .<SearchQueryExecutor>map(latest -> new LatestSearch(
                        sql,
                        latest,
                        full,
                        clock.instant(),
                        each -> super.newSearchQueryExecutor(each, full),
                        days -> meters.counter(METRIC, "days", days).increment()))
                .orElseGet(() -> super.newSearchQueryExecutor(sql, full));
    }
}
