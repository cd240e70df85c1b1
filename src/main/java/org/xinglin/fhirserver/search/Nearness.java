package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders places by how far they are from a point. The library adds the degrees of latitude and longitude, in an expression that PostgreSQL
 * refuses beside the library's own grouping. Here a degree of longitude counts as much as it is long at that latitude, and a
 * resource is as near as the nearest of its places. Over a county's distances the earth is flat enough for that.
 */
final class Nearness {

    private static final Pattern DEGREES = Pattern.compile(
            "\\(ABS\\(\\(?(?<latitude>\\w+\\.SP_LATITUDE) - \\?\\)?\\) \\+ ABS\\(\\(?(?<longitude>\\w+\\.SP_LONGITUDE) - \\?\\)?\\)\\) AS (?<name>MHD\\d+)");

    private static final String GROUPED = " GROUP BY ";

    private Nearness() {}

    /** The same for any other statement. */
    static GeneratedSql ordered(GeneratedSql generated) {
        String sql = generated.getSql();
        Matcher degrees = DEGREES.matcher(sql);
        if (!degrees.find()) {
            return generated;
        }
        String latitude = degrees.group("latitude");
        String distance = "POWER(" + latitude + " - ?, 2) + POWER((" + degrees.group("longitude")
                + " - ?) * COS(RADIANS(" + latitude + ")), 2)";
        String ordered = sql.substring(0, degrees.start())
                + (sql.contains(GROUPED) ? "MIN(" + distance + ")" : distance)
                + " AS " + degrees.group("name")
                + sql.substring(degrees.end());
        return new GeneratedSql(generated.isMatchNothing(), ordered, generated.getBindVariables());
    }
}
