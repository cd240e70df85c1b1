package org.xinglin.fhirserver.subscription;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.Reach;

/** Below which organisations subscribers reach, table {@code xinglin.subscriber_reach}: who wrote the Subscription last. */
@Component
final class SubscriberReach {

    private static final String KEEP = """
            WITH kept AS (
                INSERT INTO xinglin.subscriber_reach VALUES (?, ?)
                ON CONFLICT (subscription) DO UPDATE SET organisations = excluded.organisations)
            INSERT INTO xinglin.reach_key
            SELECT own.res_id, -organisation.res_id FROM public.hfj_resource own, public.hfj_resource organisation
            WHERE own.res_type = 'Subscription' AND own.fhir_id = ?
            AND organisation.res_type = 'Organization' AND organisation.fhir_id = ANY (?)
            ON CONFLICT DO NOTHING""";

    private static final String REMOVE = "DELETE FROM xinglin.subscriber_reach WHERE subscription = ?";

    private static final String HOLDS = """
            SELECT NOT EXISTS (SELECT FROM xinglin.subscriber_reach WHERE subscription = ?) OR EXISTS (
                SELECT FROM xinglin.subscriber_reach subscriber, public.hfj_resource told
                JOIN xinglin.reach_key USING (res_id)
                JOIN xinglin.resident_place USING (resident)
                JOIN xinglin.organisation_above USING (organisation)
                JOIN public.hfj_resource top ON top.res_id = ancestor
                WHERE subscription = ? AND told.res_type = ? AND told.fhir_id = ?
                AND since <= now() AND until > now() AND top.fhir_id = ANY (organisations))""";

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;
    private final ObjectProvider<CallersReach> caller;
    private final SubscriptionAuthors authors;

    SubscriberReach(
            JdbcTemplate jdbc,
            EntityManagerFactory entityManagers,
            ObjectProvider<CallersReach> caller,
            SubscriptionAuthors authors) {
        this.authors = authors;
        this.jdbc = jdbc;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
        this.caller = caller;
    }

    /** Takes the reach of whoever the current thread works for. */
    void keep(String subscription) {
        Reach reach = caller.stream().map(CallersReach::current).findFirst().orElseGet(Reach::ofEverything);
        authors.keep(subscription);
        // A resident's own token is of no organisation: nothing is told by it.
        if (!reach.leavesOutRecords()) {
            jdbc.update(REMOVE, subscription);
            return;
        }
        entityManager.flush();
        jdbc.update(KEEP, statement -> {
            // Of one resident it is, by whatever organisation's program, not the organisation's.
            Object[] organisations =
                    reach.resident() == null ? reach.organisations().toArray() : new Object[0];
            statement.setString(1, subscription);
            statement.setArray(2, statement.getConnection().createArrayOf("text", organisations));
            statement.setString(3, subscription);
            statement.setArray(4, statement.getConnection().createArrayOf("text", organisations));
        });
    }

    void remove(String subscription) {
        authors.remove(subscription);
        jdbc.update(REMOVE, subscription);
    }

    /** Whether a subscriber is there at this moment, and a resource in reach. */
    boolean holds(String subscription, String type, String id) {
        return authors.isThere(subscription)
                && Boolean.TRUE.equals(jdbc.queryForObject(HOLDS, Boolean.class, subscription, subscription, type, id));
    }
}
