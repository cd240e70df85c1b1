package org.xinglin.chronic.fhir;

import java.time.Clock;
import java.time.Instant;
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
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.chronic.domain.Contact;
import org.xinglin.chronic.domain.Diagnosis;
import org.xinglin.chronic.domain.Disease;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.Person;
import org.xinglin.derivation.Births;
import org.xinglin.derivation.Diagnoses;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;
import org.xinglin.kernel.Sex;

/** Gathers what is stored of a resident and bears upon the two diseases. */
final class FactsReader {

    private static final Coding FOLLOW_UP =
            new Coding(Canonical.codeSystem("encounter-type"), "chronic-follow-up", null);
    private static final String OUTCOME = Canonical.definition("follow-up-outcome");
    private static final String CLASSES = Canonical.codeSystem("control-class");

    private final FhirStore store;
    private final StoredObservations observations;
    private final List<Disease> diseases;
    private final EndedReferrals referrals;
    private final PlaceTime time;
    private final Clock clock;

    FactsReader(FhirStore store, StoredObservations observations, List<Disease> diseases, PlaceTime time, Clock clock) {
        this.store = store;
        this.observations = observations;
        this.diseases = diseases;
        this.referrals = new EndedReferrals(store, time);
        this.time = time;
        this.clock = clock;
    }

    /**
     * What is known by now.
     *
     * @param next when one more fact begins to count; nothing where all do
     */
    record Known(Facts facts, Optional<Instant> next) {}

    Known read(Caller caller, Patient patient) {
        Instant now = clock.instant();
        String id = patient.getIdElement().getIdPart();
        ReadingFacts all = observations.readings(caller, id);
        ReadingFacts readings = all.until(now);
        List<Condition> confirmed = confirmed(caller, id);
        List<Contact> contacts = contacts(caller, id);
        return new Known(
                new Facts(
                        new Person(
                                sex(patient),
                                Births.known(time, patient, now).orElse(null),
                                confirmed.stream()
                                        .map(condition -> diagnosis(condition, now))
                                        .toList(),
                                diseases),
                        readings.pressures(),
                        readings.measurements(),
                        readings.habits(),
                        readings.signs(),
                        contacts.stream()
                                .filter(contact -> !contact.at().toInstant().isAfter(now))
                                .toList(),
                        readings.unjudged(),
                        referrals.of(caller, id)),
                Stream.concat(
                                all.nextAfter(now).stream(),
                                Stream.of(
                                                time.moment(patient.getBirthDateElement()).stream(),
                                                confirmed.stream().flatMap(each -> Diagnoses.dates(time, each)),
                                                contacts.stream().map(Contact::at))
                                        .flatMap(times -> times)
                                        .map(OffsetDateTime::toInstant)
                                        .filter(at -> at.isAfter(now)))
                        .min(Instant::compareTo));
    }

    static Sex sex(Patient patient) {
        return switch (patient.hasGender() ? patient.getGender() : AdministrativeGender.UNKNOWN) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    private List<Condition> confirmed(Caller caller, String patientId) {
        return store
                .search(
                        caller,
                        Query.of(Condition.class)
                                .about(patientId)
                                .where("clinical-status", "active", "recurrence", "relapse"))
                .items()
                .stream()
                .filter(Diagnoses::isConfirmed)
                .toList();
    }

    /** Whoever is diagnosed is so now, whatever day stands there; but nothing is reckoned from a day that has not come. */
    Diagnosis diagnosis(Condition condition, Instant now) {
        Set<String> icd10 = Diagnoses.icd10(condition.getCode());
        LocalDate since = Diagnoses.dates(time, condition)
                .filter(at -> !at.toInstant().isAfter(now))
                .findFirst()
                .map(OffsetDateTime::toLocalDate)
                .orElse(null);
        return new Diagnosis("Condition/" + condition.getIdElement().getIdPart(), icd10, since);
    }

    private List<Contact> contacts(Caller caller, String patientId) {
        return followUps(caller, patientId).stream()
                .map(this::contact)
                .flatMap(Optional::stream)
                .toList();
    }

    List<Encounter> followUps(Caller caller, String patientId) {
        return store.search(
                        caller,
                        Query.of(Encounter.class)
                                .about(patientId)
                                .where("type", FOLLOW_UP)
                                .where("status", "finished"))
                .items();
    }

    Optional<Contact> contact(Encounter encounter) {
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
