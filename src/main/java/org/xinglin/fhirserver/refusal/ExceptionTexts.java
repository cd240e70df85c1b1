package org.xinglin.fhirserver.refusal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values in an exception's sentence, so that a reader of either language sees what was found and where, and the
 * rule's own words for the rest: {@code refusals/exception-texts.yaml}.
 */
final class ExceptionTexts {

    private static final String FILE = "/refusals/exception-texts.yaml";

    private static final int READ_AT_MOST = 10_000;

    /** A place comes from whichever search parameter met it first; some of them pick the references to one type. */
    private static final Pattern SELECTION = Pattern.compile("\\.where\\(resolve\\(\\) is \\w+\\)");

    private static final Pattern NUMBER = Pattern.compile("HAPI-(\\d{4}): ");

    private final Map<String, List<TextTemplate>> sentences;
    private final Map<String, InTwoLanguages> found;

    private record Lines(Map<String, List<String>> sentences, Map<String, InTwoLanguages> found) {}

    private ExceptionTexts(Lines lines) {
        this.sentences = lines.sentences().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        line -> line.getValue().stream().map(TextTemplate::of).toList()));
        this.found = Map.copyOf(lines.found());
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static ExceptionTexts load() {
        return new ExceptionTexts(DataFile.read(FILE, new TypeReference<Lines>() {}));
    }

    /**
     * The issue with what the exception says of the request. A sentence that we cannot take apart is shown as it is,
     * and marked.
     */
    Issue explain(Issue issue, Throwable exception, Language language) {
        Optional<Issue> byValues = Optional.empty();
        for (Throwable cause = exception; cause != null && byValues.isEmpty(); cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            byValues = byValues(issue, message.substring(0, Math.min(message.length(), READ_AT_MOST)), language);
        }
        return byValues.orElseGet(() -> asItIs(issue, exception));
    }

    /** A message holds others: the innermost that we can take apart says the most. */
    private Optional<Issue> byValues(Issue issue, String message, Language language) {
        Optional<Issue> innermost = Optional.empty();
        Matcher matcher = NUMBER.matcher(message);
        while (matcher.find()) {
            String number = matcher.group(1);
            String sentence = NUMBER.matcher(message.substring(matcher.end())).replaceAll("");
            Optional<Issue> explained =
                    values(number, sentence.strip()).map(said -> explained(issue, number, said, language));
            innermost = explained.isPresent() ? explained : innermost;
        }
        return innermost;
    }

    private Optional<Map<String, String>> values(String number, String sentence) {
        return sentences.getOrDefault(number, List.of()).stream()
                .map(template -> template.values(sentence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Issue explained(Issue issue, String number, Map<String, String> said, Language language) {
        InTwoLanguages composed = found.get(number);
        Issue explained = issue.found(shown(
                        composed == null
                                ? said.get("found")
                                : composed.in(language).with(said)))
                .expected(shown(said.get("expected")));
        String at = shown(said.get("at"));
        return at == null ? explained : explained.at(SELECTION.matcher(at).replaceAll(""));
    }

    /** No value where there is none, or where it would tell of the inside. */
    private static @Nullable String shown(@Nullable String value) {
        return value == null || value.isBlank() ? null : SafeMessage.fit(value);
    }

    private static Issue asItIs(Issue issue, Throwable exception) {
        String sentence = SafeMessage.of(exception);
        if (sentence == null) {
            return issue;
        }
        Matcher matcher = NUMBER.matcher(String.valueOf(exception.getMessage()));
        return issue.found(sentence).untranslated(matcher.find() ? matcher.group(1) : UntranslatedTexts.OTHER);
    }

    Set<String> numbers() {
        return sentences.keySet();
    }
}
