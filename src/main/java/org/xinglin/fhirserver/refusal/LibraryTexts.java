package org.xinglin.fhirserver.refusal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the FHIR library's terminology services say in English only, whoever reads it, and what it means:
 * {@code refusals/library-texts.yaml}.
 */
public final class LibraryTexts {

    private static final String FILE = "/refusals/library-texts.yaml";

    /** A gap of this name holds another of these sentences. */
    private static final String NESTED = "reason";

    /** A gap of this name holds several. */
    private static final String SEVERAL = "reasons";

    private static final Pattern BETWEEN = Pattern.compile("; ");

    private static final int DEEPEST = 4;

    private final List<Entry> entries;

    /**
     * One sentence.
     *
     * @param text as the reader reads it
     * @param rule the rule that the sentence belongs to, where it says more than its message id; else null
     * @param expected what would have been right, where the sentence says so; else null
     */
    public record Reading(
            String text, @Nullable String rule, @Nullable String expected) {}

    private record Entry(
            TextTemplate en,
            TextTemplate zh,
            @Nullable String rule,
            @Nullable TextTemplate expected) {}

    private record Line(
            String en,
            String zh,
            @Nullable String rule,
            @Nullable String expected) {
        Entry entry() {
            return new Entry(
                    TextTemplate.of(en),
                    TextTemplate.of(zh),
                    rule,
                    expected == null ? null : TextTemplate.of(expected));
        }
    }

    private LibraryTexts(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    public static LibraryTexts load() {
        List<Line> lines = DataFile.read(FILE, new TypeReference<List<Line>>() {});
        return new LibraryTexts(lines.stream().map(Line::entry).toList());
    }

    /** The sentence in the reader's language, or nothing where it is none of the library's that we know. */
    public Optional<Reading> read(String english, Language language) {
        return read(english, language, DEEPEST);
    }

    private Optional<Reading> read(String english, Language language, int depth) {
        for (Entry entry : entries) {
            Optional<Map<String, String>> values = entry.en().values(english);
            if (values.isPresent()) {
                return Optional.of(reading(entry, values.get(), language, depth));
            }
        }
        return Optional.empty();
    }

    private Reading reading(Entry entry, Map<String, String> values, Language language, int depth) {
        Map<String, String> said = new HashMap<>(values);
        List<Reading> inner = new ArrayList<>();
        said.replaceAll((gap, value) -> switch (gap) {
            case NESTED -> nested(List.of(value), language, depth, inner);
            case SEVERAL -> nested(List.of(BETWEEN.split(value)), language, depth, inner);
            default -> value;
        });
        TextTemplate sentence = language == Language.ZH ? entry.zh() : entry.en();
        String expected = entry.expected() == null ? null : entry.expected().with(values);
        return new Reading(
                sentence.with(said),
                first(inner, Reading::rule).orElse(entry.rule()),
                first(inner, Reading::expected).orElse(expected));
    }

    private String nested(List<String> sentences, Language language, int depth, List<Reading> inner) {
        return sentences.stream()
                .map(sentence -> {
                    Optional<Reading> reading = depth == 0 ? Optional.empty() : read(sentence, language, depth - 1);
                    reading.ifPresent(inner::add);
                    return reading.map(Reading::text).orElse(sentence);
                })
                .distinct()
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    }

    private static Optional<String> first(List<Reading> readings, Function<Reading, @Nullable String> part) {
        return readings.stream()
                .flatMap(reading -> Stream.ofNullable(part.apply(reading)))
                .findFirst();
    }
}
