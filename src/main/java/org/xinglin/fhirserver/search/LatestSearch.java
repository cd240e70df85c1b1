package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.search.builder.ISearchQueryExecutor;
import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a page of the latest among ever more days, until it is full; only where that fails, among all. So the work is
 * that of a page, not that of all matches; a page further down, or of what is seldom, costs these few looks more.
 */
final class LatestSearch extends SearchQueryExecutor {

    /** Each look is worth a sixteenth of the next at most, if what is looked for is spread evenly. */
    private static final List<Duration> LOOKS = List.of(Duration.ofDays(2), Duration.ofDays(32), Duration.ofDays(512));

    private final GeneratedSql whole;
    private final LatestSql latest;
    private final int most;
    private final Instant now;
    private final Function<GeneratedSql, SearchQueryExecutor> executor;
    private final Consumer<String> pageFound;
    private @Nullable Iterator<JpaPid> page;
    private @Nullable SearchQueryExecutor open;

    /**
     * @param whole the statement as it was
     * @param most how many rows a full page has
     * @param executor the library's own for a statement
     * @param pageFound is told among how many days, or {@code all}, the page was found
     */
    LatestSearch(
            GeneratedSql whole,
            LatestSql latest,
            int most,
            Instant now,
            Function<GeneratedSql, SearchQueryExecutor> executor,
            Consumer<String> pageFound) {
        super(whole, most);
        this.whole = whole;
        this.latest = latest;
        this.most = most;
        this.now = now;
        this.executor = executor;
        this.pageFound = pageFound;
    }

    @Override
    public boolean hasNext() {
        return page().hasNext();
    }

    @Override
    public JpaPid next() {
        return page().next();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }

    private Iterator<JpaPid> page() {
        Iterator<JpaPid> found = page;
        if (found == null) {
            found = find();
            page = found;
        }
        return found;
    }

    private Iterator<JpaPid> find() {
        for (Duration days : LOOKS) {
            List<JpaPid> rows = rows(executor.apply(latest.since(now.minus(days))));
            if (rows.size() == most) {
                pageFound.accept(Long.toString(days.toDays()));
                return rows.iterator();
            }
        }
        pageFound.accept("all");
        SearchQueryExecutor all = executor.apply(whole);
        open = all;
        return all;
    }

    private static List<JpaPid> rows(ISearchQueryExecutor executor) {
        List<JpaPid> rows = new ArrayList<>();
        executor.forEachRemaining(rows::add);
        executor.close();
        return rows;
    }
}
