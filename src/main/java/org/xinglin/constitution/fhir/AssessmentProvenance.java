package org.xinglin.constitution.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.FactId;
import org.xinglin.derivation.ProvenanceWriter;
import org.xinglin.derivation.Transactions;

/** Where facts come from: a record for each version of a response, or of its resident, from which they were derived. */
@Component
final class AssessmentProvenance {

    private final ProvenanceWriter writer;

    AssessmentProvenance(ProvenanceWriter writer) {
        this.writer = writer;
    }

    /**
     * @param rules address and version of what was derived by
     * @param derived what was written, or withdrawn
     */
    Provenance write(ResponseVersion response, String rules, List<? extends Resource> derived) {
        Provenance provenance = writer.write(
                FactId.of(response.identity().toArray(String[]::new)),
                List.of(rules),
                derived.stream().map(Transactions::address).toList(),
                // The resident's sex and birth date decided which items count, and which form.
                Stream.concat(Stream.of(response.reference()), response.subject().stream())
                        .toList());
        if (response.isGone()) {
            ProvenanceWriter.intoWords(provenance, response.reference());
        }
        return provenance;
    }
}
