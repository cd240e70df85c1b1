package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/**
 * All that is wrong with a record that the parser refuses. The validator reads the text itself, element by element, so a fault
 * hides no other. It sees what was sent and not what a write would complete: what it finds in the readable part before its
 * completion, and no more after it, is no fault.
 */
final class UnparsedRecord {

    private final FhirContext context;
    private final List<RecordCompletion> completions;
    private final List<RecordCheck> checks;
    private final ProfileValidator validator;
    private final FoundValue foundValue;

    UnparsedRecord(
            FhirContext context,
            List<RecordCompletion> completions,
            List<RecordCheck> checks,
            ProfileValidator validator) {
        this.context = context;
        this.completions = completions;
        this.checks = checks;
        this.validator = validator;
        this.foundValue = new FoundValue(context);
    }

    /** The issues that block, in the record's order; none where its type is not known. */
    List<Issue> faults(String text, Language language) {
        IParser parser = EncodingEnum.detectEncoding(text)
                .newParser(context)
                .setParserErrorHandler(new LenientErrorHandler(false).disableAllErrors());
        SentValues sent = SentValues.in(text);
        Resource readable = readable(parser, text);
        if (readable == null) {
            String type = String.valueOf(sent.at("Resource.resourceType"));
            return context.getResourceTypes().contains(type)
                    ? blocking(asSent(text, empty(type), sent, language))
                    : List.of();
        }
        List<Issue> faults = new ArrayList<>(asSent(text, readable, sent, language));
        Set<Issue> completed = new HashSet<>(validator.validate(readable, language, null));
        completions.forEach(completion -> completion.complete(readable));
        validator.validate(readable, language, null).forEach(completed::remove);
        faults.removeAll(completed);
        checks.forEach(check -> faults.addAll(check.issues(readable)));
        return blocking(faults);
    }

    private List<Issue> asSent(String text, Resource readable, SentValues sent, Language language) {
        try {
            return validator.validateText(text, readable, language, location -> {
                String value = sent.at(location);
                return value == null ? foundValue.at(readable, location) : value;
            });
        } catch (Error unexpected) {
            if (unexpected.getClass() != Error.class) {
                throw unexpected;
            }
            // The library's own way to say that an element is there twice in XML: the parser has told that.
            throw new IllegalStateException(unexpected);
        }
    }

    private Resource empty(String type) {
        return (Resource) context.getResourceDefinition(type).newInstance();
    }

    private static List<Issue> blocking(List<Issue> issues) {
        return issues.stream().filter(Issue::blocks).toList();
    }

    private static @Nullable Resource readable(IParser parser, String text) {
        try {
            return (Resource) parser.parseResource(text);
        } catch (DataFormatException | NullPointerException | ClassCastException notReadableAtAll) {
            // The parser trips over shapes that it has no error for.
            return null;
        }
    }
}
