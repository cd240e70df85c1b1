package org.xinglin.fhirserver.validation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.acceptance.Doubt;
import org.xinglin.fhirserver.acceptance.FastAcceptance;

/** Lets pass what is certainly valid, counts what does not and why, and has a sample of the rest looked at again. */
final class AcceptanceGate {

    static final String METRIC = "xinglin.acceptance";

    private static final Logger log = LoggerFactory.getLogger(AcceptanceGate.class);
    private static final String CERTAIN = "certain";
    private static final String FAILED = "failed";

    private final boolean enabled;
    private final FastAcceptance acceptance;
    private final AcceptanceRecheck recheck;
    private final MeterRegistry meters;

    AcceptanceGate(
            AcceptanceSettings settings, FastAcceptance acceptance, AcceptanceRecheck recheck, MeterRegistry meters) {
        this.enabled = settings.enabled();
        this.acceptance = acceptance;
        this.recheck = recheck;
        this.meters = meters;
    }

    /** Whether a resource, with its implied profile, needs no validator. */
    boolean lets(Resource resource) {
        if (!enabled) {
            return false;
        }
        String outcome = outcome(resource);
        meters.counter(METRIC, "outcome", outcome, "type", resource.fhirType()).increment();
        if (!outcome.equals(CERTAIN)) {
            return false;
        }
        recheck.sample(resource);
        return true;
    }

    private String outcome(Resource resource) {
        try {
            Optional<Doubt> doubt = acceptance.doubt(resource);
            return doubt.map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .orElse(CERTAIN);
        } catch (RuntimeException e) {
            // The validator decides then, and the sender notices nothing.
            log.error("Fast acceptance failed over a {}", resource.fhirType(), e);
            return FAILED;
        }
    }
}
