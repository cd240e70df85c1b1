package org.xinglin.contract.fhir.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.MergedResidents;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;

/** What records say that was done for residents. What was read of a version is remembered. */
final class StoredEvidence {

    private static final String COMMUNICATION = "Communication";
    private static final String ENCOUNTER = "Encounter";

    private final FhirStore store;
    private final Map<String, Digest<? extends Resource, Optional<Evidence>>> digests;

    /** @param remembered of how many records of each type what they say is kept in memory */
    StoredEvidence(FhirStore store, PlaceTime time, long remembered) {
        this.store = store;
        EvidenceReader reader = new EvidenceReader(time);
        this.digests = EvidenceReader.TYPES.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        type -> new Digest<Resource, Optional<Evidence>>(reader::read, remembered)));
    }

    /**
     * @param merged whose records count for the resident, too
     */
    OfResident of(Caller caller, String patient, List<MergedResidents.Merged> merged) {
        return new OfResident(caller, patient, merged);
    }

    /** That of one resident. Each type is read once. */
    final class OfResident {

        private final Caller caller;
        private final String patient;
        private final List<MergedResidents.Merged> merged;
        private final Map<String, List<Evidence>> read = new TreeMap<>();

        private OfResident(Caller caller, String patient, List<MergedResidents.Merged> merged) {
            this.caller = caller;
            this.patient = patient;
            this.merged = merged;
        }

        /** All of the types that packages ask for, and of those that say who made something. */
        List<Evidence> forPackages(List<ServicePackage> packages) {
            Set<String> types = packages.stream()
                    .flatMap(each -> each.duties().stream())
                    .flatMap(duty -> duty.proofs().stream())
                    .map(proof -> proof.type())
                    .filter(EvidenceReader.TYPES::containsKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!packages.isEmpty()) {
                types.add(COMMUNICATION);
            }
            if (types.stream().anyMatch(type -> !type.equals(COMMUNICATION))) {
                types.add(ENCOUNTER);
            }
            if (types.contains("Observation")) {
                types.add("QuestionnaireResponse");
            }
            return types.stream()
                    .flatMap(type -> read.computeIfAbsent(type, this::ofType).stream())
                    .toList();
        }

        private List<Evidence> ofType(String type) {
            Class<? extends Resource> records = Objects.requireNonNull(EvidenceReader.TYPES.get(type));
            List<Evidence> all = new ArrayList<>(stored(caller, patient, type, records));
            merged.forEach(each -> stored(caller, each.patient(), type, records).stream()
                    .filter(evidence -> each.counts(evidence.day()))
                    .forEach(all::add));
            return all;
        }
    }

    private <T extends Resource> List<Evidence> stored(Caller caller, String patient, String type, Class<T> records) {
        @SuppressWarnings("unchecked")
        Digest<T, Optional<Evidence>> digest =
                (Digest<T, Optional<Evidence>>) Objects.requireNonNull(digests.get(type));
        return store.digest(caller, Query.of(records).about(patient), digest).stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
