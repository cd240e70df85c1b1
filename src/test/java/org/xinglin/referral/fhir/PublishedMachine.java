package org.xinglin.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CodeSystem;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.referral.domain.RequestMachine;

/** The machine that this release publishes, as the server reads it. */
public final class PublishedMachine {

    private static final Release RELEASE = ReleasedConformance.load(FhirContext.forR4Cached());
    private static final RequestMachine MACHINE = RuleReader.read(RELEASE, "request-machine", RequestMachine.class);

    private PublishedMachine() {}

    public static RequestMachine machine() {
        return MACHINE;
    }

    public static Release release() {
        return RELEASE;
    }

    public static ReleasedCodes codes() {
        return new ReleasedCodes(RELEASE.all(CodeSystem.class));
    }
}
