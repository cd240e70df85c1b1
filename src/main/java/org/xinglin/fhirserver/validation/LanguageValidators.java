package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.validation.IInstanceValidatorModule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.xinglin.fhirserver.refusal.Language;

/** One instance validator per language: a validator's language is fixed when it is built. */
final class LanguageValidators {

    private final Map<Language, IInstanceValidatorModule> byLanguage = new EnumMap<>(Language.class);

    LanguageValidators(Function<Language, IInstanceValidatorModule> factory) {
        for (Language language : Language.values()) {
            byLanguage.put(language, factory.apply(language));
        }
    }

    IInstanceValidatorModule in(Language language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }
}
