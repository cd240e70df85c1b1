package org.xinglin.access.registry;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.xinglin.fhirserver.BeforeReadiness;

/** Looks at the operator's file every few seconds, and warns of organisations that nobody has stored. */
final class RegistryWatch implements BeforeReadiness, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RegistryWatch.class);

    private final FileRegistry registry;
    private final Organisations organisations;
    private final People people;
    private final AccessProperties settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread watching = new Thread(work, "access-file");
        watching.setDaemon(true);
        return watching;
    });

    RegistryWatch(FileRegistry registry, Organisations organisations, People people, AccessProperties settings) {
        this.registry = registry;
        this.organisations = organisations;
        this.people = people;
        this.settings = settings;
    }

    /** Before the server is ready: the store can be asked now. */
    @Override
    public void prepare() {
        warnOfUnknown(registry.current());
        long millis = settings.poll().toMillis();
        thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            AccessFile before = registry.current();
            registry.refresh();
            if (registry.current() != before) {
                warnOfUnknown(registry.current());
            }
        } catch (RuntimeException e) {
            // The next look comes; an exception that leaves would end the looking.
            log.error("The access file could not be looked at", e);
        }
    }

    private void warnOfUnknown(AccessFile file) {
        for (Client client : file.clients().values()) {
            String organization = client.organization();
            if (organization != null && organisations.idOf(organization).isEmpty()) {
                log.warn(
                        "客户端 {} 的机构 {} 尚不存在，它什么也看不到 | The organisation of this client does not exist: it reaches nothing",
                        client.id(),
                        organization);
            }
        }
        for (User user : file.users().values()) {
            String person = user.fhirUser();
            if (person != null && !people.isStored(person)) {
                log.warn("{} 尚不存在，该用户什么也看不到 | This person does not exist: the user reaches nothing", person);
            }
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
