package org.xinglin.constitution.fhir;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Writes what was derived from which version of a response by which version of an instrument. */
final class ProvenanceWriter {

    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private final Clock clock;

    ProvenanceWriter(Clock clock) {
        this.clock = clock;
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
        Provenance provenance = new Provenance();
        provenance.setId(id(response.getIdElement().getIdPart(), version));
        derived.forEach(fact -> provenance.addTarget(
                new Reference(fact.fhirType() + "/" + fact.getIdElement().getIdPart())));
        provenance.setRecorded(Date.from(clock.instant()));
        provenance.addPolicy(rules);
        provenance.setActivity(Ig.concept("provenance-activity", "derivation"));
        provenance
                .addAgent()
                .setWho(new Reference().setDisplay("杏林服务器 Xinglin server"))
                .getType()
                .addCoding()
                .setSystem(PARTICIPANT)
                .setCode("assembler");
        provenance
                .addEntity()
                .setRole(ProvenanceEntityRole.SOURCE)
                .setWhat(new Reference(
                        "QuestionnaireResponse/" + response.getIdElement().getIdPart()));
        if (response.getSubject().hasReference()) {
            // Whose sex and birth date decided which items count, and which form.
            provenance
                    .addEntity()
                    .setRole(ProvenanceEntityRole.SOURCE)
                    .setWhat(new Reference(response.getSubject().getReference()));
        }
        return provenance;
    }
}
