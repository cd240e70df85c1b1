package org.xinglin.derivation;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Act;
import org.xinglin.kernel.Canonical;

/** Writes what was derived from which records by which version of which rules: profile XinglinProvenance. */
@Component
public final class ProvenanceWriter {

    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    private static final String ACTIVITY = Canonical.codeSystem("provenance-activity");

    private static final String DERIVATION = "derivation";

    /** Who entered what this was derived from. */
    private static final String ENTERER = "enterer";

    private static final String SERVER = "杏林服务器 Xinglin server";

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
        provenance.setActivity(new CodeableConcept(new Coding(ACTIVITY, DERIVATION, null)));
        provenance
                .addAgent()
                .setWho(new Reference().setDisplay(SERVER))
                .getType()
                .addCoding()
                .setSystem(PARTICIPANT)
                .setCode("assembler");
        sources.forEach(source ->
                provenance.addEntity().setRole(ProvenanceEntityRole.SOURCE).setWhat(new Reference(source)));
        return provenance;
    }

    /** Leaves the name of a source that is gone as words, for a reference to it would lead nowhere. */
    public static void intoWords(Provenance provenance, String gone) {
        provenance.getEntity().stream()
                .map(ProvenanceEntityComponent::getWhat)
                .filter(what -> gone.equals(what.getReference()))
                .forEach(GoneReferences::intoWords);
    }

    /** Whether a record is one of these. */
    static boolean isOne(Provenance provenance) {
        return provenance.getActivity().hasCoding(ACTIVITY, DERIVATION)
                && provenance.getAgent().stream()
                        .anyMatch(agent -> SERVER.equals(agent.getWho().getDisplay()));
    }

    /** Says on whose act it rests: of whom the token spoke, in words, since neither need be stored here. */
    static void restsOn(Provenance provenance, Act act) {
        if (act.occasion() != null) {
            provenance.addReason().setText(act.occasion());
            return;
        }
        ProvenanceAgentComponent agent = provenance.addAgent();
        agent.getType().addCoding().setSystem(PARTICIPANT).setCode(ENTERER);
        agent.setWho(new Reference()
                .setDisplay(Stream.of(act.client(), act.user(), act.fhirUser())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" / "))));
        if (!act.organisations().isEmpty()) {
            agent.setOnBehalfOf(new Reference()
                    .setDisplay(Stream.of(act.organisations().split(" "))
                            .map(id -> "Organization/" + id)
                            .collect(Collectors.joining(", "))));
        }
    }

    /** Whether two say the same apart from when they were recorded, and on whose act. */
    static boolean saysTheSame(Provenance old, Provenance fresh) {
        return withoutAct(fresh, old).equalsDeep(withoutAct(old, old));
    }

    private static Provenance withoutAct(Provenance one, Provenance old) {
        Provenance same = one.copy();
        same.setIdElement(old.getIdElement());
        same.setMeta(old.getMeta());
        same.setRecordedElement(old.getRecordedElement());
        same.setReason(null);
        same.setAgent(same.getAgent().stream()
                .filter(agent ->
                        !ENTERER.equals(agent.getType().getCodingFirstRep().getCode()))
                .toList());
        return same;
    }
}
