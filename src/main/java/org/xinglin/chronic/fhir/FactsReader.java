package org.xinglin.chronic.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Contact;
import org.xinglin.chronic.domain.Diagnosis;
import org.xinglin.chronic.domain.Disease;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.Person;
import org.xinglin.fhirserver.Canonical;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.kernel.PartialDate;
import org.xinglin.kernel.Sex;

/** Gathers what is stored of a resident and bears upon the two diseases. */
final class FactsReader {

    private static final String MOST = "&_sort=-date&_count=500";
    private static final String FOLLOW_UP = Canonical.codeSystem("encounter-type") + "|chronic-follow-up";
    private static final String OUTCOME = Canonical.definition("follow-up-outcome");
    private static final String CLASSES = Canonical.codeSystem("control-class");

    /** The international notation, and the national one with its extensions. */
    private static final Set<String> ICD10 =
            Set.of("http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.156.10011.2.3.3.11");

    private final FhirStore store;
    private final StoredObservations observations;
    private final ReadingMapper readings;
    private final List<Disease> diseases;
    private final PlaceTime time;

    FactsReader(
            FhirStore store,
            StoredObservations observations,
            ReadingMapper readings,
            List<Disease> diseases,
            PlaceTime time) {
        this.store = store;
        this.observations = observations;
        this.readings = readings;
        this.diseases = diseases;
        this.time = time;
    }

    Facts read(Patient patient) {
        return read(patient, observations.readings(patient.getIdElement().getIdPart()));
    }

    /** @param found the readings that are stored */
    Facts read(Patient patient, List<Observation> found) {
        String of = "patient=Patient/" + patient.getIdElement().getIdPart();
        return new Facts(
                new Person(sex(patient), birth(patient), diagnoses(of), diseases),
                mapped(found, readings::pressure),
                mapped(found, readings::measurement),
                mapped(found, readings::smoking),
                mapped(found, readings::sign),
                contacts(of));
    }

    private static <T> List<T> mapped(List<Observation> found, Function<Observation, Optional<T>> mapping) {
        return found.stream().map(mapping).flatMap(Optional::stream).toList();
    }

    private static Sex sex(Patient patient) {
        return switch (patient.hasGender() ? patient.getGender() : AdministrativeGender.UNKNOWN) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    private static @Nullable PartialDate birth(Patient patient) {
        return PartialDate.read(patient.getBirthDateElement().getValueAsString())
                .orElse(null);
    }

    private List<Diagnosis> diagnoses(String of) {
        return store
                .search(
                        Condition.class,
                        of + "&clinical-status=active,recurrence,relapse&verification-status=confirmed&_count=500")
                .stream()
                .map(this::diagnosis)
                .toList();
    }

    private Diagnosis diagnosis(Condition condition) {
        Set<String> icd10 = condition.getCode().getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode() && ICD10.contains(coding.getSystem()))
                .map(Coding::getCode)
                .collect(Collectors.toSet());
        LocalDate since = time.of(condition.getOnset())
                .or(() -> time.moment(condition.getRecordedDateElement()))
                .map(OffsetDateTime::toLocalDate)
                .orElse(null);
        return new Diagnosis("Condition/" + condition.getIdElement().getIdPart(), icd10, since);
    }

    private List<Contact> contacts(String of) {
        return store.search(Encounter.class, of + "&type=" + FOLLOW_UP + "&status=finished" + MOST).stream()
                .map(this::contact)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Contact> contact(Encounter encounter) {
        return time.of(encounter.getPeriod())
                .map(at -> new Contact(
                        "Encounter/" + encounter.getIdElement().getIdPart(),
                        at,
                        outcome(encounter).orElse(null),
                        encounter.getReasonReference().stream()
                                .map(Reference::getReferenceElement)
                                .filter(reason -> "Condition".equals(reason.getResourceType()))
                                .map(reason -> "Condition/" + reason.getIdPart())
                                .collect(Collectors.toSet())));
    }

    private static Optional<String> outcome(Encounter encounter) {
        return Optional.ofNullable(encounter.getExtensionByUrl(OUTCOME))
                .filter(extension -> extension.getValue() instanceof CodeableConcept)
                .map(extension -> (CodeableConcept) extension.getValue())
                .flatMap(outcome -> outcome.getCoding().stream()
                        .filter(coding -> CLASSES.equals(coding.getSystem()))
                        .map(Coding::getCode)
                        .findFirst());
    }
}
