package org.xinglin.guide.fhir;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.refusal.Language;

/**
 * A record that shows how it is done, or how it is not.
 *
 * @param json as it stands in its file
 * @param profile the canonical URL of the profile it is held against, or of the questionnaire it answers; empty for a base type
 * @param said what the server says to a bad one, by the reader's language
 */
record Example(
        String name, String json, Resource resource, String profile, boolean good, Map<Language, List<Said>> said) {

    /** One issue of the server's answer. */
    record Said(String severity, String rule, String text, String where, String diagnostics) {}

    static Map<Language, List<Said>> said(Map<Language, OperationOutcome> outcomes) {
        Map<Language, List<Said>> said = new EnumMap<>(Language.class);
        outcomes.forEach((language, outcome) -> said.put(
                language,
                outcome.getIssue().stream()
                        .filter(issue -> issue.getSeverity() != OperationOutcome.IssueSeverity.INFORMATION)
                        .map(issue -> new Said(
                                issue.getSeverity().toCode(),
                                issue.getDetails().getCodingFirstRep().getCode(),
                                issue.getDetails().getText(),
                                issue.getExpression().stream()
                                        .map(PrimitiveType::getValue)
                                        .reduce("", (one, other) -> (one + " " + other).strip()),
                                Objects.requireNonNullElse(issue.getDiagnostics(), "")))
                        .toList()));
        return said;
    }

    String type() {
        return resource.fhirType();
    }

    List<Said> saidIn(Language language) {
        return said.getOrDefault(language, List.of());
    }
}
