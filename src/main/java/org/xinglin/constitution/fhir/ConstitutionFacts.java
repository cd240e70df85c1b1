package org.xinglin.constitution.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.derivation.DerivedFacts;
import org.xinglin.derivation.Reconciliation;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;

/**
 * Assessments and determinations. Of a client's, those are taken that say what follows from a stored response, under the id
 * that follows from it, as the transaction of {@code $extract} does; the response may come in the same transaction.
 */
@Component
final class ConstitutionFacts implements DerivedFacts {

    private static final String RESPONSE = "QuestionnaireResponse";
    private static final String OBSERVATION = "Observation";

    private final FhirStore store;
    private final Instruments instruments;
    private final ResponseAssessor assessor;
    private final FactWriter facts;

    ConstitutionFacts(FhirStore store, Instruments instruments, ResponseAssessor assessor, FactWriter facts) {
        this.store = store;
        this.instruments = instruments;
        this.assessor = assessor;
        this.facts = facts;
    }

    @Override
    public List<Coding> codes() {
        return Stream.concat(
                        Stream.of(Ig.coding("xinglin-observation", FactWriter.ASSESSMENT)),
                        Stream.of(ConstitutionType.values()).map(type -> Ig.coding("constitution-type", type.code())))
                .toList();
    }

    @Override
    public Set<String> sources() {
        return Set.of(RESPONSE, OBSERVATION);
    }

    @Override
    public String refusal() {
        return "constitution-derived";
    }

    @Override
    public boolean follows(Caller caller, Observation sent) {
        String id = sent.getIdElement().getIdPart();
        return response(caller, sent)
                .filter(response -> AnswerCompletion.COMPLETE.contains(response.getStatus())
                        && instruments.answeredBy(response).isPresent())
                .flatMap(response ->
                        patient(caller, response).map(patient -> assessor.assess(response, patient, caller.language())))
                .map(facts::write)
                .orElse(List.of())
                .stream()
                .filter(derived -> derived.getIdElement().getIdPart().equals(id))
                .anyMatch(derived -> EnumSet.of(derived.getStatus(), ObservationStatus.AMENDED)
                                .contains(sent.getStatus())
                        && Reconciliation.saysTheSame(sent, derived));
    }

    /** A determination follows from an assessment, and that from a response. */
    private Optional<QuestionnaireResponse> response(Caller caller, Observation fact) {
        return source(fact, RESPONSE)
                .or(() -> source(fact, OBSERVATION)
                        .flatMap(assessment -> store.read(caller, Observation.class, assessment))
                        .flatMap(assessment -> source(assessment, RESPONSE)))
                .flatMap(response -> store.read(caller, QuestionnaireResponse.class, response));
    }

    private static Optional<String> source(Observation fact, String type) {
        return fact.getDerivedFrom().stream()
                .map(Reference::getReferenceElement)
                .filter(source -> type.equals(source.getResourceType()) && source.hasIdPart())
                .map(source -> source.getIdPart())
                .findFirst();
    }

    private Optional<Patient> patient(Caller caller, QuestionnaireResponse response) {
        return Optional.ofNullable(response.getSubject().getReferenceElement().getIdPart())
                .flatMap(id -> store.read(caller, Patient.class, id));
    }
}
