package org.xinglin.access.signin;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.xinglin.access.signin.grant.GrantPurge;
import org.xinglin.access.signin.person.SignInPurge;
import org.xinglin.fhirserver.BeforeReadiness;

/** Every hour what is over is taken out of the tables of signing in. */
final class Purging implements BeforeReadiness, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Purging.class);

    private final SignInPurge people;
    private final GrantPurge grants;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread purging = new Thread(work, "sign-in-purge");
        purging.setDaemon(true);
        return purging;
    });

    Purging(SignInPurge people, GrantPurge grants) {
        this.people = people;
        this.grants = grants;
    }

    @Override
    public void prepare() {
        thread.scheduleWithFixedDelay(this::purge, 1, 1, TimeUnit.HOURS);
    }

    private void purge() {
        try {
            people.purge();
            grants.purge();
        } catch (RuntimeException e) {
            // The next hour comes; an exception that leaves would end the purging.
            log.error("What is over could not be taken out of the tables of signing in", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
