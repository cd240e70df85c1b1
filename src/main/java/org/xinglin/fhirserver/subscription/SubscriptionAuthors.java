package org.xinglin.fhirserver.subscription;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Subscribers;
import org.xinglin.fhirserver.Subscribers.Account;

/** Who wrote each Subscription last, table {@code xinglin.subscriber}. */
@Component
final class SubscriptionAuthors {

    private final JdbcTemplate jdbc;
    private final ObjectProvider<Subscribers> subscribers;

    SubscriptionAuthors(JdbcTemplate jdbc, ObjectProvider<Subscribers> subscribers) {
        this.jdbc = jdbc;
        this.subscribers = subscribers;
    }

    /** Takes down whoever the current thread works for. */
    void keep(String subscription) {
        Optional<Account> author =
                subscribers.stream().flatMap(each -> each.current().stream()).findFirst();
        if (author.isEmpty()) {
            remove(subscription);
            return;
        }
        jdbc.update(
                "INSERT INTO xinglin.subscriber (subscription, client, user_name) VALUES (?, ?, ?)"
                        + " ON CONFLICT (subscription) DO UPDATE SET client = excluded.client, user_name = excluded.user_name",
                subscription,
                author.get().client(),
                author.get().user());
    }

    void remove(String subscription) {
        jdbc.update("DELETE FROM xinglin.subscriber WHERE subscription = ?", subscription);
    }

    /** Whether its author is there at this moment. Of one that was written before authors were asked for, nobody knows better. */
    boolean isThere(String subscription) {
        return subscribers.stream()
                .findFirst()
                .map(known -> jdbc
                        .query(
                                "SELECT client, user_name FROM xinglin.subscriber WHERE subscription = ?",
                                (row, number) -> new Account(row.getString(1), row.getString(2)),
                                subscription)
                        .stream()
                        .allMatch(known::isThere))
                .orElse(true);
    }
}
