package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.Optional;
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
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.kernel.Canonical;

/**
 * Where the conclusions about a resident come from, one record for each policy set: the rules with their versions, and of
 * the sources those that {@code derivedFrom} cannot name: the resident, his diagnoses, follow-ups.
 */
final class ResidentStatusProvenance {

    private static final String RULES = Canonical.library("chronic-");

    private final FhirStore store;
    private final RuleBook rules;
    private final ProvenanceWriter writer;

    ResidentStatusProvenance(FhirStore store, RuleBook rules, ProvenanceWriter writer) {
        this.store = store;
        this.rules = rules;
        this.writer = writer;
    }

    /** The record to be written; nothing where there are no conclusions, or it stands so already. */
    Optional<Provenance> renewed(
            String patientId, PolicySet policy, Facts known, ResidentStatus standing, List<Observation> conclusions) {
        if (conclusions.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<String> sources = new TreeSet<>();
        sources.add("Patient/" + patientId);
        known.person().diagnoses().stream().map(Diagnosis::id).forEach(sources::add);
        standing.controls().values().stream()
                .map(Control::contacts)
                .flatMap(List::stream)
                .forEach(sources::add);
        Provenance fresh = writer.write(
                id(patientId, policy),
                List.of(
                        library("policy-" + policy.id(), policy.version()),
                        library("cv-risk", rules.risk().version()),
                        library(
                                "label-scheme-" + rules.labels().id(),
                                rules.labels().version()),
                        library("plausibility", rules.plausibility().version())),
                conclusions.stream().map(Transactions::address).sorted().toList(),
                sources);
        return stored(patientId, policy).filter(old -> saysTheSame(old, fresh)).isPresent()
                ? Optional.empty()
                : Optional.of(fresh);
    }

    Optional<Provenance> stored(String patientId, PolicySet policy) {
        return store.read(ResidentStatusListener.CALLER, Provenance.class, id(patientId, policy));
    }

    /** Whether a record is one of these. */
    static boolean isOne(Provenance provenance) {
        return provenance.getPolicy().stream().anyMatch(rule -> rule.getValue().startsWith(RULES));
    }

    private static String id(String patientId, PolicySet policy) {
        return FactId.of("Patient/" + patientId, "chronic-standing", policy.id());
    }

    private static String library(String name, String version) {
        return RULES + name + "|" + version;
    }

    private static boolean saysTheSame(Provenance old, Provenance fresh) {
        Provenance same = fresh.copy();
        same.setIdElement(old.getIdElement());
        same.setMeta(old.getMeta());
        same.setRecordedElement(old.getRecordedElement());
        return same.equalsDeep(old);
    }
}
