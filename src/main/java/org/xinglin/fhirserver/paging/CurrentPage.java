package org.xinglin.fhirserver.paging;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryExecutor;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.paging.Cursor.Key;

/** The page that the current thread looks for: the library's statements do not say for which search they are. */
public final class CurrentPage {

    private static final ThreadLocal<@Nullable CurrentPage> CURRENT = new ThreadLocal<>();

    private final RequestDetails request;
    private final @Nullable Cursor cursor;
    private final int count;
    private final boolean counted;
    private List<List<Key>> rows = List.of();
    private boolean inOrder;

    private CurrentPage(RequestDetails request, @Nullable Cursor cursor, int count, boolean counted) {
        this.request = request;
        this.cursor = cursor;
        this.count = count;
        this.counted = counted;
    }

    /** @param counted whether all matches are counted */
    static void begin(RequestDetails request, @Nullable Cursor cursor, int count, boolean counted) {
        CURRENT.set(new CurrentPage(request, cursor, count, counted));
    }

    /** What follows is the search of somebody else. */
    static void end() {
        CURRENT.remove();
    }

    static Optional<CurrentPage> of(RequestDetails request) {
        return Optional.ofNullable(CURRENT.get()).filter(page -> page.request == request);
    }

    /** What runs a statement so that the page goes on after its cursor; nothing where the library's own is to run it. */
    public static Optional<SearchQueryExecutor> executor(GeneratedSql sql, int most, EntityManager entityManager) {
        CurrentPage page = CURRENT.get();
        return page == null
                ? Optional.empty()
                : OrderedSql.of(sql).map(ordered -> page.executor(ordered, most, entityManager));
    }

    private SearchQueryExecutor executor(OrderedSql ordered, int most, EntityManager entityManager) {
        inOrder = true;
        return new PageSearch(ordered.after(keys()), most, entityManager, found -> rows = new ArrayList<>(found));
    }

    /** What the last match before sorts by first; nothing on a first page, or where that match has no such value. */
    public static Optional<String> firstKey() {
        return Optional.ofNullable(CURRENT.get())
                .flatMap(page -> page.keys().stream().findFirst())
                .map(Key::text);
    }

    private List<Key> keys() {
        return cursor == null ? List.of() : cursor.keys();
    }

    boolean isInOrder() {
        return inOrder;
    }

    boolean isCounted() {
        return counted;
    }

    long passed() {
        return cursor == null ? 0 : cursor.passed();
    }

    /** Where this page ends, if there is more behind it. */
    Optional<Cursor> end(String search) {
        return count > 0 && rows.size() > count
                ? Optional.of(new Cursor(search, passed() + count, rows.get(count - 1)))
                : Optional.empty();
    }
}
