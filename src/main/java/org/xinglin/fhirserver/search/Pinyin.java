package org.xinglin.fhirserver.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How Chinese names are read, in letters without tones, by ICU: surnames as surnames are read, which is not how their
 * characters are read elsewhere. ICU takes most of a millisecond for a name, so what it said of a surname or character is
 * kept: there are some thousands.
 */
final class Pinyin {

    /** CLDR's rules for names come first; what they leave to the general ones follows. */
    private static final String RULES = "Han-Latin/Names; Latin-ASCII";

    /** Stands before a character that is to be read as one of a given name; its own reading is certain. */
    private static final String ANY_SURNAME = "王";

    private final CompletableFuture<Transliterator> reader =
            CompletableFuture.supplyAsync(() -> Transliterator.getInstance(RULES));

    private final Map<String, List<String>> surnames = new ConcurrentHashMap<>();
    private final Map<String, String> characters = new ConcurrentHashMap<>();

    /** The syllables of a name, surname first. */
    List<String> syllables(String surname, String given) {
        List<String> syllables =
                new ArrayList<>(surname.isEmpty() ? List.of() : surnames.computeIfAbsent(surname, this::read));
        given.codePoints()
                .mapToObj(Character::toString)
                .map(character -> characters.computeIfAbsent(
                        character,
                        each -> String.join("", read(ANY_SURNAME + each).subList(1, 2))))
                .forEach(syllables::add);
        return syllables;
    }

    private List<String> read(String text) {
        // Each character apart, also one that has no reading.
        String spaced = reader.join().transliterate(text).replaceAll("(?<=\\p{IsHan})|(?=\\p{IsHan})", " ");
        return List.of(spaced.trim().split("\\s+"));
    }
}
