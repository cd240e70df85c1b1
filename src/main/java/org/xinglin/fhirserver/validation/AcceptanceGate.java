package org.xinglin.fhirserver.validation;

import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.acceptance.Doubt;
import org.xinglin.acceptance.FastAcceptance;
import org.xinglin.acceptance.Verdict;

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

    /** What is to be said of a resource, which has its implied profile already, if the validator need not look at it. */
    Judgement judge(Resource resource) {
        if (!enabled) {
            return Judgement.doubtful(SWITCHED_OFF);
        }
        Judgement judgement = asked(resource);
        if (judgement.doubt().isEmpty()) {
            recheck.sample(resource);
        }
        return judgement;
    }

    private Judgement asked(Resource resource) {
        try {
            Verdict verdict = acceptance.judge(resource);
            return new Judgement(verdict.doubt().map(AcceptanceGate::name), verdict.shortcomings());
        } catch (RuntimeException e) {
            // The validator decides then, and the sender notices nothing.
            log.error("Fast acceptance failed over a {}", resource.fhirType(), e);
            return Judgement.doubtful(FAILED);
        }
    }

    private static String name(Doubt doubt) {
        return doubt.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
