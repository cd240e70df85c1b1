package org.xinglin.constitution.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.derivation.FactId;
import org.xinglin.derivation.ProvenanceWriter;
import org.xinglin.derivation.Transactions;

/** Where the facts of a version of a response come from. */
final class AssessmentProvenance {

    private final ProvenanceWriter writer;

    AssessmentProvenance(ProvenanceWriter writer) {
        this.writer = writer;
    }

    /** The id of the record that a version of a response has been derived from: whether there is one tells that it has. */
    static String id(String responseId, long version) {
        return FactId.of("QuestionnaireResponse/" + responseId, "_history/" + version, "derivation");
    }

    /**
     * @param version of the response
     * @param rules address and version of what was derived by
     * @param derived what was written, or withdrawn
     */
    Provenance write(QuestionnaireResponse response, long version, String rules, List<? extends Resource> derived) {
        String id = response.getIdElement().getIdPart();
        List<String> sources = new ArrayList<>();
        sources.add("QuestionnaireResponse/" + id);
        if (response.getSubject().hasReference()) {
            // Whose sex and birth date decided which items count, and which form.
            sources.add(response.getSubject().getReference());
        }
        return writer.write(
                id(id, version),
                List.of(rules),
                derived.stream().map(Transactions::address).toList(),
                sources);
    }
}
