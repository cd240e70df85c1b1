package org.xinglin.fhirserver.limit;

import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTable;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;

/** How many characters of stored resources a thread has read: the one place that every way of reading passes. */
final class StoredBytes implements PostLoadEventListener {

    private static final long serialVersionUID = 1L;

    private final transient ThreadLocal<long[]> read = ThreadLocal.withInitial(() -> new long[1]);

    /** Listens from now on. */
    void listenTo(EntityManagerFactory entities) {
        entities.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class)
                .appendListeners(EventType.POST_LOAD, this);
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        if (event.getEntity() instanceof ResourceHistoryTable version && version.getResourceTextVc() != null) {
            read.get()[0] += version.getResourceTextVc().length();
        }
    }

    /** @return what this thread has read since it was asked last */
    long sinceLastAsked() {
        long[] counter = read.get();
        long sum = counter[0];
        counter[0] = 0;
        return sum;
    }
}
