package org.xinglin.contract.fhir.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SharedServer;

/**
 * For each list of who is due, and each look at contracts, there is an index that begins with what is asked for. A table of a test is
 * too small for the planner to need one, so it is told to do without reading whole tables: where it does all the same, none fits.
 */
class DueListPlansIT {

    /** As the library asks for it, with the names of its tables. */
    private static final String DUE_LIST = """
            SELECT t0.res_id FROM hfj_resource t0
            INNER JOIN hfj_res_link t1 ON (t0.res_id = t1.src_resource_id)
            INNER JOIN hfj_spidx_token t2 ON (t0.res_id = t2.res_id)
            INNER JOIN hfj_spidx_date t3 ON (t0.res_id = t3.res_id)
            WHERE t1.src_path = $1 AND t1.target_resource_id = $2 AND t2.hash_value = $3
            AND t3.hash_identity = $4 AND t3.sp_value_low_date_ordinal <= $5
            GROUP BY t0.res_id ORDER BY min(t3.sp_value_low) LIMIT 21""";

    private static final String PARAMETERS = "(text, bigint, bigint, bigint, int)";

    /** What is asked of the tables of contracts, with the types of the parameters. */
    private static List<String> statement(String name) {
        return switch (name) {
            case "due list" -> List.of(PARAMETERS, DUE_LIST);
            case "contracts of a resident" ->
                List.of("(text)", "SELECT plan FROM xinglin.contract WHERE patient = $1 ORDER BY period DESC, plan");
            case "contracts of a team" ->
                List.of(
                        "(text)",
                        "SELECT plan FROM xinglin.contract WHERE team = $1 AND status IN ('active', 'on-hold')");
            case "windows of a contract" -> List.of("(text)", "SELECT number FROM xinglin.duty WHERE contract = $1");
            case "work of teams" -> List.of("(text[], date, date)", """
                    SELECT count(*) FROM xinglin.duty_contract JOIN xinglin.duty USING (contract)
                    WHERE team = ANY ($1) AND to_day BETWEEN $2 AND $3""");
            case "who was merged" ->
                List.of("(text)", "SELECT replaced FROM xinglin.merged_resident WHERE survivor = $1");
            case "days that have come" -> List.of("(timestamptz)", """
                    SELECT id FROM xinglin.due WHERE told_at IS NULL AND at <= $1 ORDER BY at, type, id, kind LIMIT 1000""");
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "due list, target_resource_id = ",
        "contracts of a resident, patient = ",
        "contracts of a team, team = ",
        "windows of a contract, contract = ",
        "work of teams, team = ANY",
        "who was merged, survivor = ",
        "days that have come, at <="
    })
    void anIndexBeginsWithWhatIsAskedFor(String name, String condition) throws Exception {
        List<String> statement = statement(name);
        int parameters = statement.get(0).split(",").length;
        try (Connection connection = EmbeddedDatabase.of(SharedServer.get()).getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("SET LOCAL enable_seqscan = off");
            sql.execute("SET LOCAL plan_cache_mode = force_generic_plan");
            sql.execute("PREPARE asked " + statement.get(0) + " AS " + statement.get(1));
            try (ResultSet plan = sql.executeQuery("EXPLAIN (FORMAT JSON) EXECUTE asked ("
                    + String.join(", ", Collections.nCopies(parameters, "NULL")) + ")")) {
                plan.next();
                List<String> conditions = new ArrayList<>();
                walk(new ObjectMapper().readTree(plan.getString(1)).at("/0/Plan"), conditions);
                assertThat(conditions).as(name).anyMatch(each -> each.contains(condition));
            } finally {
                sql.execute("DEALLOCATE asked");
                connection.rollback();
            }
        }
    }

    /** Gathers by what the indexes are asked; no table is read whole. */
    private static void walk(JsonNode node, List<String> conditions) {
        assertThat(node.path("Node Type").asText()).as(node.toString()).isNotEqualTo("Seq Scan");
        if (node.has("Index Cond")) {
            conditions.add(node.get("Index Cond").asText());
        }
        node.path("Plans").forEach(each -> walk(each, conditions));
    }
}
