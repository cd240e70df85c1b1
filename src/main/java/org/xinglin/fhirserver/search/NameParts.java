package org.xinglin.fhirserver.search;

import ca.uhn.fhir.util.StringUtil;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.StringType;

/**
 * Under what a name is found: by what stands in it, whole though it was sent in parts, in parts though it was sent as a
 * text, and as it is read. Spaces, dots and hyphens count neither here nor in what is asked for.
 */
final class NameParts {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    /** Between the parts of names of other peoples, as it is typed in many ways. */
    private static final Pattern DOT = Pattern.compile("[·•‧∙・･．.]");

    private static final Pattern NOTHING = Pattern.compile("[\\s\\u3000·•‧∙・･．.'’`-]+");

    /** ü is typed as v, and written as yu in passports; without its dots it is u. */
    private static final Pattern UMLAUT = Pattern.compile("(?<=[LN])(?:V|YU)");

    private final DoubleSurnames surnames;
    private final Pinyin pinyin;

    NameParts(DoubleSurnames surnames, Pinyin pinyin) {
        this.surnames = surnames;
        this.pinyin = pinyin;
    }

    /** What is compared: of a name's parts, and of what is asked for. */
    static String folded(String text) {
        String plain = NOTHING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return UMLAUT.matcher(StringUtil.normalizeStringForSearchIndexing(plain).toUpperCase(Locale.ROOT))
                .replaceAll("U");
    }

    /** Surname and given name of a name that is a Chinese one, if it has or can be split into both. */
    Optional<List<String>> split(HumanName name) {
        String written = name.hasText() ? name.getText() : name.hasFamily() ? name.getFamily() : given(name);
        String text = NOTHING.matcher(written).replaceAll("");
        if (DOT.matcher(written).find() || !HAN.matcher(text).matches()) {
            return Optional.empty();
        }
        int end = surnames.lengthIn(text);
        return Optional.of(List.of(text.substring(0, end), text.substring(end)));
    }

    /** All of them, what stands in the name included, each behind a space; empty if there are none. */
    String of(HumanName name) {
        Set<String> parts = new LinkedHashSet<>();
        String surname = name.hasFamily() ? name.getFamily() : "";
        String given = given(name);
        if (surname.isEmpty() || given.isEmpty()) {
            split(name).ifPresent(both -> add(both.get(0), both.get(1), parts));
        } else {
            add(NOTHING.matcher(surname).replaceAll(""), NOTHING.matcher(given).replaceAll(""), parts);
        }
        if (name.hasText()) {
            addText(name.getText(), parts);
        }
        Stream.of(name.getGiven(), name.getPrefix(), name.getSuffix())
                .flatMap(List::stream)
                .filter(StringType::hasValue)
                .forEach(each -> parts.add(folded(each.getValue())));
        parts.remove("");
        return parts.stream().map(part -> " " + part).collect(Collectors.joining());
    }

    /** In Chinese one given name, in however many elements it was sent. */
    private static String given(HumanName name) {
        return name.getGiven().stream()
                .filter(StringType::hasValue)
                .map(StringType::getValue)
                .collect(Collectors.joining());
    }

    private void add(String surname, String given, Set<String> parts) {
        parts.add(folded(surname + given));
        parts.add(folded(given));
        parts.add(folded(surname));
        if (HAN.matcher(surname + given).matches()) {
            read(pinyin.syllables(surname, given), pinyin.syllables(surname, "").size(), parts);
        }
        parts.remove("");
    }

    private static void read(List<String> syllables, int ofSurname, Set<String> parts) {
        parts.add(folded(String.join("", syllables)));
        parts.add(folded(String.join("", syllables.subList(ofSurname, syllables.size()))));
        parts.add(folded(syllables.stream()
                .map(syllable -> syllable.substring(0, syllable.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())));
    }

    /** As it is, and where dots part it, its further parts and how all is read. */
    private void addText(String text, Set<String> parts) {
        parts.add(folded(text));
        String[] between = DOT.split(text);
        if (between.length > 1
                && HAN.matcher(NOTHING.matcher(text).replaceAll("")).matches()) {
            for (int i = 1; i < between.length; i++) {
                add("", NOTHING.matcher(between[i]).replaceAll(""), parts);
            }
            read(pinyin.syllables("", NOTHING.matcher(text).replaceAll("")), 0, parts);
        }
        parts.remove("");
    }
}
