package org.xinglin.fhirserver.validation;

import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.xinglin.acceptance.FastAcceptance;
import org.xinglin.fhirserver.recognition.ImpliedProfiles;
import org.xinglin.fhirserver.refusal.Language;

/** Loads the validators' definitions before readiness, so that the first sender does not wait for them. */
public final class ValidatorWarmUp {

    private final ProfileValidator validator;
    private final ImpliedProfiles impliedProfiles;
    private final FastAcceptance acceptance;

    ValidatorWarmUp(ProfileValidator validator, ImpliedProfiles impliedProfiles, FastAcceptance acceptance) {
        this.validator = validator;
        this.impliedProfiles = impliedProfiles;
        this.acceptance = acceptance;
    }

    public void run() {
        List<Resource> samples =
                List.of(new Patient(), new Observation(), new CarePlan(), new ServiceRequest(), new Organization());
        for (Language language : Language.values()) {
            samples.forEach(sample -> validator.validate(sample, language, null));
        }
        for (Resource sample : samples) {
            impliedProfiles.of(sample).ifPresent(profile -> sample.getMeta().addProfile(profile));
            acceptance.doubt(sample);
        }
    }
}
