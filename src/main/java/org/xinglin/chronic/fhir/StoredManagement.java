package org.xinglin.chronic.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.DiseaseManagement;
import org.xinglin.chronic.ManagedDisease;
import org.xinglin.chronic.domain.Contact;
import org.xinglin.chronic.domain.DatedDiagnosis;
import org.xinglin.chronic.domain.DiseaseCode;
import org.xinglin.chronic.domain.Management;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;

/** Tells how residents were followed up, from what is stored of them at that moment. */
final class StoredManagement implements DiseaseManagement {

    private static final Set<String> DISEASES = Set.of(DiseaseCode.HYPERTENSION, DiseaseCode.T2DM);

    /** By telephone, message or internet: profile FollowUpEncounter. */
    private static final String VIRTUAL = "VR";

    private final FhirStore store;
    private final PastReader reader;
    private final RuleBook rules;
    private final Clock clock;

    StoredManagement(FhirStore store, PastReader reader, RuleBook rules, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<ManagedDisease> of(Caller caller, String patientId, LocalDate from) {
        return store.read(caller, Patient.class, patientId)
                .flatMap(patient -> reader.read(caller, patient))
                .map(read -> rules.risk().diseases().stream()
                        .filter(disease -> DISEASES.contains(disease.code()))
                        .map(disease -> new Management(rules, read.past(), disease))
                        .filter(management -> !management.diagnoses().isEmpty())
                        .map(management -> managed(management, read.followUps(), from))
                        .toList())
                .orElse(List.of());
    }

    private ManagedDisease managed(Management management, List<Encounter> encounters, LocalDate from) {
        List<DatedDiagnosis> diagnoses = management.diagnoses();
        Set<String> virtual = encounters.stream()
                .filter(each -> VIRTUAL.equals(each.getClass_().getCode()))
                .map(each -> "Encounter/" + each.getIdElement().getIdPart())
                .collect(Collectors.toSet());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new ManagedDisease(
                management.disease(),
                diagnoses.stream().map(each -> each.diagnosis().id()).collect(Collectors.toSet()),
                earliest(diagnoses),
                latest(diagnoses),
                management.followUps().stream()
                        .map(contact -> followUp(management, contact, virtual))
                        .toList(),
                management.dueContacts(from, today).stream()
                        .map(each -> new ManagedDisease.DueContact(each.due(), each.came()))
                        .toList(),
                management.fastingGlucose().stream()
                        .map(each ->
                                new ManagedDisease.Measured(each.id(), each.at().toLocalDate()))
                        .toList());
    }

    private static ManagedDisease.FollowUp followUp(Management management, Contact contact, Set<String> virtual) {
        Optional<Management.Controlled> control = management.controlOn(contact.day());
        return new ManagedDisease.FollowUp(
                contact.id(),
                contact.day(),
                !virtual.contains(contact.id()),
                control.map(Management.Controlled::satisfied).orElse(null),
                control.map(Management.Controlled::records).orElse(List.of()));
    }

    /** One that does not say since when has been known as long as any. */
    private static @Nullable LocalDate earliest(List<DatedDiagnosis> diagnoses) {
        return diagnoses.stream().anyMatch(each -> each.recorded() == null)
                ? null
                : diagnoses.stream()
                        .map(DatedDiagnosis::recorded)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static @Nullable LocalDate latest(List<DatedDiagnosis> diagnoses) {
        return diagnoses.stream().anyMatch(each -> each.ended() == null)
                ? null
                : diagnoses.stream()
                        .map(DatedDiagnosis::ended)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
