package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.search.builder.sql.GeneratedSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The library's statement for what waits at an institution ({@code Task?performing-organization=…&status=…&_sort=authored-on}). It
 * reads all tasks that the institution has ever had, and sorts those that wait; {@code xinglin.open_task} has them in order.
 */
final class DeskSql {

    /** The path of {@code Task?performing-organization}. */
    static final String PERFORMING =
            "Task.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/performing-organization').value";

    /** Those that {@code xinglin.open_task} has. */
    static final List<String> STATUSES = List.of("requested", "received", "accepted", "in-progress", "on-hold");

    private static final PartitionSettings UNPARTITIONED = new PartitionSettings();
    private static final Map<Long, String> BY_HASH = byHash();
    private static final long AUTHORED = identity("authored-on");

    private static final Pattern SHAPE = Pattern.compile("SELECT (?<id>\\w+)\\.RES_ID FROM HFJ_RESOURCE \\k<id>"
            + "(?: INNER JOIN (?:HFJ_RES_LINK \\w+ ON \\(\\k<id>\\.RES_ID = \\w+\\.SRC_RESOURCE_ID\\)"
            + "|HFJ_SPIDX_TOKEN \\w+ ON \\(\\k<id>\\.RES_ID = \\w+\\.RES_ID\\))){2}"
            + " LEFT OUTER JOIN HFJ_SPIDX_DATE (?<date>\\w+) ON "
            + "\\(\\(\\k<id>\\.RES_ID = \\k<date>\\.RES_ID\\) AND \\(\\k<date>\\.HASH_IDENTITY = \\?\\)\\)"
            + " WHERE (?<where>.+) GROUP BY \\k<id>\\.RES_ID ORDER BY MIN\\(\\k<date>\\.SP_VALUE_LOW\\) ASC NULLS LAST,"
            + "\\k<id>\\.RES_ID ASC NULLS LAST(?<page>[^()]*)");

    private static final Pattern TERM =
            Pattern.compile("\\w+\\.(?<column>SRC_PATH|TARGET_RESOURCE_ID|HASH_VALUE)(?:=|IN)(?<values>[?,]+)");

    private static final String DESK = "xinglin.desk(?, ?, CAST(? AS timestamptz), ?)";

    private static final String NARROWED = "SELECT t0.RES_ID FROM HFJ_RESOURCE t0 INNER JOIN " + DESK
            + " t1 ON (t0.RES_ID = t1.task) WHERE (t0.RES_DELETED_AT IS NULL) GROUP BY t0.RES_ID"
            + " ORDER BY MIN(t1.authored) ASC NULLS LAST,t0.RES_ID ASC NULLS LAST";

    private final Object place;
    private final String statuses;
    private final String page;
    private final List<Object> pageValues;

    private DeskSql(Object place, String statuses, String page, List<Object> pageValues) {
        this.place = place;
        this.statuses = statuses;
        this.page = page;
        this.pageValues = List.copyOf(pageValues);
    }

    private static Map<Long, String> byHash() {
        Map<Long, String> statuses = new HashMap<>();
        STATUSES.forEach(status -> statuses.put(
                ResourceIndexedSearchParamToken.calculateHashValue(
                        UNPARTITIONED, RequestPartitionId.allPartitions(), "Task", "status", status),
                status));
        return statuses;
    }

    static long identity(String parameter) {
        return BaseResourceIndexedSearchParam.calculateHashIdentity(
                UNPARTITIONED, RequestPartitionId.allPartitions(), "Task", parameter);
    }

    /** @return nothing for any other statement, which is left as it is */
    static Optional<DeskSql> of(GeneratedSql generated) {
        Matcher statement = SHAPE.matcher(generated.getSql());
        return statement.matches() ? read(statement, generated.getBindVariables()) : Optional.empty();
    }

    private static Optional<DeskSql> read(Matcher statement, List<Object> values) {
        if (values.isEmpty() || !values.get(0).equals(AUTHORED)) {
            return Optional.empty();
        }
        Map<String, List<Object>> terms = new HashMap<>();
        int bound = 1;
        for (String each : statement.group("where").replaceAll("[()\\s]", "").split("AND", -1)) {
            Matcher term = TERM.matcher(each);
            if (!term.matches()) {
                return Optional.empty();
            }
            int many = (int)
                    term.group("values").chars().filter(mark -> mark == '?').count();
            if (terms.put(term.group("column"), values.subList(bound, bound + many)) != null) {
                return Optional.empty();
            }
            bound += many;
        }
        List<String> asked = new ArrayList<>();
        for (Object hash : terms.getOrDefault("HASH_VALUE", List.of())) {
            asked.add(String.valueOf(BY_HASH.get(hash)));
        }
        List<Object> places = terms.getOrDefault("TARGET_RESOURCE_ID", List.of());
        boolean known = !asked.isEmpty()
                && STATUSES.containsAll(asked)
                && List.of(PERFORMING).equals(terms.get("SRC_PATH"))
                && places.size() == 1;
        return known
                ? Optional.of(new DeskSql(
                        places.get(0),
                        String.join(",", asked),
                        statement.group("page"),
                        values.subList(bound, values.size())))
                : Optional.empty();
    }

    /** A page among the first that were asked for since then. */
    GeneratedSql among(String since, int most) {
        List<Object> values = new ArrayList<>(List.of(place, statuses, since, most));
        values.addAll(pageValues);
        return new GeneratedSql(false, NARROWED + page, values);
    }

    /** How many those are. */
    static String count() {
        return "SELECT count(*) FROM " + DESK;
    }

    /** The values of {@link #count}. */
    List<Object> counted(String since, int most) {
        return List.of(place, statuses, since, most);
    }
}
