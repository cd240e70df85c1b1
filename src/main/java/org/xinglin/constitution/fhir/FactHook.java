package org.xinglin.constitution.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.xinglin.derivation.DerivedFact;
import org.xinglin.derivation.DerivedFactRefusal;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.kernel.Canonical;

/**
 * Assessments and determinations are the server's to write (ADR 14). Of a client's it takes those that say what follows
 * from a stored response, under the id that follows from it, as the transaction of {@code $extract} does; whatever else
 * looks like one is refused. It is asked before the commit: the response may come in the same transaction.
 */
@Interceptor
final class FactHook implements FhirHook {

    private static final String OBSERVATION = Canonical.codeSystem("xinglin-observation");

    private final FhirStore store;
    private final Instruments instruments;
    private final ResponseAssessor assessor;
    private final FactWriter facts;
    private final DerivedFactRefusal refusal;

    FactHook(FhirStore store, Instruments instruments, ResponseAssessor assessor, FactWriter facts, Outcomes outcomes) {
        this.store = store;
        this.instruments = instruments;
        this.assessor = assessor;
        this.facts = facts;
        this.refusal = new DerivedFactRefusal(outcomes, "constitution-derived");
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Observation fact && isFact(fact)) {
            check(fact, Caller.of(request));
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Observation fact
                && (isFact(fact) || before instanceof Observation old && isFact(old))) {
            check(fact, Caller.of(request));
        }
    }

    /** The server deletes them with the resident alone: what no longer follows stays legible. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Observation fact
                && isFact(fact)
                && !Caller.of(request).is(Caller.RESIDENT_DELETION)) {
            throw refusal.of(fact, Language.of(request));
        }
    }

    private static boolean isFact(Observation observation) {
        return observation.getCode().getCoding().stream().anyMatch(FactHook::isFact);
    }

    private static boolean isFact(Coding code) {
        return Ig.TYPE.equals(code.getSystem())
                || OBSERVATION.equals(code.getSystem()) && FactWriter.ASSESSMENT.equals(code.getCode());
    }

    private void check(Observation fact, Caller caller) {
        if (!Derived.isMarked(fact) && !follows(fact, caller)) {
            throw refusal.of(fact, caller.language());
        }
    }

    private boolean follows(Observation fact, Caller caller) {
        String id = fact.getIdElement().getIdPart();
        return response(caller, fact)
                .filter(response -> AnswerCompletion.COMPLETE.contains(response.getStatus())
                        && instruments.answeredBy(response).isPresent())
                .flatMap(response ->
                        patient(caller, response).map(patient -> assessor.assess(response, patient, caller.language())))
                .map(facts::write)
                .orElse(List.of())
                .stream()
                .filter(derived -> derived.getIdElement().getIdPart().equals(id))
                .anyMatch(derived ->
                        Set.of(derived.getStatus(), ObservationStatus.AMENDED).contains(fact.getStatus())
                                && DerivedFact.saysTheSame(fact, derived));
    }

    /** A determination follows from an assessment, and that from a response. */
    private Optional<QuestionnaireResponse> response(Caller caller, Observation fact) {
        return source(fact, "QuestionnaireResponse")
                .or(() -> source(fact, "Observation")
                        .flatMap(assessment -> store.read(caller, Observation.class, assessment))
                        .flatMap(assessment -> source(assessment, "QuestionnaireResponse")))
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
