package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.derivation.DerivedFacts;

/** Grades, risks, controls, labels and alerts. */
final class ChronicFacts implements DerivedFacts {

    @Override
    public List<Coding> codes() {
        return List.of(Conclusion.codings());
    }

    @Override
    public Set<String> sources() {
        return Set.of("Observation", "Condition", "Encounter");
    }

    @Override
    public String refusal() {
        return "chronic-derived";
    }
}
