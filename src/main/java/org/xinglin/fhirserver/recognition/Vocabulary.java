package org.xinglin.fhirserver.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may stand in one element: by a code without its system, and by words. What has two meanings there has none.
 */
final class Vocabulary {

    private final Map<String, Optional<CodeInSystem>> byCode = new HashMap<>();
    private final Map<String, Optional<CodeInSystem>> byWords = new HashMap<>();
    private final List<KindCodes.Form> forms;

    /** @param forms codes that are not listed one by one */
    Vocabulary(List<KindCodes.Form> forms) {
        this.forms = forms;
    }

    void addCode(CodeInSystem meant) {
        note(byCode, String.valueOf(meant.code()), meant);
    }

    void addWords(CodeInSystem meant, ConceptWords words) {
        words.of(meant).forEach(word -> note(byWords, word, meant));
    }

    private static void note(Map<String, Optional<CodeInSystem>> meanings, String key, CodeInSystem meant) {
        meanings.merge(
                key, Optional.of(meant), (known, other) -> known.equals(other) ? known : Optional.empty());
    }

    /** What a code means that stands without system. Of systems that share a form of codes, the first is meant. */
    Optional<CodeInSystem> meaning(String code) {
        String capital = Character.toUpperCase(code.charAt(0)) + code.substring(1);
        return forms.stream()
                .filter(form -> form.pattern().matcher(capital).matches())
                .findFirst()
                .map(form -> new CodeInSystem(form.system(), capital))
                .or(() -> byCode.getOrDefault(code, Optional.empty()));
    }

    Optional<CodeInSystem> named(String words) {
        return byWords.getOrDefault(ConceptWords.plain(words), Optional.empty());
    }
}
