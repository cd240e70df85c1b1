package org.xinglin.fhirserver.validation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.Questionnaire;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.IValidatorResourceFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Tells the validator that whatever a resource points to may exist, without looking: it then checks a reference's type
 * by its text. Definitions, such as the Questionnaire of a response, come from what the server knows.
 */
final class NoFetching implements IValidatorResourceFetcher {

    private final WorkerContextValidationSupportAdapter definitions;

    NoFetching(WorkerContextValidationSupportAdapter definitions) {
        this.definitions = definitions;
    }

    @Override
    public @Nullable Element fetch(IResourceValidator validator, Object context, String url) {
        return null;
    }

    @Override
    public boolean resolveURL(
            IResourceValidator validator,
            Object context,
            String path,
            String url,
            String type,
            boolean canonical,
            List<CanonicalType> targets) {
        return true;
    }

    @Override
    public byte[] fetchRaw(IResourceValidator validator, String url) {
        throw new UnsupportedOperationException(url);
    }

    @Override
    public IValidatorResourceFetcher setLocale(Locale locale) {
        return this;
    }

    @Override
    public @Nullable CanonicalResource fetchCanonicalResource(
            IResourceValidator validator, Object context, String url) {
        return definitions.fetchResource(Questionnaire.class, url);
    }

    @Override
    public boolean fetchesCanonicalResource(IResourceValidator validator, String url) {
        return false;
    }

    @Override
    public Set<ResourceVersionInformation> fetchCanonicalResourceVersions(
            IResourceValidator validator, Object context, String url) {
        return Set.of();
    }
}
