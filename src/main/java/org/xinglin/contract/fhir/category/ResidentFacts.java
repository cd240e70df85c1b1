package org.xinglin.contract.fhir.category;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.domain.category.Categories;
import org.xinglin.contract.domain.category.DiagnosedSpan;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.PartialDate;

/** The facts that say in which categories a resident is. */
public final class ResidentFacts {

    /** The kind of day on which what is kept on a resident's record is looked at. */
    public static final String STANDING = "resident-standing";

    /** The international notation, and the national one with its extensions. */
    private static final Set<String> ICD10 =
            Set.of("http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.156.10011.2.3.3.11");

    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
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

    /** Nobody is born in the future, or on a null date. Of a year or month alone the first day counts. */
    public Optional<LocalDate> birth(Patient patient) {
        return time.moment(patient.getBirthDateElement())
                .filter(at -> !at.toInstant().isAfter(clock.instant()))
                .flatMap(known -> PartialDate.read(patient.getBirthDateElement().getValueAsString()))
                .map(PartialDate::earliest);
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
                        .filter(ResidentFacts::isConfirmed)
                        .map(this::span)
                        .toList();
        return rules.categories().of(birth(patient), confirmed);
    }

    /** One that does not say how certain it is, is meant as it stands (ADR 34). */
    private static boolean isConfirmed(Condition condition) {
        return !condition.hasVerificationStatus()
                || condition.getVerificationStatus().hasCoding(VERIFICATION, "confirmed");
    }

    private DiagnosedSpan span(Condition condition) {
        return new DiagnosedSpan(
                condition.getCode().getCoding().stream()
                        .filter(coding -> coding.hasSystem() && coding.hasCode() && ICD10.contains(coding.getSystem()))
                        .map(Coding::getCode)
                        .collect(Collectors.toSet()),
                ACTIVE.stream().anyMatch(code -> condition.getClinicalStatus().hasCoding(CLINICAL, code)),
                since(condition),
                time.of(condition.getAbatement())
                        .map(OffsetDateTime::toLocalDate)
                        .orElse(null));
    }

    /** Whoever is diagnosed is so now, whatever day stands there: one ahead is none. */
    private @Nullable LocalDate since(Condition condition) {
        return Stream.of(time.of(condition.getOnset()), time.moment(condition.getRecordedDateElement()))
                .flatMap(Optional::stream)
                .filter(at -> !at.toInstant().isAfter(clock.instant()))
                .map(OffsetDateTime::toLocalDate)
                .findFirst()
                .orElse(null);
    }
}
