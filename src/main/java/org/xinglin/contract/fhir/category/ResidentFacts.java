package org.xinglin.contract.fhir.category;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.domain.category.Categories;
import org.xinglin.contract.domain.category.DiagnosedSpan;
import org.xinglin.derivation.Births;
import org.xinglin.derivation.Diagnoses;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.PartialDate;

/** The facts that say in which categories a resident is. */
public final class ResidentFacts {

    /** The kind of day on which what is kept on a resident's record is looked at. */
    public static final String STANDING = "resident-standing";

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");

    private final FhirStore store;
    private final PopulationRules rules;
    private final PlaceTime time;
    private final Clock clock;

    ResidentFacts(FhirStore store, PopulationRules rules, PlaceTime time, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.time = time;
        this.clock = clock;
    }

    /** Of a year or month alone the first day counts. */
    public Optional<LocalDate> birth(Patient patient) {
        return Births.known(time, patient, clock.instant()).map(PartialDate::earliest);
    }

    /** All that a resident's categories are by facts and by what is stated of him. */
    public Categories categories(Caller caller, Patient patient) {
        return byFacts(caller, patient)
                .stating(ResidentMarks.stated(patient, rules.categories().kept()));
    }

    Categories byFacts(Caller caller, Patient patient) {
        List<DiagnosedSpan> confirmed =
                store
                        .search(
                                caller,
                                Query.of(Condition.class)
                                        .about(patient.getIdElement().getIdPart()))
                        .stream()
                        .filter(Diagnoses::isConfirmed)
                        .map(this::span)
                        .toList();
        return rules.categories().of(birth(patient), confirmed);
    }

    private DiagnosedSpan span(Condition condition) {
        return new DiagnosedSpan(
                Diagnoses.icd10(condition.getCode()),
                ACTIVE.stream().anyMatch(code -> condition.getClinicalStatus().hasCoding(CLINICAL, code)),
                since(condition),
                time.of(condition.getAbatement())
                        .map(OffsetDateTime::toLocalDate)
                        .orElse(null));
    }

    /** Whoever is diagnosed is so now, whatever day stands there: one ahead is none. */
    private @Nullable LocalDate since(Condition condition) {
        return Diagnoses.dates(time, condition)
                .filter(at -> !at.toInstant().isAfter(clock.instant()))
                .map(OffsetDateTime::toLocalDate)
                .findFirst()
                .orElse(null);
    }
}
