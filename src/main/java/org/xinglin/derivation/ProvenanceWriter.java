package org.xinglin.derivation;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.kernel.Canonical;

/** Writes what was derived from which records by which version of which rules: profile XinglinProvenance. */
public final class ProvenanceWriter {

    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String ACTIVITY = Canonical.codeSystem("provenance-activity");

    private final Clock clock;

    public ProvenanceWriter(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param rules address and version of what was derived by
     * @param targets what was written, or withdrawn
     * @param sources what it was derived from
     */
    public Provenance write(
            String id, Collection<String> rules, Collection<String> targets, Collection<String> sources) {
        Provenance provenance = new Provenance();
        provenance.setId(id);
        targets.forEach(target -> provenance.addTarget(new Reference(target)));
        provenance.setRecorded(Date.from(clock.instant()));
        rules.forEach(provenance::addPolicy);
        provenance.setActivity(new CodeableConcept(new Coding(ACTIVITY, "derivation", null)));
        provenance
                .addAgent()
                .setWho(new Reference().setDisplay("杏林服务器 Xinglin server"))
                .getType()
                .addCoding()
                .setSystem(PARTICIPANT)
                .setCode("assembler");
        sources.forEach(source ->
                provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(new Reference(source)));
        return provenance;
    }
}
