package org.xinglin.fhirserver.validation;

import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.acceptance.Doubt;
import org.xinglin.acceptance.FastAcceptance;

/** Lets pass what is certainly valid, and has a sample of it looked at again. */
final class AcceptanceGate {

    private static final Logger log = LoggerFactory.getLogger(AcceptanceGate.class);
    private static final String SWITCHED_OFF = "switched-off";
    private static final String FAILED = "failed";

    private final boolean enabled;
    private final FastAcceptance acceptance;
    private final AcceptanceRecheck recheck;

    AcceptanceGate(AcceptanceSettings settings, FastAcceptance acceptance, AcceptanceRecheck recheck) {
        this.enabled = settings.enabled();
        this.acceptance = acceptance;
        this.recheck = recheck;
    }

    /** Why the validator has to look at a resource, which has its implied profile already; nothing if it need not. */
    Optional<String> doubt(Resource resource) {
        if (!enabled) {
            return Optional.of(SWITCHED_OFF);
        }
        Optional<String> doubt = asked(resource);
        if (doubt.isEmpty()) {
            recheck.sample(resource);
        }
        return doubt;
    }

    private Optional<String> asked(Resource resource) {
        try {
            return acceptance.doubt(resource).map(AcceptanceGate::name);
        } catch (RuntimeException e) {
            // The validator decides then, and the sender notices nothing.
            log.error("Fast acceptance failed over a {}", resource.fhirType(), e);
            return Optional.of(FAILED);
        }
    }

    private static String name(Doubt doubt) {
        return doubt.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
