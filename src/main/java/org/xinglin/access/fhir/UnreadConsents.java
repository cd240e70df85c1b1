package org.xinglin.access.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.BeforeReadiness;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ConsentedReach;
import org.xinglin.fhirserver.FhirStore;

/**
 * Reads consents of which an earlier release has passed over something: before anybody is answered by them. A start that is broken
 * off goes on where it was, and of several nodes each reads some.
 */
@Component
final class UnreadConsents implements BeforeReadiness {

    private static final Logger log = LoggerFactory.getLogger(UnreadConsents.class);

    private static final Caller CALLER = Caller.task("consents");

    private final ConsentedReach consented;
    private final ConsentGrants grants;
    private final FhirStore store;

    UnreadConsents(ConsentedReach consented, ConsentGrants grants, FhirStore store) {
        this.consented = consented;
        this.grants = grants;
        this.store = store;
    }

    @Override
    public void prepare() {
        int read = 0;
        for (List<String> next = consented.unread(); !next.isEmpty(); next = consented.unread()) {
            for (String consent : next) {
                store.inTransaction(CALLER, () -> {
                    if (consented.take(consent)) {
                        store.read(CALLER, Consent.class, consent).ifPresent(grants::read);
                    }
                    return consent;
                });
            }
            read += next.size();
            log.info("Consents: {} read once more", read);
        }
    }
}
