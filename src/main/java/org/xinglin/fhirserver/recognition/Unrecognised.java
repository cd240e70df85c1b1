package org.xinglin.fhirserver.recognition;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * What keeps a record from being understood (contract, row "Stored, not understood").
 *
 * @param path where it stands, such as {@code Observation.code}; where something is missing, where it would stand
 * @param system of the coding that is not known
 * @param code of the coding that is not known
 * @param text what people read there
 * @param reason which kind of lack it is: the name of a variant of rule {@code not-recognised}, which has text and remedy
 * @param suggestion what is probably meant
 * @param also what else a record of the kind that is probably meant has, such as {@code " (+ focus + owner)"}; empty for nothing
 * @param allowed what could stand there, where these are few codes
 */
public record Unrecognised(
        String path,
        @Nullable String system,
        @Nullable String code,
        @Nullable String text,
        String reason,
        @Nullable Coding suggestion,
        String also,
        @Nullable String allowed) {

    static final String RULE = "not-recognised";

    /** The warning for its sender. */
    public Issue issue() {
        return Issue.of(IssueSeverity.WARNING, RULE)
                .variant(reason)
                .at(path)
                .found(found())
                .expected(expected());
    }

    private @Nullable String found() {
        return code != null ? (system == null ? "" : system + "|") + code : text;
    }

    private @Nullable String expected() {
        if (suggestion == null) {
            return allowed;
        }
        String display = suggestion.hasDisplay() ? " (" + suggestion.getDisplay() + ")" : "";
        return suggestion.getSystem() + "|" + suggestion.getCode() + display + also;
    }
}
