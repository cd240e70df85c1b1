package org.xinglin.acceptance;

import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.model.Measure;
import org.hl7.fhir.r5.model.Questionnaire;
import org.hl7.fhir.r5.model.Resource;
import org.jspecify.annotations.Nullable;

/** What the validator finds behind a canonical URL, asked as the validator asks: clients' definitions are among it. */
final class Definitions {

    private final WorkerContextValidationSupportAdapter known;

    Definitions(WorkerContextValidationSupportAdapter known) {
        this.known = known;
    }

    /** The definition that a canonical URL, with or without a version, names; null if the validator knows none. */
    @Nullable
    Resource named(String canonical) {
        Questionnaire questionnaire = questionnaire(canonical);
        return questionnaire != null ? questionnaire : known.fetchResource(Resource.class, canonical);
    }

    @Nullable
    Questionnaire questionnaire(String canonical) {
        return known.fetchResource(Questionnaire.class, canonical);
    }

    @Nullable
    Measure measure(String canonical) {
        return known.fetchResource(Measure.class, canonical);
    }
}
