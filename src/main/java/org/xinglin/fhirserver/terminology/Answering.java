package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CodeType;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** What all questions about codes have in common: the reader's language, and what is said where there is no answer. */
final class Answering {

    /** RFC 5646, as far as it matters here. */
    private static final String LANGUAGE_TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

    private final Outcomes outcomes;

    Answering(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** 404 for what is not known, 422 for what cannot be answered. */
    <T> T answer(RequestDetails request, Supplier<T> question) {
        try {
            return question.get();
        } catch (TerminologyRefusal e) {
            Language language = Language.of(request);
            if (e.issue().rule().equals("terminology-unknown")) {
                throw new ResourceNotFoundException(e.getMessage(), outcomes.outcome(language, e.issue()));
            }
            throw outcomes.unprocessable(language, e.issue());
        }
    }

    InvalidRequestException invalid(RequestDetails request, String parameter, String found, @Nullable String expected) {
        return outcomes.badRequest(
                Language.of(request),
                Issue.error("parameter-invalid").at(parameter).found(found).expected(expected));
    }

    /** The language of displays: the one asked for, else that of the answer. */
    String tongue(@Nullable CodeType displayLanguage, RequestDetails request) {
        if (displayLanguage == null || displayLanguage.getCode() == null) {
            return Language.of(request) == Language.ZH ? "zh" : "en";
        }
        if (!displayLanguage.getCode().matches(LANGUAGE_TAG)) {
            throw invalid(request, "displayLanguage", displayLanguage.getCode(), "zh, en");
        }
        return displayLanguage.getCode();
    }

    /** The one of several ways to say what is meant. */
    @SafeVarargs
    final <T> T onlyOne(RequestDetails request, String parameters, Optional<T>... ways) {
        T said = null;
        int times = 0;
        for (Optional<T> way : ways) {
            if (way.isPresent()) {
                said = way.get();
                times++;
            }
        }
        if (said == null || times > 1) {
            throw invalid(request, parameters, Integer.toString(times), "1: " + parameters);
        }
        return said;
    }

    String text(RequestDetails request, String rule) {
        return outcomes.text(Language.of(request), rule);
    }
}
