package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.ResourceChanged;

/** Turns each change that matches a Subscription into a notification, in the transaction that ends the change's record. */
@Component
final class NotificationMatching implements ChangeListener {

    /** As the view {@code xinglin.wanted_type} knows it. */
    private static final String NAME = "notifications";

    private final SubscriptionTable subscriptions;
    private final NotificationTable notifications;
    private final StoredVersions versions;
    private final CriteriaMatcher matcher;
    private final SubscriberReach reach;
    private final Deliveries deliveries;

    NotificationMatching(
            SubscriptionTable subscriptions,
            NotificationTable notifications,
            StoredVersions versions,
            CriteriaMatcher matcher,
            SubscriberReach reach,
            Deliveries deliveries) {
        this.subscriptions = subscriptions;
        this.notifications = notifications;
        this.versions = versions;
        this.matcher = matcher;
        this.reach = reach;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    /** By the database each time: a node that remembered would miss what another has just put into force. */
    @Override
    public boolean hasFurtherTypes() {
        return true;
    }

    /** R4 knows no notification of a deletion: criteria are a search, and a search does not find what is gone. */
    @Override
    public void on(ResourceChanged change) {
        if (change.change() == ResourceChanged.Change.DELETED) {
            return;
        }
        List<Subscriber> candidates = subscriptions.of(change.type());
        if (candidates.isEmpty()) {
            return;
        }
        Resource resource = versions.read(change.type(), change.id(), change.version());
        SystemRequestDetails request = new SystemRequestDetails();
        List<String> matched = candidates.stream()
                .filter(candidate -> matcher.matches(candidate.criteria(), resource, request))
                .map(Subscriber::id)
                .filter(id -> reach.holds(id, change.type(), change.id()))
                .toList();
        if (!matched.isEmpty()) {
            notifications.add(change, matched);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    deliveries.wake();
                }
            });
        }
    }
}
