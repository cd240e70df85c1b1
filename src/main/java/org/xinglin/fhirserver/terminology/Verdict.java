package org.xinglin.fhirserver.terminology;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $validate-code} says of a code.
 *
 * @param rule why not, or what could not be looked at; null where nothing is to be said
 */
record Verdict(
        boolean holds,
        @Nullable String rule,
        Coding coding,
        @Nullable String display) {

    /** @param concept the code as its system has it; null where that is not here */
    static Verdict of(Membership in, String ruleIfNot, Coding asked, @Nullable Concept concept, String language) {
        String word = concept == null ? null : concept.display(language);
        if (in == Membership.NO) {
            return new Verdict(false, ruleIfNot, asked, word);
        }
        if (concept != null && asked.getDisplay() != null && !isWord(concept, asked.getDisplay())) {
            return new Verdict(false, "display-mismatch", asked, word);
        }
        return new Verdict(true, in == Membership.UNCHECKED ? "code-not-checked" : null, asked, word);
    }

    private static boolean isWord(Concept concept, String display) {
        String said = Concept.plain(display);
        return concept.words().findAny().isEmpty() || concept.words().anyMatch(said::equals);
    }

    Parameters told(@Nullable String message) {
        Parameters answer = new Parameters();
        answer.addParameter("result", holds);
        if (message != null) {
            answer.addParameter("message", message);
        }
        if (display != null) {
            answer.addParameter("display", display);
        }
        answer.addParameter("code", coding.getCodeElement().copy());
        if (coding.hasSystem()) {
            answer.addParameter("system", coding.getSystemElement().copy());
        }
        return answer;
    }
}
