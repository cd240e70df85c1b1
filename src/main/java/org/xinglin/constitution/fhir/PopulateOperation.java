package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Found;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.kernel.Canonical;

/**
 * {@code Questionnaire/$populate} (Structured Data Capture 3.0): a response begun with the answers that the resident's
 * latest measurements give, each marked with the Observation that it comes from. It stores nothing.
 */
@Component
final class PopulateOperation implements FhirOperations {

    /** How far back a scale asks. */
    private static final String RECALL = Canonical.definition("recall-period");

    private final FhirStore store;
    private final Instruments instruments;
    private final Outcomes outcomes;
    private final PlaceTime time;
    private final Clock clock;

    PopulateOperation(FhirStore store, Instruments instruments, Outcomes outcomes, PlaceTime time, Clock clock) {
        this.store = store;
        this.instruments = instruments;
        this.outcomes = outcomes;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param id of the scale's Questionnaire; else
     * @param canonical its address
     * @param subject the resident
     * @return {@code response}, and {@code issues} about the items that no measurement answers
     */
    @Operation(name = "$populate", typeName = "Questionnaire", idempotent = true)
    public Parameters populate(
            @IdParam(optional = true) @Nullable IdType id,
            @OperationParam(name = "canonical", max = 1) @Nullable CanonicalType canonical,
            @OperationParam(name = "subject", min = 1, max = 1) @Nullable Reference subject,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        Language language = caller.language();
        Instruments.Published scale = scale(id, canonical)
                .orElseThrow(() -> outcomes.unprocessable(
                        language,
                        Issue.error("constitution-scale-unknown")
                                .at(id == null ? "canonical" : "Questionnaire")
                                .found(id == null ? value(canonical) : id.getIdPart())));
        Patient patient = patient(subject, caller);
        QuestionnaireResponse response = new QuestionnaireResponse()
                .setQuestionnaire(scale.canonical())
                .setStatus(QuestionnaireResponseStatus.INPROGRESS)
                .setSubject(new Reference("Patient/" + patient.getIdElement().getIdPart()))
                .setAuthored(Date.from(clock.instant()));
        List<Issue> open = new ArrayList<>();
        LocalDate since = since(scale);
        for (Measurement measurement : Measurement.of(scale.form())) {
            String linkId = measurement.item().linkId();
            answer(caller, measurement, patient, since)
                    .ifPresentOrElse(
                            answer -> response.addItem().setLinkId(linkId).addAnswer(answer),
                            () -> open.add(Issue.of(IssueSeverity.INFORMATION, "constitution-not-measured")
                                    .at("QuestionnaireResponse.item.where(linkId='" + linkId + "')")
                                    .found(linkId)
                                    .expected(measurement.code().getSystem() + "|"
                                            + measurement.code().getCode() + ", " + measurement.unit())));
        }
        Parameters answer = new Parameters();
        answer.addParameter().setName("response").setResource(response);
        if (!open.isEmpty()) {
            answer.addParameter().setName("issues").setResource(outcomes.outcome(language, open));
        }
        return answer;
    }

    private Optional<Instruments.Published> scale(@Nullable IdType id, @Nullable CanonicalType canonical) {
        return id == null
                ? instruments.named(value(canonical))
                : instruments.all().stream()
                        .filter(each -> each.form().getIdElement().getIdPart().equals(id.getIdPart()))
                        .findFirst();
    }

    private static @Nullable String value(@Nullable CanonicalType canonical) {
        return canonical == null ? null : canonical.getValue();
    }

    private Patient patient(@Nullable Reference subject, Caller caller) {
        String found = subject == null ? null : subject.getReference();
        return Optional.ofNullable(subject)
                .map(Reference::getReferenceElement)
                .filter(reference -> "Patient".equals(reference.getResourceType()))
                .flatMap(reference -> store.read(caller, Patient.class, reference.getIdPart()))
                .orElseThrow(() -> outcomes.badRequest(
                        caller.language(),
                        Issue.error("parameter-invalid")
                                .at("subject")
                                .found(found)
                                .expected("Patient/{id}")));
    }

    private LocalDate since(Instruments.Published scale) {
        Period recall = Objects.requireNonNull(
                FormPeriod.of(scale.form().getExtensionByUrl(RECALL)), "Each scale says how far back it asks");
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).minus(recall);
    }

    private Optional<QuestionnaireResponseItemAnswerComponent> answer(
            Caller caller, Measurement measurement, Patient patient, LocalDate since) {
        return latest(store.search(
                        caller,
                        Query.of(Observation.class)
                                .about(patient.getIdElement().getIdPart())
                                .where("code", measurement.code())
                                .where("status", "final", "amended", "corrected")
                                .where("date", "ge" + since)))
                .filter(latest -> latest.hasValueQuantity()
                        && measurement.unit().equals(latest.getValueQuantity().getCode())
                        && latest.getValueQuantity().hasValue())
                .flatMap(latest -> measurement
                        .item()
                        .answer(latest.getValueQuantity().getValue())
                        .map(answer -> filled(answer, latest)));
    }

    /** A measurement of which no time is known, or that is still to come, is not the latest. */
    private Optional<Observation> latest(Found<Observation> measured) {
        record Dated(OffsetDateTime at, Observation observation) {}
        return measured.stream()
                .flatMap(each -> time.of(each.getEffective()).map(at -> new Dated(at, each)).stream())
                .filter(each -> !each.at().toInstant().isAfter(clock.instant()))
                .max(Comparator.comparing((Dated each) -> each.at().toInstant())
                        .thenComparing(each -> each.observation().getIdElement().getIdPart()))
                .map(Dated::observation);
    }

    private static QuestionnaireResponseItemAnswerComponent filled(int answer, Observation from) {
        QuestionnaireResponseItemAnswerComponent filled = new QuestionnaireResponseItemAnswerComponent();
        filled.setValue(new Coding().setSystem(Ig.ANSWER).setCode(Integer.toString(answer)));
        filled.addExtension(new Extension(
                Ig.FILLED_FROM,
                new Reference("Observation/" + from.getIdElement().getIdPart())));
        return filled;
    }
}
