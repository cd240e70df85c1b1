package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** Turns a validator's messages into issues: the one place where they become words for a reader. */
final class Findings {

    private final ValidatorRules rules;
    private final ValidatorTexts texts;
    private final Expectations expectations;
    private final FoundValue foundValue;

    Findings(ValidatorRules rules, ValidatorTexts texts, Expectations expectations, FoundValue foundValue) {
        this.rules = rules;
        this.texts = texts;
        this.expectations = expectations;
        this.foundValue = foundValue;
    }

    /** All findings, errors first, each kind in the resource's order. */
    List<Issue> issues(Resource resource, Language language, List<SingleValidationMessage> messages) {
        return inOrder(messages.stream().map(message -> issue(resource, language, message)));
    }

    /** The gravest first; those of a kind as they come. */
    static List<Issue> inOrder(Stream<Issue> issues) {
        return issues.sorted(Comparator.comparing(Issue::severity)).toList();
    }

    private Issue issue(Resource resource, Language language, SingleValidationMessage message) {
        String id = texts.id(message.getMessageId(), message.getMessage(), language);
        String location = message.getLocationString();
        ValidatorTexts.Reading reading = texts.read(id == null ? null : rules.text(id), message.getMessage(), language);
        return new Issue(
                severity(message),
                reading.rule() == null ? rules.rule(id) : reading.rule(),
                reading.text(),
                location == null ? List.of() : List.of(location),
                found(resource, location),
                expectations.of(id, reading, language),
                reading.untranslated(),
                null);
    }

    private @Nullable String found(Resource resource, @Nullable String location) {
        return location == null ? null : foundValue.at(resource, location);
    }

    private static IssueSeverity severity(SingleValidationMessage message) {
        return switch (message.getSeverity()) {
            case FATAL, ERROR -> IssueSeverity.ERROR;
            case WARNING -> IssueSeverity.WARNING;
            case INFORMATION -> IssueSeverity.INFORMATION;
        };
    }
}
