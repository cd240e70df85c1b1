package org.xinglin.fhirserver.validation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Language;

/** What a sender could write instead, as the definitions tell it: codes, a slice's value, the right shape. */
final class Advice {

    private static final String UCUM = "http://unitsofmeasure.org";

    /** How the validator names a definition: its URL, mostly in brackets, with or without a version. */
    private static final Pattern URL = Pattern.compile("(?:https?://|urn:)[^\\s|()'\"”“’，）#]++");

    private static final Pattern SYSTEM_OF_CODE = Pattern.compile("(?<system>(?:https?://|urn:)[^\\s|()'\"”“’，）#]++)#");

    private static final Pattern SLICE = Pattern.compile(
            "[“'](?<slice>[A-Za-z]\\w*+(?:\\.[\\w\\[\\]]++(?::[\\w-]++)?)++)[”'].*?(?<profile>https?://[^\\s|()”'，）]++)");

    /** Messages about elements of type code, which stand without a system. */
    private static final Pattern WITHOUT_SYSTEM = Pattern.compile(".*_NoValid_1[678]");

    private final AllowedCodes codes;
    private final Suggestions suggestions;
    private final SliceSample slices;
    private final Shapes shapes;

    /**
     * A fault to mend.
     *
     * @param sentence as the validator wrote it
     * @param found what was there, in short
     * @param location of the element
     */
    record Fault(
            String rule,
            String sentence,
            @Nullable String found,
            @Nullable String location,
            Language language) {}

    Advice(AllowedCodes codes, Suggestions suggestions, SliceSample slices, Shapes shapes) {
        this.codes = codes;
        this.suggestions = suggestions;
        this.slices = slices;
        this.shapes = shapes;
    }

    /** The codes of a value set, by a message that names it. */
    Optional<String> valueSet(String id, String named, Fault fault) {
        Matcher matcher = URL.matcher(named);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String url = matcher.group();
        boolean withSystem = !WITHOUT_SYSTEM.matcher(id).matches();
        return Optional.of(codes.ofValueSet(url, withSystem, fault.language()) + suggestion(url, fault));
    }

    /** A value to paste: a unit, a slice's fixed values, a member of the right shape. */
    Optional<String> toPaste(Fault fault) {
        return switch (fault.rule()) {
            case "unit-invalid" -> suggestions.of(UCUM, word(fault));
            case "slice-required" -> slice(fault);
            case "type-invalid" ->
                fault.location() == null ? Optional.empty() : shapes.of(fault.location(), fault.found());
            default -> Optional.empty();
        };
    }

    /** The codes of the system in which a code is not known. */
    Optional<String> ofSystem(Fault fault) {
        Matcher matcher = SYSTEM_OF_CODE.matcher(fault.sentence());
        return fault.rule().equals("code-unknown") && matcher.find()
                ? codes.ofSystem(matcher.group("system"), fault.language())
                        .map(said -> said + suggestion(matcher.group("system"), fault))
                : Optional.empty();
    }

    private Optional<String> slice(Fault fault) {
        Matcher matcher = SLICE.matcher(fault.sentence());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String slice = matcher.group("slice");
        String words = fault.language() == Language.ZH ? "切片 " + slice : "slice " + slice;
        return Optional.of(slices.of(matcher.group("profile"), slice)
                .map(sample -> words + (fault.language() == Language.ZH ? "，如 " : ", e.g. ") + sample)
                .orElse(words));
    }

    private String suggestion(String choice, Fault fault) {
        String word = word(fault);
        return suggestions
                .of(choice, word)
                .map(code -> fault.language() == Language.ZH
                        ? "；“" + word + "”应写作 " + code
                        : "; for '" + word + "' write " + code)
                .orElse("");
    }

    /** The code without its system, the unit without its number. */
    private static @Nullable String word(Fault fault) {
        String found = fault.found();
        return found == null ? null : found.substring(Math.max(found.lastIndexOf('#'), found.lastIndexOf(' ')) + 1);
    }
}
