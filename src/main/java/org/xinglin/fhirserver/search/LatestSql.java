package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library's statement for a page of a population's resources, the latest first. It joins the date that it sorts by
 * anew, from outside, and so has to find and sort every match; told that only the days since some day are looked for, the
 * database reads the index of dates.
 */
final class LatestSql {

    /** Grouped, and ordered by the latest date of each: a page of a search with {@code _sort=-date} or the like. */
    private static final Pattern SHAPE = Pattern.compile(
            "(SELECT .+) WHERE (.+)( GROUP BY [^()]+ ORDER BY MAX\\((\\w+)\\.SP_VALUE_LOW\\) DESC NULLS LAST.*)");

    /** Whoever begins with one resident reads few rows anyway. */
    private static final String OF_A_REFERENCE = "HFJ_RES_LINK";

    private static final String TOGETHER = " UNION ";

    private final String from;
    private final String where;
    private final String grouped;
    private final String dates;
    private final List<Object> values;

    private LatestSql(Matcher statement, List<Object> values) {
        from = statement.group(1);
        where = statement.group(2);
        grouped = statement.group(3);
        dates = statement.group(4);
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

    /**
     * The same of what is dated since then. What it finds are the first rows of the whole, in the same order: all others
     * are dated before, or not at all, and come after them.
     */
    GeneratedSql since(Instant then) {
        String before = from + " WHERE (" + where + ") AND (" + dates + ".SP_VALUE_LOW >= ?)";
        int place = (int) (from + where).chars().filter(each -> each == '?').count();
        List<Object> bound = new ArrayList<>(values);
        bound.add(place, Timestamp.from(then));
        return new GeneratedSql(false, before + grouped, bound);
    }
}
