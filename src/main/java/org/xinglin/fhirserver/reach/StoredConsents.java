package org.xinglin.fhirserver.reach;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.ConsentedReach;

/** Rows of {@code xinglin.consent_rule}. Joins the transaction of its caller. */
@Component
final class StoredConsents implements ConsentedReach {

    private static final String NUMBER =
            "(SELECT res_id FROM public.hfj_resource WHERE res_type = split_part(?, '/', 1) AND fhir_id = split_part(?, '/', 2))";

    /** Who writes a record of a resident holds him until his commit: it is waited for, or waits and finds the rules. */
    private static final String LOCK = """
            SELECT res_id FROM public.hfj_resource WHERE res_id IN (
                SELECT res_id FROM public.hfj_resource WHERE res_type = 'Patient' AND fhir_id = ?
                UNION SELECT resident FROM xinglin.consent_rule WHERE cause = %s)
            ORDER BY res_id FOR UPDATE""".formatted(NUMBER);

    private static final String WITHDRAW = """
            WITH gone AS (DELETE FROM xinglin.consent_rule WHERE cause = %s RETURNING resident)
            SELECT DISTINCT resident FROM gone""".formatted(NUMBER);

    /** A denial of organisations that are not there is one of everybody outside: rather too much is withheld. */
    private static final String KEEP = """
            INSERT INTO xinglin.consent_rule
            SELECT %s, ?, patient.res_id, ?,
                   xinglin.for_purposes(ARRAY(
                       SELECT res_id FROM public.hfj_resource WHERE res_type = 'Organization' AND fhir_id = ANY (?)), ?), ?,
                   ARRAY(SELECT code FROM xinglin.protecting_label WHERE code = ANY (?)),
                   coalesce(?::timestamptz, '-infinity'), coalesce(?::timestamptz, 'infinity')
            FROM public.hfj_resource patient WHERE patient.res_type = 'Patient' AND patient.fhir_id = ?
            RETURNING resident""".formatted(NUMBER);

    private static final String UNREAD = """
            SELECT fhir_id FROM xinglin.consent_unread JOIN public.hfj_resource ON res_id = consent ORDER BY consent LIMIT 1000""";

    /** Another node that has taken it is waited for: it is read when this returns. */
    private static final String TAKE = """
            DELETE FROM xinglin.consent_unread USING public.hfj_resource
            WHERE res_id = consent AND res_type = 'Consent' AND fhir_id = ?""";

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;

    StoredConsents(JdbcTemplate jdbc, EntityManagerFactory entityManagers) {
        this.jdbc = jdbc;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
    }

    @Override
    public void keep(String cause, String resident, List<Rule> rules) {
        entityManager.flush();
        lock(cause, resident);
        withhold(remove(cause));
        for (int number = 0; number < rules.size(); number++) {
            Rule rule = rules.get(number);
            int place = number;
            withhold(jdbc.query(
                    KEEP, statement -> set(statement, cause, place, rule, resident), (row, each) -> row.getLong(1)));
        }
    }

    private static void set(PreparedStatement statement, String cause, int number, Rule rule, String resident)
            throws SQLException {
        statement.setString(1, cause);
        statement.setString(2, cause);
        statement.setInt(3, number);
        statement.setBoolean(4, rule.permits());
        statement.setArray(5, array(statement, rule.organisations()));
        statement.setArray(6, array(statement, rule.permits() ? rule.purposes() : Set.of()));
        statement.setArray(7, array(statement, rule.types()));
        statement.setArray(8, array(statement, rule.labels()));
        statement.setTimestamp(9, timestamp(rule.since()));
        statement.setTimestamp(10, timestamp(rule.until()));
        statement.setString(11, resident);
    }

    private static Array array(PreparedStatement statement, Set<String> values) throws SQLException {
        return statement.getConnection().createArrayOf("text", values.toArray());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public void withdraw(String cause) {
        lock(cause, null);
        withhold(remove(cause));
    }

    @Override
    public List<String> unread() {
        return jdbc.queryForList(UNREAD, String.class);
    }

    @Override
    public boolean take(String consent) {
        return jdbc.update(TAKE, consent) == 1;
    }

    private void lock(String cause, @Nullable String resident) {
        jdbc.query(LOCK, row -> {}, resident, cause, cause);
    }

    private List<Long> remove(String cause) {
        return jdbc.query(WITHDRAW, (row, each) -> row.getLong(1), cause, cause);
    }

    /** All of a resident's records are looked at anew. */
    private void withhold(List<Long> residents) {
        residents.forEach(resident -> jdbc.query("SELECT xinglin.withhold_resident(?)", row -> {}, resident));
    }
}
