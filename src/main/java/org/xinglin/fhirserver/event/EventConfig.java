package org.xinglin.fhirserver.event;

import io.micrometer.core.instrument.MeterRegistry;
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
    ReminderTable reminderTable(DataSource dataSource) {
        return new ReminderTable(dataSource);
    }

    @Bean
    EventMetrics eventMetrics(MeterRegistry meters, EventTable events) {
        return new EventMetrics(meters, events);
    }

    @Bean
    EventWorkers eventWorkers(
            EventTable events,
            ReminderTable reminders,
            ObjectProvider<ChangeListener> listeners,
            PlatformTransactionManager transactions,
            EventSettings settings,
            EventMetrics metrics) {
        return new EventWorkers(events, reminders, listeners, new TransactionTemplate(transactions), settings, metrics);
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
