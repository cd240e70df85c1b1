package org.xinglin.fhirserver.paging;

import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryExecutor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.paging.Cursor.Key;

/**
 * Reads a page together with what its matches sort by, in one statement: read later, that could be what somebody has changed
 * it to, and what lies between would be passed over.
 */
final class PageSearch extends SearchQueryExecutor {

    private final GeneratedSql sql;
    private final EntityManager entityManager;
    private final Consumer<List<List<Key>>> keysFound;
    private @Nullable Iterator<JpaPid> numbers;

    PageSearch(GeneratedSql sql, int most, EntityManager entityManager, Consumer<List<List<Key>>> keysFound) {
        super(sql, most);
        this.sql = sql;
        this.entityManager = entityManager;
        this.keysFound = keysFound;
    }

    @Override
    public boolean hasNext() {
        return numbers().hasNext();
    }

    @Override
    public JpaPid next() {
        return numbers().next();
    }

    @Override
    public void close() {
        // All is read at once.
    }

    private Iterator<JpaPid> numbers() {
        Iterator<JpaPid> known = numbers;
        if (known == null) {
            known = find();
            numbers = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private Iterator<JpaPid> find() {
        NativeQuery<Object[]> query =
                entityManager.createNativeQuery(sql.getSql()).unwrap(NativeQuery.class);
        for (int i = 0; i < sql.getBindVariables().size(); i++) {
            query.setParameter(i + 1, sql.getBindVariables().get(i));
        }
        // As the library's own searches do: what waits to be written is written at the commit.
        query.setFlushMode(FlushModeType.COMMIT);
        List<JpaPid> found = new ArrayList<>();
        List<List<Key>> keys = new ArrayList<>();
        for (Object[] row : query.getResultList()) {
            found.add(JpaPid.fromId(((Number) row[0]).longValue()));
            List<Key> ofRow = new ArrayList<>();
            for (int i = 1; i < row.length; i += 2) {
                ofRow.add(new Key((String) row[i], (String) row[i + 1]));
            }
            keys.add(ofRow);
        }
        keysFound.accept(keys);
        return found.iterator();
    }
}
