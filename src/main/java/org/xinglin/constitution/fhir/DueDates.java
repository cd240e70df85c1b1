package org.xinglin.constitution.fhir;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;
import org.xinglin.kernel.PartialDate;

/** Keeps on each resident since when his yearly assessment is due, for one search to find who is to be assessed. */
@Component
final class DueDates {

    private final FhirStore store;
    private final Instruments instruments;
    private final PlaceTime time;
    private final Clock clock;

    DueDates(FhirStore store, Instruments instruments, PlaceTime time, Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.time = time;
        this.clock = clock;
    }

    /** Where nothing was assessed yet; nothing if no programme asks for it, or the day of birth is not known. */
    Optional<LocalDate> beforeAnyAssessment(Patient patient) {
        return yearlyForm()
                .flatMap(Instrument::yearly)
                .flatMap(yearly -> birth(patient).map(birth -> yearly.due(birth, null)));
    }

    private Optional<Instrument> yearlyForm() {
        return instruments.all().stream()
                .map(Instruments.Published::instrument)
                .filter(instrument -> instrument.yearly().isPresent())
                .findFirst();
    }

    /** Nobody is born in the future, or on a null date: then the day is not known. */
    private Optional<LocalDate> birth(Patient patient) {
        return time.moment(patient.getBirthDateElement())
                .filter(at -> !at.toInstant().isAfter(clock.instant()))
                .flatMap(known -> PartialDate.read(patient.getBirthDateElement().getValueAsString()))
                .filter(PartialDate::isExact)
                .map(PartialDate::earliest);
    }

    static Optional<String> kept(Patient patient) {
        return Optional.ofNullable(patient.getExtensionByUrl(Ig.CONSTITUTION_DUE))
                .filter(Extension::hasValue)
                .map(extension -> extension.getValue().primitiveValue());
    }

    static void keep(Patient patient, LocalDate due) {
        patient.getExtension().removeIf(extension -> Ig.CONSTITUTION_DUE.equals(extension.getUrl()));
        patient.addExtension(new Extension(Ig.CONSTITUTION_DUE, new DateType(due.toString())));
    }

    /** When a response begins to count, where its time has not come yet. */
    Optional<Instant> ahead(QuestionnaireResponse response) {
        return time.moment(response.getAuthoredElement())
                .map(OffsetDateTime::toInstant)
                .filter(at -> at.isAfter(clock.instant()));
    }

    /** After a response was assessed, corrected or withdrawn, when its time has come, and when the birth date was corrected. */
    void reconcile(Caller caller, Patient patient) {
        yearlyForm()
                .flatMap(form -> form.yearly()
                        .flatMap(yearly -> birth(patient)
                                .map(birth -> yearly.due(
                                        birth,
                                        lastAssessed(caller, patient, form).orElse(null)))))
                .filter(due -> !kept(patient).equals(Optional.of(due.toString())))
                .ifPresent(due -> {
                    keep(patient, due);
                    store.transact(caller, Transactions.of(List.of(patient)));
                });
    }

    /** What is dated in the future does not count before its time, and what has no known time never. */
    private Optional<LocalDate> lastAssessed(Caller caller, Patient patient, Instrument instrument) {
        Query<Observation> assessments = Query.of(Observation.class)
                .about(patient.getIdElement().getIdPart())
                .where("code", new Coding(Canonical.codeSystem("xinglin-observation"), FactWriter.ASSESSMENT, null))
                .where("method", new Coding(Canonical.codeSystem("constitution-instrument"), instrument.code(), null))
                .where("status", "final", "amended");
        return store.search(caller, assessments).stream()
                .map(fact -> time.of(fact.getEffective()))
                .flatMap(Optional::stream)
                .filter(at -> !at.toInstant().isAfter(clock.instant()))
                .max(OffsetDateTime.timeLineOrder())
                .map(OffsetDateTime::toLocalDate);
    }
}
