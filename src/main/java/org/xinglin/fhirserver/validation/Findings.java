package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** Turns a validator's messages into issues: the one place where they become words for a reader. */
final class Findings {

    /** Said of each item of a questionnaire alone, where one mistake is made in all of them. */
    private static final String NO_SUCH_ITEM = "Questionnaire_QR_Item_NotFound";

    private static final String ITEM_MISSING = "Questionnaire_QR_Item_Missing";
    private static final String NO_SUCH_ELEMENT = "Unrecognised_property_";

    /** The argument of these messages that names the item or element. */
    private static final String NAME = "0";

    private final ValidatorRules rules;
    private final ValidatorTexts texts;
    private final Expectations expectations;
    private final FoundValue foundValue;
    private final LinkIds linkIds;

    /** A message read: the id of its text, and whom it is about where that is an item of a questionnaire. */
    private record Finding(@Nullable String id, String linkId, Issue issue) {}

    Findings(
            ValidatorRules rules,
            ValidatorTexts texts,
            Expectations expectations,
            FoundValue foundValue,
            LinkIds linkIds) {
        this.rules = rules;
        this.texts = texts;
        this.expectations = expectations;
        this.foundValue = foundValue;
        this.linkIds = linkIds;
    }

    /** All findings, errors first, each kind in the resource's order. */
    List<Issue> issues(Resource resource, Language language, List<SingleValidationMessage> messages) {
        return issues(resource, language, messages, location -> foundValue.at(resource, location));
    }

    /**
     * The same of a text that the parser refuses.
     *
     * @param readable what can be read of it
     * @param values what stands at a location of the text
     */
    List<Issue> issues(
            Resource readable,
            Language language,
            List<SingleValidationMessage> messages,
            Function<String, @Nullable String> values) {
        Map<String, List<Finding>> ofItems = new LinkedHashMap<>();
        List<Issue> issues = new ArrayList<>();
        for (SingleValidationMessage message : messages) {
            Finding finding = finding(language, message, values);
            if (NO_SUCH_ITEM.equals(finding.id()) || ITEM_MISSING.equals(finding.id())) {
                ofItems.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding);
            } else {
                issues.add(finding.issue());
            }
        }
        ofItems.values().forEach(items -> issues.add(together(readable, items)));
        return inOrder(Overlaps.without(issues).stream());
    }

    /** The gravest first; those of a kind as they come. */
    static List<Issue> inOrder(Stream<Issue> issues) {
        return issues.sorted(Comparator.comparing(Issue::severity)).toList();
    }

    private Issue together(Resource resource, List<Finding> items) {
        String named = LinkIds.shown(items.stream().map(Finding::linkId).toList());
        String[] places = items.stream()
                .flatMap(item -> item.issue().expressions().stream())
                .distinct()
                .toArray(String[]::new);
        Issue first = items.get(0).issue().at(places);
        return NO_SUCH_ITEM.equals(items.get(0).id())
                ? first.found(named).expected(linkIds.of(resource).orElse(null))
                : first.found(null).expected(named);
    }

    private Finding finding(
            Language language, SingleValidationMessage message, Function<String, @Nullable String> values) {
        String id = texts.id(message.getMessageId(), message.getMessage(), language);
        String location = message.getLocationString();
        ValidatorTexts.Reading reading = texts.read(id == null ? null : rules.text(id), message.getMessage(), language);
        String rule = reading.rule() == null ? rules.rule(id) : reading.rule();
        String found = NO_SUCH_ELEMENT.equals(id)
                ? reading.values().get(NAME)
                : location == null ? null : values.apply(location);
        Issue issue = new Issue(
                severity(message),
                rule,
                reading.text(),
                location == null ? List.of() : List.of(location),
                found,
                expectations.of(id, reading, new Advice.Fault(rule, message.getMessage(), found, location, language)),
                reading.untranslated(),
                null);
        return new Finding(id, reading.values().getOrDefault(NAME, ""), issue);
    }

    private static IssueSeverity severity(SingleValidationMessage message) {
        return switch (message.getSeverity()) {
            case FATAL, ERROR -> IssueSeverity.ERROR;
            case WARNING -> IssueSeverity.WARNING;
            case INFORMATION -> IssueSeverity.INFORMATION;
        };
    }
}
