package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.refusal.Outcomes;

@Configuration(proxyBeanMethods = false)
class SubscriptionConfig {

    @Bean
    SubscriptionTable subscriptionTable(DataSource dataSource) {
        return new SubscriptionTable(dataSource);
    }

    @Bean
    NotificationTable notificationTable(DataSource dataSource) {
        return new NotificationTable(dataSource);
    }

    @Bean
    NotificationOverview notificationOverview(DataSource dataSource) {
        return new NotificationOverview(dataSource);
    }

    @Bean
    CriteriaMatcher criteriaMatcher(ServerContract contract, InMemoryResourceMatcher matcher) {
        return new CriteriaMatcher(contract, matcher);
    }

    @Bean
    SubscriptionHook subscriptionHook(
            CriteriaMatcher criteria, SubscriptionTable subscriptions, Outcomes outcomes, Clock clock) {
        return new SubscriptionHook(new SubscriptionCheck(criteria, clock), subscriptions, outcomes);
    }

    @Bean
    StoredVersions storedVersions(DaoRegistry daos) {
        return new StoredVersions(daos);
    }

    @Bean
    NotificationMetrics notificationMetrics(MeterRegistry meters, NotificationOverview notifications) {
        return new NotificationMetrics(meters, notifications);
    }

    @Bean
    Deliveries deliveries(
            SubscriptionTable subscriptions,
            NotificationTable notifications,
            StoredVersions versions,
            FhirContext context,
            DaoRegistry daos,
            PlatformTransactionManager transactions,
            NotificationSettings settings,
            NotificationMetrics metrics,
            Clock clock) {
        return new Deliveries(
                subscriptions,
                notifications,
                new DeliveryRequests(context, versions, settings),
                new SubscriptionStates(daos, new TransactionTemplate(transactions)),
                settings,
                metrics,
                clock);
    }

    @Bean
    NotificationMatching notificationMatching(
            SubscriptionTable subscriptions,
            NotificationTable notifications,
            StoredVersions versions,
            CriteriaMatcher matcher,
            Deliveries deliveries) {
        return new NotificationMatching(subscriptions, notifications, versions, matcher, deliveries);
    }

    @Bean
    SubscriptionStatusOperation subscriptionStatusOperation(
            DaoRegistry daos, SubscriptionTable subscriptions, NotificationOverview notifications, Outcomes outcomes) {
        return new SubscriptionStatusOperation(daos, subscriptions, notifications, outcomes);
    }

    @Bean
    NotificationsEndpoint notificationsEndpoint(
            NotificationOverview overview, NotificationTable notifications, Deliveries deliveries) {
        return new NotificationsEndpoint(overview, notifications, deliveries);
    }

    @Bean
    DeliveriesHtml deliveriesHtml(Outcomes outcomes) {
        return new DeliveriesHtml(outcomes);
    }
}
