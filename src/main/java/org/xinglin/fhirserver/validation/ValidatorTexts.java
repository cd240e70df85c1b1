package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.EnglishSentence;
import org.xinglin.fhirserver.refusal.InTwoLanguages;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.LibraryTexts;
import org.xinglin.fhirserver.refusal.ValidatorMessages;
import org.xinglin.fhirserver.refusal.ValidatorMessages.Message;

/** What a validator's message says to the reader, and what of it the reader still has to read in English. */
final class ValidatorTexts {

    /** The id under which an invariant's untranslated text is counted; its own key may be anybody's. */
    private static final String INVARIANT = "INV_FAILED";

    private static final String INVARIANT_WITH_SOURCE = "INV_FAILED_SOURCE";
    private static final String HUMAN = "1";

    /** Ids that the validator does not report, since it makes the text first and then reports that. */
    private static final List<String> UNREPORTED = List.of(
            "Questionnaire_QR_Item_Missing",
            "Unrecognised_property_",
            "Undefined_element_",
            "Undefined_attribute__on__for_type__properties__",
            "This_property_must_be_an_Array_not_",
            "This_property_must_be__not_",
            "This_property_must_be_an_object_not_",
            "This_property_must_be_an_simple_value_not_",
            "This_base_property_must_be_an_Array_not_",
            "Error_parsing_JSON_the_primitive_value_must_be_a_number",
            "Error_parsing_JSON_the_primitive_value_must_be_a_boolean",
            "Error_parsing_JSON_the_primitive_value_must_be_a_string",
            "Object_must_have_some_content",
            "ARRAY_CANNOT_BE_EMPTY",
            "ELEMENT_CANNOT_BE_NULL");

    private static final String OWN = "/refusals/validator-texts.yaml";

    /** How the validator shows a coding that has no system. */
    private static final String NO_SYSTEM = "null#";

    private final ValidatorMessages messages;
    private final LibraryTexts libraryTexts;
    private final InvariantTexts invariantTexts;
    private final Map<String, InTwoLanguages> own = DataFile.read(OWN, new TypeReference<>() {});

    /**
     * A message, read.
     *
     * @param text in the reader's language
     * @param values the message's arguments by number, as the validator gave them; none where it cannot be taken apart
     * @param rule the rule that the text itself tells, or null
     * @param expected what the text itself says would have been right, or null
     * @param untranslated the id under which the message is counted, where its text is English and the reader's is not
     */
    record Reading(
            String text,
            Map<String, String> values,
            @Nullable String rule,
            @Nullable String expected,
            @Nullable String untranslated) {

        static Reading plain(String text) {
            return new Reading(text, Map.of(), null, null, null);
        }

        Reading counted(String id) {
            return new Reading(text, values, rule, expected, id);
        }
    }

    ValidatorTexts(ValidatorMessages messages, LibraryTexts libraryTexts, InvariantTexts invariantTexts) {
        this.messages = messages;
        this.libraryTexts = libraryTexts;
        this.invariantTexts = invariantTexts;
    }

    /** The id of a message, told by its text where the validator does not report it. */
    @Nullable
    String id(@Nullable String reported, String sentence, Language language) {
        for (String id : UNREPORTED) {
            if (messages.read(id, sentence, language).isPresent()) {
                return id;
            }
        }
        return reported;
    }

    /**
     * Reads a message.
     *
     * @param id of the text; an invariant's is its profile's URL, {@code #} and the invariant's key
     */
    Reading read(@Nullable String id, String sentence, Language language) {
        int hash = id == null ? -1 : id.lastIndexOf('#');
        Reading reading = id != null && hash >= 0
                ? invariant(id.substring(0, hash), id.substring(hash + 1), sentence, language)
                : message(id, sentence, language);
        return language == Language.ZH && EnglishSentence.in(reading.text())
                ? reading.counted(hash >= 0 ? INVARIANT : String.valueOf(id))
                : reading;
    }

    private Reading message(@Nullable String id, String sentence, Language language) {
        Optional<Message> message = id == null ? Optional.empty() : messages.read(id, sentence, language);
        if (message.isEmpty()) {
            return libraryTexts
                    .read(sentence, language)
                    .map(library -> new Reading(library.text(), Map.of(), library.rule(), library.expected(), null))
                    .orElse(Reading.plain(sentence));
        }
        Map<String, String> values = message.get().values();
        Map<String, String> said = new HashMap<>(values);
        LibraryTexts.Reading inside = null;
        for (Map.Entry<String, String> value : said.entrySet()) {
            LibraryTexts.Reading library =
                    libraryTexts.read(value.getValue(), language).orElse(null);
            if (library != null) {
                inside = library;
                value.setValue(library.text());
            } else if (value.getValue().contains(NO_SYSTEM)) {
                value.setValue(
                        value.getValue().replace(NO_SYSTEM, language == Language.ZH ? "缺 system#" : "no system#"));
            }
        }
        InTwoLanguages ours = own.get(id);
        String text = ours == null
                ? message.get().template().with(said)
                : ours.in(language).with(said);
        return new Reading(
                ours == null && said.equals(values) ? sentence : text,
                values,
                inside == null ? null : inside.rule(),
                inside == null ? null : inside.expected(),
                null);
    }

    private Reading invariant(String profile, String key, String sentence, Language language) {
        Message message = Stream.of(INVARIANT_WITH_SOURCE, INVARIANT)
                .flatMap(id -> Stream.concat(
                        messages.read(id, sentence, language).stream(),
                        messages.readBeginning(id, sentence, language).stream()))
                .findFirst()
                .orElse(null);
        if (message == null) {
            return Reading.plain(sentence);
        }
        Map<String, String> said = new HashMap<>(message.values());
        Optional<String> ours = InvariantTexts.ofBoth(said.getOrDefault(HUMAN, ""), language);
        if (ours.isPresent()) {
            return new Reading(ours.get(), Map.of(), key, null, null);
        }
        if (language == Language.ZH) {
            invariantTexts.chinese(profile, key).ifPresent(chinese -> said.put(HUMAN, chinese));
        }
        return Reading.plain(message.template().with(said));
    }
}
