package org.xinglin.chronic.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.LabelScheme;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.kernel.Canonical;

/**
 * {@code Observation/{id}/$confirm-label}: a practitioner of the leading level confirms a management label, or puts another
 * in its place and says why. Confirming without a label takes back what was put in its place.
 */
final class ConfirmLabelOperation implements FhirOperations {

    private static final String NETWORK_LEVEL = Canonical.definition("network-level");

    private final FhirStore store;
    private final RuleBook rules;
    private final ReleasedCodes codes;
    private final Outcomes outcomes;

    ConfirmLabelOperation(FhirStore store, RuleBook rules, ReleasedCodes codes, Outcomes outcomes) {
        this.store = store;
        this.rules = rules;
        this.codes = codes;
        this.outcomes = outcomes;
    }

    /**
     * @param practitioner who confirms it
     * @param label another one, of the scheme; without it the one that follows is confirmed
     * @param reason why another one
     * @return the label as it stands
     */
    @Operation(name = "$confirm-label", typeName = "Observation")
    public Observation confirm(
            @IdParam IdType id,
            @OperationParam(name = "practitioner", min = 1, max = 1) @Nullable Reference practitioner,
            @OperationParam(name = "label", max = 1) @Nullable CodeType label,
            @OperationParam(name = "reason", max = 1) @Nullable StringType reason,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        return store.inTransaction(caller, () -> {
            Observation stored = store.read(caller, Observation.class, id.getIdPart())
                    .filter(ConfirmLabelOperation::isLabel)
                    .orElseThrow(() -> new ResourceNotFoundException(id));
            Observation confirmed = stored.copy();
            LabelScheme.Label follows = following(stored);
            Reference by = leading(caller, practitioner, follows);
            String other = label == null ? null : label.getCode();
            if (other == null || other.equals(follows.code())) {
                write(confirmed, follows, Optional.empty());
                confirmed.setNote(List.of());
            } else {
                write(confirmed, scheme(other, caller.language()), Optional.of(follows));
                confirmed.setNote(reason == null ? List.of() : List.of(new Annotation().setText(reason.getValue())));
            }
            confirmed.setStatus(ObservationStatus.FINAL);
            confirmed.setPerformer(List.of(by));
            Derived.mark(confirmed);
            store.transact(caller, Transactions.of(List.of(confirmed)));
            return store.read(caller, Observation.class, id.getIdPart()).orElseThrow();
        });
    }

    private static boolean isLabel(Observation observation) {
        return Conclusion.of(observation).stream().anyMatch(Conclusion.MANAGEMENT_LABEL::equals)
                && observation.getStatus() != ObservationStatus.ENTEREDINERROR;
    }

    /** The label that the scheme gives, whatever stands in its place. */
    private LabelScheme.Label following(Observation stored) {
        String code = LabelKeeping.component(stored, LabelKeeping.OVERRIDDEN)
                .map(component ->
                        component.getValueCodeableConcept().getCodingFirstRep().getCode())
                .orElseGet(() -> LabelKeeping.value(stored));
        return inScheme(code)
                .orElseThrow(() -> new IllegalStateException("The scheme has no label " + code + " any more"));
    }

    private Optional<LabelScheme.Label> inScheme(String code) {
        return rules.labels().labels().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    private LabelScheme.Label scheme(String label, Language language) {
        return inScheme(label)
                .orElseThrow(() -> new InvalidRequestException(
                        "Not a label of the scheme",
                        outcomes.outcome(
                                language,
                                List.of(Issue.error("parameter-invalid")
                                        .at("label")
                                        .found(label)
                                        .expected(rules.labels().labels().stream()
                                                .map(LabelScheme.Label::code)
                                                .collect(Collectors.joining(", ")))))));
    }

    private void write(Observation label, LabelScheme.Label given, Optional<LabelScheme.Label> overridden) {
        label.setValue(words("management-label", given.code()));
        label.getComponent().clear();
        label.addComponent(LabelKeeping.component(LabelKeeping.LEAD_LEVEL, words("network-level", given.lead())));
        overridden.ifPresent(each -> label.addComponent(
                LabelKeeping.component(LabelKeeping.OVERRIDDEN, words("management-label", each.code()))));
    }

    private CodeableConcept words(String codeSystem, String code) {
        return new CodeableConcept(codes.coding(codeSystem, code, Language.ZH));
    }

    /** @throws BaseServerResponseException if nobody is named, or he has no post at an organisation of the leading level */
    private Reference leading(Caller caller, @Nullable Reference practitioner, LabelScheme.Label follows) {
        String id = practitioner == null
                        || !"Practitioner"
                                .equals(practitioner.getReferenceElement().getResourceType())
                ? null
                : practitioner.getReferenceElement().getIdPart();
        if (id == null) {
            throw new InvalidRequestException(
                    "No practitioner",
                    outcomes.outcome(
                            caller.language(),
                            List.of(Issue.error("parameter-invalid")
                                    .at("practitioner")
                                    .found(practitioner == null ? null : practitioner.getReference())
                                    .expected("Practitioner/…"))));
        }
        String reference = "Practitioner/" + id;
        if (posts(caller, reference).noneMatch(follows.lead()::equals)) {
            throw new UnprocessableEntityException(
                    "Not of the leading level",
                    outcomes.outcome(
                            caller.language(),
                            List.of(Issue.error("label-not-leading")
                                    .at("practitioner")
                                    .found(reference)
                                    .expected(follows.lead()))));
        }
        return new Reference(reference);
    }

    /** The levels of the organisations that somebody works at. */
    private Stream<String> posts(Caller caller, String practitioner) {
        return store.search(caller, Query.of(PractitionerRole.class).where("practitioner", practitioner)).stream()
                .filter(role -> !role.hasActive() || role.getActive())
                .map(role -> role.getOrganization().getReferenceElement().getIdPart())
                .filter(Objects::nonNull)
                .flatMap(organization -> store.read(caller, Organization.class, organization).stream())
                .map(organization -> organization.getExtensionByUrl(NETWORK_LEVEL))
                .filter(Objects::nonNull)
                .map(extension -> extension.getValue() instanceof Coding coding
                        ? coding.getCode()
                        : extension.getValue().primitiveValue());
    }
}
