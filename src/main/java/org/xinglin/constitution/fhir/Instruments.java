package org.xinglin.constitution.fhir;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.fhirserver.Release;

/** The constitution scales of this release. */
@Component
final class Instruments {

    /**
     * A scale as it is published.
     *
     * @param form the Questionnaire, shared: not to be changed
     */
    record Published(Questionnaire form, Instrument instrument) {

        /** Address and version, as responses name it. */
        String canonical() {
            return form.getUrl() + "|" + form.getVersion();
        }

        /** Whether a response that names the scale so means this version; one without version means the current one. */
        boolean isMeantBy(String canonical) {
            return canonical.equals(canonical()) || canonical.equals(form.getUrl());
        }
    }

    private final Map<String, Published> byUrl = new TreeMap<>();

    Instruments(Release release) {
        release.all(Questionnaire.class).stream()
                .filter(InstrumentReader::isInstrument)
                .forEach(form -> byUrl.put(form.getUrl(), new Published(form, InstrumentReader.read(form))));
    }

    /** The scale that a response answers, in whatever version; nothing if it answers another questionnaire. */
    Optional<Published> answeredBy(QuestionnaireResponse response) {
        return named(response.getQuestionnaire());
    }

    /** The scale that facts were derived by. */
    Optional<Published> of(List<Observation> facts) {
        return all().stream()
                .filter(scale -> facts.stream()
                        .anyMatch(fact -> fact.getMethod().getCoding().stream()
                                .anyMatch(method -> scale.instrument().code().equals(method.getCode()))))
                .findFirst();
    }

    /** @param canonical with or without version */
    Optional<Published> named(@Nullable String canonical) {
        return canonical == null
                ? Optional.empty()
                : Optional.ofNullable(byUrl.get(canonical.split("\\|", 2)[0]));
    }

    Collection<Published> all() {
        return byUrl.values();
    }
}
