package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.refusal.EntryPlace;

class EntriesBesideTests {

    private final Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);

    private Resource entry(HTTPVerb method, String ifNoneExist) {
        Patient patient = new Patient().setActive(true);
        bundle.addEntry()
                .setResource(patient)
                .getRequest()
                .setMethod(method)
                .setIfNoneExist(ifNoneExist.isEmpty() ? null : ifNoneExist);
        return patient;
    }

    @Test
    void thoseThatWouldBeStoredForCertainAreLookedAt() {
        Resource refused = entry(HTTPVerb.POST, "");
        Resource created = entry(HTTPVerb.POST, "");
        entry(HTTPVerb.POST, "identifier=x");
        Resource updated = entry(HTTPVerb.PUT, "");

        assertThat(EntriesBeside.of(refused)).isEmpty();
        new EntryPlace().number(bundle);
        assertThat(EntriesBeside.of(refused)).containsExactly(created, updated);
    }

    @Test
    void anEntryOfABatchIsAnsweredAlone() {
        Resource refused = entry(HTTPVerb.POST, "");
        entry(HTTPVerb.POST, "");
        new EntryPlace().number(bundle.setType(BundleType.BATCH));

        assertThat(EntriesBeside.of(refused)).isEmpty();
    }
}
