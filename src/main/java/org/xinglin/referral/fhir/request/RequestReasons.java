package org.xinglin.referral.fhir.request;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.kernel.Canonical;
import org.xinglin.referral.domain.ReasonCategory;

/** Why something is asked for: the categories of the diagnoses that it names, and the codes of this project. */
@Component
final class RequestReasons {

    private static final String REASONS = Canonical.codeSystem("request-reason");

    private final FhirStore store;
    private final Set<String> icd10;

    /** The part of {@code /search/icd-10.yaml} that says under which addresses ICD-10 is sent. */
    private record Sent(int version, String code, int category, List<String> systems) {}

    RequestReasons(FhirStore store) {
        this.store = store;
        this.icd10 = Set.copyOf(DataFile.read("/search/icd-10.yaml", new TypeReference<Sent>() {})
                .systems());
    }

    /** ICD-10's categories of the reasons, also of diagnoses that are referred to; where there is none, that alone. */
    Set<String> categories(Caller caller, ServiceRequest request) {
        Set<String> categories = Stream.concat(
                        request.getReasonCode().stream(),
                        request.getReasonReference().stream().flatMap(reason -> diagnosis(caller, reason)))
                .flatMap(reason -> reason.getCoding().stream())
                .filter(this::isDiagnosis)
                .flatMap(coding -> ReasonCategory.of(coding.getCode()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return categories.isEmpty() ? Set.of(ReasonCategory.NONE) : categories;
    }

    private boolean isDiagnosis(Coding coding) {
        return coding.hasCode() && (!coding.hasSystem() || icd10.contains(coding.getSystem()));
    }

    private Stream<CodeableConcept> diagnosis(Caller caller, Reference reason) {
        return RequestParties.address(reason).stream()
                .filter(address -> address.startsWith("Condition/"))
                .flatMap(address ->
                        store.read(caller, Condition.class, address.substring("Condition/".length())).stream())
                .map(Condition::getCode);
    }

    /** Whether one of the reasons is a code of CodeSystem {@code request-reason}. */
    static boolean isBecause(ServiceRequest request, String code) {
        return request.getReasonCode().stream()
                .flatMap(reason -> reason.getCoding().stream())
                .anyMatch(coding -> REASONS.equals(coding.getSystem()) && code.equals(coding.getCode()));
    }
}
