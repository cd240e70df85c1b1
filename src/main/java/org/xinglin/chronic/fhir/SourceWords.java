package org.xinglin.chronic.fhir;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinglin.chronic.domain.Rule;
import org.xinglin.chronic.domain.Source;
import org.xinglin.chronic.domain.Source.Standard;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.Language;

/** Where rules come from and how far they were verified, as a clinician reads it. */
final class SourceWords {

    private static final String FILE = "/chronic/rule-status.yaml";
    private static final String COPY = "copy";
    private static final Map<String, Standard> WORDS = DataFile.read(FILE, new TypeReference<>() {});

    private SourceWords() {}

    /** A status; one that a county's own rules made up is shown as it stands there. */
    static String status(String status, Language language) {
        Standard words = WORDS.get(status);
        return words == null ? status : in(words, language);
    }

    /** The standards of a rule, with their editions. */
    static String sources(Rule rule, List<Source> known, Language language) {
        return rule.sources().stream()
                .map(id -> known.stream()
                        .filter(source -> source.id().equals(id))
                        .map(source -> shown(source, language))
                        .findFirst()
                        .orElse(id))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private static String shown(Source source, Language language) {
        if (source.standard() == null) {
            return source.title() + "（" + source.document() + "）";
        }
        String name = in(source.standard(), language);
        return source.copy() ? name + "（" + status(COPY, language) + "）" : name;
    }

    private static String in(Standard words, Language language) {
        return language == Language.ZH ? words.zh() : words.en();
    }
}
