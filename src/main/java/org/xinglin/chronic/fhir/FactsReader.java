package org.xinglin.chronic.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.kernel.PartialDate;
import org.xinglin.kernel.Sex;

/** Gathers what is stored of a resident and bears upon the two diseases: of readings the latest five hundred of a kind. */
final class FactsReader {

    private static final String MOST = "&_sort=-date&_count=500";
    private static final String VALID = "&status=final,amended,corrected";
    private static final String FOLLOW_UP = Ig.codeSystem("encounter-type") + "|chronic-follow-up";
    private static final String OUTCOME = Ig.definition("follow-up-outcome");
    private static final String SIGNS = Ig.codeSystem(ReadingMapper.SIGNS);
    private static final String CLASSES = Ig.codeSystem("control-class");

    /** The international notation, and the national one with its extensions. */
    private static final Set<String> ICD10 =
            Set.of("http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.156.10011.2.3.3.11");

    private final FhirStore store;
    private final ReadingCodes codes;
    private final ReadingMapper readings;
    private final List<Disease> diseases;
    private final List<String> signs;
    private final PlaceTime time;

    FactsReader(FhirStore store, ReadingCodes codes, ReadingMapper readings, RuleBook rules, PlaceTime time) {
        this.store = store;
        this.codes = codes;
        this.readings = readings;
        this.diseases = rules.risk().diseases();
        this.signs = rules.signs();
        this.time = time;
    }

    Facts read(Patient patient) {
        String of = "patient=Patient/" + patient.getIdElement().getIdPart();
        List<Observation> pressures = observations(of, codes.pressure().loinc(), List.of());
        List<Observation> others = observations(of, codes.otherCodes(), signs);
        return new Facts(
                new Person(sex(patient), birth(patient), diagnoses(of), diseases),
                pressures.stream()
                        .map(readings::pressure)
                        .flatMap(Optional::stream)
                        .toList(),
                others.stream()
                        .map(readings::measurement)
                        .flatMap(Optional::stream)
                        .toList(),
                others.stream().map(readings::smoking).flatMap(Optional::stream).toList(),
                others.stream().map(readings::sign).flatMap(Optional::stream).toList(),
                contacts(of));
    }

    private List<Observation> observations(String of, List<String> loinc, List<String> critical) {
        String code = Stream.concat(
                        loinc.stream().map(each -> Ig.LOINC + "|" + each),
                        critical.stream().map(each -> SIGNS + "|" + each))
                .collect(Collectors.joining(","));
        return store.search(Observation.class, of + "&code=" + code + VALID + MOST);
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
