package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** What the operations do first with the response that they are handed. */
@Component
final class IncomingResponse {

    private static final String SUBJECT = "QuestionnaireResponse.subject";

    private final List<RecordCompletion> completions;
    private final FhirStore store;
    private final Outcomes outcomes;

    /** @param completions as they are done to what comes in by itself: answers are written out, and who is meant */
    IncomingResponse(List<RecordCompletion> completions, FhirStore store, Outcomes outcomes) {
        this.completions = completions;
        this.store = store;
        this.outcomes = outcomes;
    }

    /** @throws InvalidRequestException if there is none */
    QuestionnaireResponse required(@Nullable QuestionnaireResponse response, Language language) {
        if (response == null) {
            throw outcomes.badRequest(
                    language,
                    Issue.error("parameter-invalid")
                            .at("questionnaire-response")
                            .expected("QuestionnaireResponse"));
        }
        return response;
    }

    void complete(QuestionnaireResponse response, @Nullable BooleanType allowUnderAge) {
        completions.forEach(completion -> completion.complete(response));
        if (allowUnderAge != null && allowUnderAge.booleanValue() && !response.hasExtension(Ig.ALLOW_UNDER_AGE)) {
            response.addExtension(new Extension(Ig.ALLOW_UNDER_AGE, new BooleanType(true)));
        }
    }

    /**
     * The resident whom a response names.
     *
     * @throws UnprocessableEntityException if it names none, or one who is not stored
     */
    Patient subject(QuestionnaireResponse response, Caller caller) {
        return find(response, caller)
                .orElseThrow(() -> refusal(
                        response,
                        Issue.error("constitution-subject-unknown")
                                .found(response.getSubject().getReference())
                                .expected("Patient/{id}"),
                        caller.language()));
    }

    private Optional<Patient> find(QuestionnaireResponse response, Caller caller) {
        Reference subject = response.getSubject();
        return isPatient(subject)
                ? store.read(
                        caller, Patient.class, subject.getReferenceElement().getIdPart())
                : Optional.empty();
    }

    private static boolean isPatient(Reference subject) {
        return "Patient".equals(subject.getReferenceElement().getResourceType())
                && subject.getReferenceElement().hasIdPart();
    }

    /**
     * Makes a resident the subject of a response that names nobody.
     *
     * @throws UnprocessableEntityException if it names somebody else
     */
    void isAbout(QuestionnaireResponse response, Patient patient, Language language) {
        Reference subject = response.getSubject();
        String id = patient.getIdElement().getIdPart();
        if (subject.hasReference()
                && !(isPatient(subject)
                        && id.equals(subject.getReferenceElement().getIdPart()))) {
            throw refusal(
                    response,
                    Issue.error("constitution-subject")
                            .found(subject.getReference())
                            .expected("Patient/" + id),
                    language);
        }
        subject.setReference("Patient/" + id);
    }

    private BaseServerResponseException refusal(QuestionnaireResponse response, Issue issue, Language language) {
        return new UnprocessableEntityException(
                "The response is not about a resident",
                outcomes.outcome(language, EntryPlace.of(response, List.of(issue.at(SUBJECT)))));
    }
}
