package org.xinglin.chronic.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Appraisal;
import org.xinglin.chronic.domain.DiseaseCode;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * {@code Patient/{id}/$chronic-status}: how a resident stands about a disease, and from which facts and rules that follows.
 * It is told from what is stored at that moment, so it is never behind.
 */
final class ChronicStatusOperation implements FhirOperations {

    private static final Set<String> DISEASES = new TreeSet<>(Set.of(DiseaseCode.HYPERTENSION, DiseaseCode.T2DM));

    private final FhirStore store;
    private final FactsReader facts;
    private final RuleBook rules;
    private final ReleasedCodes codes;
    private final Outcomes outcomes;
    private final Clock clock;

    ChronicStatusOperation(
            FhirStore store, FactsReader facts, RuleBook rules, ReleasedCodes codes, Outcomes outcomes, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.rules = rules;
        this.codes = codes;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * @param disease hypertension or t2dm
     * @param policySet by which set of rules; without it the county's
     * @return what is known and follows, and what is missing
     */
    @Operation(name = "$chronic-status", typeName = "Patient", idempotent = true)
    public Parameters status(
            @IdParam IdType id,
            @OperationParam(name = "disease", min = 1, max = 1) @Nullable CodeType disease,
            @OperationParam(name = "policy-set", max = 1) @Nullable CodeType policySet,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        Language language = caller.language();
        String about = known("disease", disease == null ? null : disease.getCode(), DISEASES, language);
        PolicySet policy = policySet == null
                ? rules.policies().get(0)
                : rules.policy(known("policy-set", policySet.getCode(), policySets(), language));
        Patient patient =
                store.read(caller, Patient.class, id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
        Facts known = facts.read(caller, patient).facts();
        return StatusAnswer.write(
                codes,
                rules,
                policy,
                language,
                about,
                known.person().has(about),
                Appraisal.of(rules, policy, known),
                label(caller, id.getIdPart(), policy),
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** The label that a practitioner has confirmed, or put in the place of the one that follows. */
    private Optional<Observation> label(Caller caller, String patientId, PolicySet policy) {
        return store.read(caller, Observation.class, Conclusion.MANAGEMENT_LABEL.id(patientId, policy.id()))
                .filter(label -> label.getStatus() == ObservationStatus.FINAL);
    }

    private Set<String> policySets() {
        Set<String> ids = new TreeSet<>();
        rules.policies().forEach(policy -> ids.add(policy.id()));
        return ids;
    }

    /** @throws InvalidRequestException if the value is none of these */
    private String known(String parameter, @Nullable String value, Set<String> values, Language language) {
        if (value == null || !values.contains(value)) {
            throw new InvalidRequestException(
                    "Not a value of " + parameter,
                    outcomes.outcome(
                            language,
                            List.of(Issue.error("parameter-invalid")
                                    .at(parameter)
                                    .found(value)
                                    .expected(String.join(", ", values)))));
        }
        return value;
    }
}
