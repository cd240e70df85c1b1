package org.xinglin.access.audit;

import java.util.ArrayList;
import java.util.List;

/** Which rows are asked for, as SQL with its arguments. Rows of kind {@code chain} are nobody's to ask for. */
public final class AuditQuery {

    private final StringBuilder conditions = new StringBuilder("WHERE kind <> 'chain'");
    private final List<Object> arguments = new ArrayList<>();

    /** @param condition with a question mark for each argument; a list becomes an array of texts */
    public AuditQuery and(String condition, Object... values) {
        conditions.append(" AND (").append(condition).append(')');
        arguments.addAll(List.of(values));
        return this;
    }

    public AuditQuery nothing() {
        conditions.append(" AND false");
        return this;
    }

    String conditions() {
        return conditions.toString();
    }

    List<Object> arguments() {
        return arguments;
    }
}
