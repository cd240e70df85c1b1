package org.xinglin.fhirserver.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinglin.fhirserver.ChangeListener;

@Configuration(proxyBeanMethods = false)
class EventConfig {

    @Bean
    EventTable eventTable(DataSource dataSource) {
        return new EventTable(dataSource);
    }

    @Bean
    DueTable dueTable(DataSource dataSource, Clock clock) {
        return new DueTable(dataSource, clock);
    }

    @Bean
    EventMetrics eventMetrics(MeterRegistry meters, EventTable events) {
        return new EventMetrics(meters, events);
    }

    @Bean
    EventWorkers eventWorkers(
            EventTable events,
            DueTable due,
            ObjectProvider<ChangeListener> listeners,
            PlatformTransactionManager transactions,
            EventSettings settings,
            EventMetrics metrics) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new EventWorkers(
                events, new DayTeller(due, events, transaction), listeners, transaction, settings, metrics);
    }

    @Bean
    EventRecorder eventRecorder(ObjectProvider<ChangeListener> listeners, EventTable events, EventWorkers workers) {
        return new EventRecorder(listeners, events, workers);
    }

    @Bean
    EventsEndpoint eventsEndpoint(EventTable events, EventWorkers workers) {
        return new EventsEndpoint(events, workers);
    }
}
