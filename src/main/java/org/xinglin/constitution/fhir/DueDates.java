package org.xinglin.constitution.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.constitution.domain.YearlyAssessment;
import org.xinglin.fhirserver.Canonical;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.derivation.Transactions;
import org.xinglin.kernel.PartialDate;

/** Keeps on each resident since when his yearly assessment is due, for one search to find who is to be assessed. */
final class DueDates {

    private final FhirStore store;
    private final Instruments instruments;

    DueDates(FhirStore store, Instruments instruments) {
        this.store = store;
        this.instruments = instruments;
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

    private static Optional<LocalDate> birth(Patient patient) {
        return PartialDate.read(patient.getBirthDateElement().getValueAsString())
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

    /** After a response was assessed, corrected or withdrawn. */
    void settle(QuestionnaireResponse response) {
        instruments
                .answeredBy(response)
                .map(Instruments.Published::instrument)
                .ifPresent(instrument -> instrument
                        .yearly()
                        .ifPresent(yearly -> store.read(
                                        Patient.class,
                                        response.getSubject()
                                                .getReferenceElement()
                                                .getIdPart())
                                .ifPresent(patient -> settle(patient, instrument, yearly))));
    }

    private void settle(Patient patient, Instrument instrument, YearlyAssessment yearly) {
        LocalDate last = lastAssessed(patient, instrument).orElse(null);
        birth(patient)
                .map(birth -> yearly.due(birth, last))
                .filter(due -> !kept(patient).equals(Optional.of(due.toString())))
                .ifPresent(due -> {
                    keep(patient, due);
                    Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
                    Transactions.putIfUnchanged(
                            transaction, patient, patient.getMeta().getVersionId());
                    store.transact(transaction);
                });
    }

    private Optional<LocalDate> lastAssessed(Patient patient, Instrument instrument) {
        List<Observation> latest = store.search(
                Observation.class,
                "patient=Patient/" + patient.getIdElement().getIdPart()
                        + "&code=" + Canonical.codeSystem("xinglin-observation") + "|" + FactWriter.ASSESSMENT
                        + "&method=" + Canonical.codeSystem("constitution-instrument") + "|" + instrument.code()
                        + "&status=final,amended&_sort=-date&_count=1");
        return latest.stream()
                .findFirst()
                .map(fact -> PartialDate.of(fact.getEffectiveDateTimeType().getValueAsString())
                        .latest());
    }
}
