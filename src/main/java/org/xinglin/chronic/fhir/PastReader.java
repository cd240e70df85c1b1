package org.xinglin.chronic.fhir;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.DatedDiagnosis;
import org.xinglin.chronic.domain.Disease;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.Past;
import org.xinglin.chronic.domain.Person;
import org.xinglin.derivation.Births;
import org.xinglin.derivation.Diagnoses;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;

/** Gathers what is known of a resident of all days, diagnoses that have ended included. */
final class PastReader {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final Set<String> STANDING = Set.of("active", "recurrence", "relapse");

    private final FhirStore store;
    private final FactsReader facts;
    private final StoredObservations observations;
    private final EndedReferrals referrals;
    private final List<Disease> diseases;
    private final PlaceTime time;
    private final Clock clock;

    PastReader(
            FhirStore store,
            FactsReader facts,
            StoredObservations observations,
            List<Disease> diseases,
            PlaceTime time,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.observations = observations;
        this.referrals = new EndedReferrals(store, time);
        this.diseases = diseases;
        this.time = time;
        this.clock = clock;
    }

    /** @param followUps records of those that are finished */
    record Read(Past past, List<Encounter> followUps) {}

    /** Nothing of somebody who never had a diagnosis. */
    Optional<Read> read(Caller caller, Patient patient) {
        Instant now = clock.instant();
        String id = patient.getIdElement().getIdPart();
        List<DatedDiagnosis> diagnoses = store
                .search(caller, Query.of(Condition.class).about(id))
                .stream()
                .filter(Diagnoses::isConfirmed)
                .flatMap(condition -> dated(condition, now).stream())
                .toList();
        if (diagnoses.isEmpty()) {
            return Optional.empty();
        }
        ReadingFacts readings = observations.readings(caller, id).until(now);
        List<Encounter> followUps = facts.followUps(caller, id);
        Facts all = new Facts(
                new Person(
                        FactsReader.sex(patient),
                        Births.known(time, patient, now).orElse(null),
                        List.of(),
                        diseases),
                readings.pressures(),
                readings.measurements(),
                readings.habits(),
                readings.signs(),
                followUps.stream()
                        .flatMap(each -> facts.contact(each).stream())
                        .filter(contact -> !contact.at().toInstant().isAfter(now))
                        .toList(),
                readings.unjudged(),
                referrals.of(caller, id));
        return Optional.of(new Read(new Past(all, diagnoses), followUps));
    }

    /** One that has ended and does not say when stood on no day that is known. */
    private Optional<DatedDiagnosis> dated(Condition condition, Instant now) {
        LocalDate ended = day(time.of(condition.getAbatement()));
        boolean stands =
                STANDING.stream().anyMatch(code -> condition.getClinicalStatus().hasCoding(CLINICAL, code));
        return stands || ended != null
                ? Optional.of(new DatedDiagnosis(
                        facts.diagnosis(condition, now),
                        day(time.moment(condition.getRecordedDateElement()).or(() -> time.of(condition.getOnset()))),
                        ended))
                : Optional.empty();
    }

    private static @Nullable LocalDate day(Optional<OffsetDateTime> at) {
        return at.map(OffsetDateTime::toLocalDate).orElse(null);
    }
}
