package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.IInstanceValidatorModule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.xinglin.fhirserver.refusal.Language;

/** One instance validator per language: a validator's language is fixed when it is built. */
final class LanguageValidators {

    private final Map<Language, IInstanceValidatorModule> validators = new EnumMap<>(Language.class);
    private final Map<Language, WorkerContextValidationSupportAdapter> definitions = new EnumMap<>(Language.class);

    LanguageValidators(FhirContext context, IValidationSupport support) {
        for (Language language : Language.values()) {
            WorkerContextValidationSupportAdapter adapter = new ValidatorsDefinitions(support);
            adapter.setValidationMessageLanguage(language.locale());
            definitions.put(language, adapter);
            validators.put(language, new ReusedInstanceValidator(context, support, adapter));
        }
    }

    IInstanceValidatorModule in(Language language) {
        return Objects.requireNonNull(validators.get(language));
    }

    /** What the validator of a language asks for definitions and codes. */
    WorkerContextValidationSupportAdapter definitions(Language language) {
        return Objects.requireNonNull(definitions.get(language));
    }
}
