package org.xinglin.referral.fhir.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.referral.domain.recognition.RecognitionRule;
import org.xinglin.referral.domain.recognition.RecognitionRules;
import org.xinglin.referral.domain.recognition.RecognitionRules.Words;

/** Where a rule comes from and how far it was verified, as a clinician reads it. */
final class RecognitionSources {

    private static final Map<String, Words> STATUSES =
            DataFile.read("/referral/rule-status.yaml", new TypeReference<>() {});

    private final RecognitionRules rules;

    RecognitionSources(RecognitionRules rules) {
        this.rules = rules;
    }

    /** The rule's documents, the version of its set, and its status; a status that a county made up is shown as it stands there. */
    String of(RecognitionRule rule, Language language) {
        String documents = rule.sources().stream()
                .map(id -> rules.sources().stream()
                        .filter(source -> source.id().equals(id))
                        .findFirst()
                        .map(source -> source.title() + "（" + source.document() + "）")
                        .orElse(id))
                .collect(Collectors.joining("；"));
        String status = Optional.ofNullable(STATUSES.get(rule.status()))
                .map(words -> language == Language.ZH ? words.zh() : words.en())
                .orElse(rule.status());
        return documents + "；" + rules.id() + " " + rules.version() + "；" + status;
    }
}
