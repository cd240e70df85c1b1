package org.xinglin.fhirserver.paging;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xinglin.fhirserver.paging.Cursor.Key;

/**
 * The library's statement for a page of matches in order, with what each match sorts by, and with the condition that it comes
 * after a cursor. What sorts by something that is not there comes last, in either direction.
 */
final class OrderedSql {

    private static final Pattern SHAPE = Pattern.compile("SELECT (?<id>\\w+\\.RES_ID) FROM (?<from>(?:(?! WHERE ).)+)"
            + " WHERE (?<where>.+) GROUP BY (?<group>[\\w., ]+) ORDER BY (?<order>.+ NULLS LAST)(?<limit>.*)");

    private static final Pattern KEY = Pattern.compile("(?<what>[\\w.()]+) (?<direction>ASC|DESC) NULLS LAST");

    /** The same in all rows that a match has in the statement, so that the rows may be narrowed by it. */
    private static final Pattern OF_THE_RESOURCE =
            Pattern.compile("(?:MIN|MAX)?\\(?(?<column>\\w+\\.(RES_ID|RES_UPDATED))\\)?");

    private static final String TOGETHER = " UNION ";

    private record Order(String what, boolean descending) {}

    private final Matcher statement;
    private final List<Order> orders;
    private final List<Object> values;

    private OrderedSql(Matcher statement, List<Order> orders, List<Object> values) {
        this.statement = statement;
        this.orders = orders;
        this.values = values;
    }

    /** @return nothing for any other statement, whose pages are counted off */
    static Optional<OrderedSql> of(GeneratedSql generated) {
        Matcher statement = SHAPE.matcher(generated.getSql());
        if (generated.getSql().contains(TOGETHER) || !statement.matches()) {
            return Optional.empty();
        }
        List<Order> orders = new ArrayList<>();
        for (String each : statement.group("order").split(",", -1)) {
            Matcher key = KEY.matcher(each.strip());
            if (!key.matches()) {
                return Optional.empty();
            }
            orders.add(new Order(key.group("what"), key.group("direction").equals("DESC")));
        }
        return Optional.of(new OrderedSql(statement, orders, generated.getBindVariables()));
    }

    /**
     * A row of it is a match's number, then for each key the name of its type and its text.
     *
     * @param keys those of the last match before; none for the first page
     */
    GeneratedSql after(List<Key> keys) {
        if (!keys.isEmpty() && keys.size() != orders.size()) {
            throw new IllegalStateException("A cursor of " + keys.size() + " keys for " + orders);
        }
        List<Object> after = new ArrayList<>();
        String narrowed = keys.isEmpty() ? "" : narrowed(keys.get(0), after);
        String having = keys.isEmpty() ? "" : " HAVING " + after(0, keys, after);
        String before = statement.group("from") + statement.group("where");
        List<Object> bound = new ArrayList<>(values);
        bound.addAll((int) before.chars().filter(each -> each == '?').count(), after);
        return new GeneratedSql(
                false,
                "SELECT " + statement.group("id") + selected() + " FROM " + statement.group("from") + " WHERE "
                        + (narrowed.isEmpty()
                                ? statement.group("where")
                                : "(" + statement.group("where") + ")" + narrowed)
                        + " GROUP BY " + statement.group("group") + having
                        + " ORDER BY " + statement.group("order") + statement.group("limit"),
                bound);
    }

    private String selected() {
        return orders.stream()
                .map(order -> ", CAST(pg_typeof(" + order.what() + ") AS text), CAST(" + order.what() + " AS text)")
                .collect(Collectors.joining());
    }

    private String narrowed(Key first, List<Object> after) {
        Matcher own = OF_THE_RESOURCE.matcher(orders.get(0).what());
        if (!own.matches() || first.text() == null) {
            return "";
        }
        after.add(first.text());
        return " AND (" + own.group("column") + (orders.get(0).descending() ? " <= " : " >= ") + cast(first) + ")";
    }

    private String after(int number, List<Key> keys, List<Object> after) {
        if (number == keys.size()) {
            return "FALSE";
        }
        Order order = orders.get(number);
        Key key = keys.get(number);
        if (key.text() == null) {
            return "(" + order.what() + " IS NULL AND " + after(number + 1, keys, after) + ")";
        }
        after.add(key.text());
        after.add(key.text());
        return "(" + order.what() + (order.descending() ? " < " : " > ") + cast(key) + " OR " + order.what()
                + " IS NULL OR (" + order.what() + " = " + cast(key) + " AND " + after(number + 1, keys, after) + "))";
    }

    /** The type's name comes out of a cursor that was sealed here. */
    private static String cast(Key key) {
        return "CAST(? AS " + key.type() + ")";
    }
}
