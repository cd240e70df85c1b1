package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.xinglin.chronic.domain.Control;
import org.xinglin.chronic.domain.Diagnosis;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.ResidentStatus;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.derivation.FactId;
import org.xinglin.derivation.ProvenanceWriter;
import org.xinglin.derivation.Transactions;
import org.xinglin.kernel.Canonical;

/**
 * Where the conclusions about a resident come from, one record for each policy set: the rules with their versions, and of
 * the sources those that {@code derivedFrom} cannot name: the resident, his diagnoses, follow-ups.
 */
final class ResidentStatusProvenance {

    private final RuleBook rules;
    private final ProvenanceWriter writer;

    ResidentStatusProvenance(RuleBook rules, ProvenanceWriter writer) {
        this.rules = rules;
        this.writer = writer;
    }

    /** The record; without targets where there are no conclusions. */
    Provenance write(
            String patientId, PolicySet policy, Facts known, ResidentStatus standing, List<Observation> conclusions) {
        TreeSet<String> sources = new TreeSet<>();
        sources.add("Patient/" + patientId);
        known.person().diagnoses().stream().map(Diagnosis::id).forEach(sources::add);
        standing.controls().values().stream()
                .map(Control::contacts)
                .flatMap(List::stream)
                .forEach(sources::add);
        return writer.write(
                FactId.of("Patient/" + patientId, "chronic-standing", policy.id()),
                List.of(
                        library("policy-" + policy.id(), policy.version()),
                        library("cv-risk", rules.risk().version()),
                        library(
                                "label-scheme-" + rules.labels().id(),
                                rules.labels().version()),
                        library("plausibility", rules.plausibility().version())),
                conclusions.stream().map(Transactions::address).sorted().toList(),
                sources);
    }

    private static String library(String name, String version) {
        return Canonical.library("chronic-" + name) + "|" + version;
    }
}
