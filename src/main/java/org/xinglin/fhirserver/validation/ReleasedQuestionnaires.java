package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/**
 * The release's questionnaires, by canonical URL with or without version: responses are held against these, whatever is
 * stored. The library's own holder of definitions leaves questionnaires out.
 */
final class ReleasedQuestionnaires implements IValidationSupport {

    private final FhirContext context;
    private final Map<String, Questionnaire> byUrl = new HashMap<>();

    ReleasedQuestionnaires(FhirContext context, ReleasedConformance released) {
        this.context = context;
        for (Questionnaire questionnaire : released.all(Questionnaire.class)) {
            byUrl.put(questionnaire.getUrl(), questionnaire);
            byUrl.put(questionnaire.getUrl() + "|" + questionnaire.getVersion(), questionnaire);
        }
    }

    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String url) {
        return type != null && type.equals(Questionnaire.class) ? type.cast(byUrl.get(url)) : null;
    }

    @Override
    public FhirContext getFhirContext() {
        return context;
    }
}
