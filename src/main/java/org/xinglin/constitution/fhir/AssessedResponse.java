package org.xinglin.constitution.fhir;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.constitution.domain.AnswerSheet;
import org.xinglin.constitution.domain.Assessment;
import org.xinglin.derivation.FactId;

/**
 * A response to a constitution scale and what follows from it.
 *
 * @param response complete, with its id, subject and time
 */
record AssessedResponse(
        QuestionnaireResponse response, Instruments.Published scale, AnswerSheet sheet, Assessment assessment) {

    String responseReference() {
        return "QuestionnaireResponse/" + response.getIdElement().getIdPart();
    }

    /** Who answered or wrote down the response, if that is somebody of one of these types. */
    Optional<Reference> author(Set<String> types) {
        Reference author = response.getAuthor();
        String type = author.getReferenceElement().getResourceType();
        return type != null && types.contains(type)
                ? Optional.of(new Reference(author.getReference()))
                : Optional.empty();
    }

    /** The id of what follows from the response: the same whenever it is derived (ADR 14). */
    String factId(String kind) {
        return FactId.of(responseReference(), kind, scale.instrument().code());
    }
}
