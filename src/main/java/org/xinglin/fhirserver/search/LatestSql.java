package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library's statement for a page of a population's resources, the latest first. It joins the date that it sorts by
 * anew, from outside, and so has to find and sort every match; told that only what is dated since some day is looked for,
 * the database reads the index of dates.
 */
final class LatestSql {

    /** Grouped, and ordered by the latest date of each: a page of a search with {@code _sort=-date} or the like. */
    private static final Pattern SHAPE = Pattern.compile(
            "(?<dated>SELECT .+ LEFT OUTER JOIN HFJ_SPIDX_DATE (?<date>\\w+) ON "
                    + "\\(\\(\\w+\\.RES_ID = \\k<date>\\.RES_ID\\) AND \\(\\k<date>\\.HASH_IDENTITY = )\\?(?<more>\\)\\).*)"
                    + " WHERE (?<where>.+)(?<grouped> GROUP BY [^()]+ ORDER BY MAX\\(\\k<date>\\.SP_VALUE_LOW\\) DESC NULLS LAST.*)");

    /** Whoever begins with one resident reads few rows anyway. */
    private static final String OF_A_REFERENCE = "HFJ_RES_LINK";

    private static final String TOGETHER = " UNION ";

    private final Matcher statement;
    private final List<Object> values;

    private LatestSql(Matcher statement, List<Object> values) {
        this.statement = statement;
        this.values = values;
    }

    /** @return nothing for any other statement, which is left as it is */
    static Optional<LatestSql> of(GeneratedSql generated) {
        String sql = generated.getSql();
        Matcher statement = SHAPE.matcher(sql);
        return !sql.contains(OF_A_REFERENCE) && !sql.contains(TOGETHER) && statement.matches()
                ? Optional.of(new LatestSql(statement, generated.getBindVariables()))
                : Optional.empty();
    }

    /** Which dates it sorts by: the index's key for a type and search parameter. */
    Object dates() {
        return values.get(places(statement.group("dated")));
    }

    /**
     * The same of what is dated since then. What it finds are the first rows of the whole, in the same order: all others
     * are dated before, or not at all, and come after them.
     */
    GeneratedSql since(Date then) {
        String from = statement.group("dated") + "?" + statement.group("more");
        String where = statement.group("where");
        List<Object> bound = new ArrayList<>(values);
        bound.add(places(from + where), then);
        return new GeneratedSql(
                false,
                from + " WHERE (" + where + ") AND (" + statement.group("date") + ".SP_VALUE_LOW >= ?)"
                        + statement.group("grouped"),
                bound);
    }

    private static int places(String sql) {
        return (int) sql.chars().filter(each -> each == '?').count();
    }
}
