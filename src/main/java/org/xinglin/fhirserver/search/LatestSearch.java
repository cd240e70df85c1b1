package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.search.builder.ISearchQueryExecutor;
import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryExecutor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a page among ever more of what comes first, until it is full, or that is all; only where that fails, among all.
 * So the work is that of a page, not that of all matches; a page further down, or of what is seldom, costs these looks more.
 */
final class LatestSearch extends SearchQueryExecutor {

    /** Among how many times a full page: one in so many is enough for the page to be full. */
    private static final List<Integer> LOOKS = List.of(8, 64, 512);

    /** Among more than this, a look is no longer small: it takes some hundredths of a second. */
    private static final int MOST_LOOKED_AT = 20_000;

    /**
     * A statement that finds some of what the whole finds, and those in its order.
     *
     * @param complete whether there is nothing else
     */
    record Narrowed(GeneratedSql sql, boolean complete) {}

    private final GeneratedSql whole;
    private final int most;
    private final IntFunction<Optional<Narrowed>> among;
    private final Function<GeneratedSql, SearchQueryExecutor> executor;
    private final Consumer<String> pageFound;
    private @Nullable Iterator<JpaPid> page;
    private @Nullable SearchQueryExecutor open;

    /**
     * @param whole the statement as it was
     * @param most how many rows a full page has
     * @param among the statement narrowed to so many that come first; nothing where that is not to be had
     * @param executor the library's own for a statement
     * @param pageFound is told among how many times a page, or {@code all}, it was found
     */
    LatestSearch(
            GeneratedSql whole,
            int most,
            IntFunction<Optional<Narrowed>> among,
            Function<GeneratedSql, SearchQueryExecutor> executor,
            Consumer<String> pageFound) {
        super(whole, most);
        this.whole = whole;
        this.most = most;
        this.among = among;
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
        for (int times : LOOKS) {
            int look = times * most;
            Optional<Narrowed> narrowed = look > MOST_LOOKED_AT ? Optional.empty() : among.apply(look);
            if (narrowed.isEmpty()) {
                break;
            }
            List<JpaPid> rows = rows(executor.apply(narrowed.get().sql()));
            if (rows.size() == most || narrowed.get().complete()) {
                pageFound.accept(Integer.toString(times));
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
