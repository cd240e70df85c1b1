package org.xinglin.fhirserver.refusal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The instance validator's own message texts, read backwards: the validator hands on finished sentences, and the values
 * in them are found again by the pattern that they were made from.
 */
public final class ValidatorMessages {

    private static final String BUNDLE = "Messages";

    /** One text has several forms where the language has a plural. */
    private static final List<String> FORMS = List.of("", "_one", "_other");

    private final Map<Language, ResourceBundle> bundles;

    /** A finished sentence, taken apart. */
    public record Message(TextTemplate template, Map<String, String> values) {}

    private ValidatorMessages(Map<Language, ResourceBundle> bundles) {
        this.bundles = bundles;
    }

    /** @throws java.util.MissingResourceException if the validator's texts are not on the class path */
    public static ValidatorMessages load() {
        return new ValidatorMessages(Stream.of(Language.values())
                .collect(Collectors.toUnmodifiableMap(
                        language -> language, language -> ResourceBundle.getBundle(BUNDLE, language.locale()))));
    }

    /** The parts of a sentence that was made for a message id in a language; nothing where it was not. */
    public Optional<Message> read(String id, String sentence, Language language) {
        ResourceBundle bundle = bundle(language);
        return FORMS.stream()
                .map(form -> id + form)
                .filter(bundle::containsKey)
                .map(key -> TextTemplate.ofMessageFormat(bundle.getString(key).trim()))
                .flatMap(template -> template.values(sentence).stream().map(values -> new Message(template, values)))
                .findFirst();
    }

    /**
     * The same for a sentence that goes on after the text of its id, as an invariant's does where the validator logs how
     * it failed; the rest is left out.
     */
    public Optional<Message> readBeginning(String id, String sentence, Language language) {
        TextTemplate template =
                TextTemplate.ofMessageFormat(bundle(language).getString(id).trim());
        return template.followed().values(sentence).map(values -> new Message(template, values));
    }

    private ResourceBundle bundle(Language language) {
        return Objects.requireNonNull(bundles.get(language));
    }

    /** All ids, without their plural's form. */
    public Set<String> ids() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet().stream()
                .map(key -> key.replaceFirst("_(one|other)$", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
