package org.xinglin.referral.fhir.request;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Table {@code xinglin.open_request}: which request is the open one of its kind. Joins the transaction of its caller. */
@Component
class OpenRequestTable {

    /** Keys in order: two transactions that want the same ones wait for each other instead of both waiting for ever. */
    private static final String OPEN = """
            INSERT INTO xinglin.open_request (key, request)
            SELECT key, request FROM unnest(?::uuid[], ?::text[]) AS wanted (key, request) ORDER BY key
            ON CONFLICT DO NOTHING""";

    private static final String OTHER = """
            SELECT held.key, held.request
            FROM unnest(?::uuid[], ?::text[]) AS wanted (key, request)
            JOIN xinglin.open_request held ON held.key = wanted.key AND held.request <> wanted.request
            ORDER BY held.request LIMIT 1""";

    private static final String CLOSE = """
            DELETE FROM xinglin.open_request
            WHERE request = ANY (?::text[]) AND NOT key = ANY (?::uuid[])""";

    private final JdbcTemplate jdbc;

    OpenRequestTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** @param request the id of the one that is open */
    record Open(UUID key, String request) {}

    /**
     * Notes requests as the open ones of their kind; waits for a transaction that is about to note one of them.
     *
     * @param wanted ids of requests by their keys
     * @return another that is open already, if there is one
     */
    Optional<Open> open(Map<UUID, String> wanted) {
        Object keys = wanted.keySet().toArray(UUID[]::new);
        Object requests = wanted.values().toArray(String[]::new);
        if (jdbc.update(OPEN, keys, requests) == wanted.size()) {
            return Optional.empty();
        }
        return jdbc
                .query(OTHER, (row, number) -> new Open(row.getObject(1, UUID.class), row.getString(2)), keys, requests)
                .stream()
                .findFirst();
    }

    /** Notes a request as the open one of its kind where there is none. */
    void note(String request, Collection<UUID> keys) {
        String[] requests = new String[keys.size()];
        Arrays.fill(requests, request);
        jdbc.update(OPEN, keys.toArray(UUID[]::new), requests);
    }

    /** Lets go of what requests held, but for these keys. */
    void close(Collection<String> requests, Collection<UUID> kept) {
        jdbc.update(CLOSE, requests.toArray(String[]::new), kept.toArray(UUID[]::new));
    }
}
