package org.xinglin.chronic.fhir;

import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.xinglin.chronic.domain.Disease;
import org.xinglin.chronic.domain.DiseaseCode;
import org.xinglin.chronic.domain.Person;
import org.xinglin.chronic.domain.ReferralAdvice;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;

/** Writes drafts of referrals: whom the rules say to refer, to which organisation, and by which facts. */
final class ReferralProposalWriter {

    static final List<String> DISEASES = List.of(DiseaseCode.HYPERTENSION, DiseaseCode.T2DM);

    private static final String KIND = "referral-proposal";
    private static final Coding NOTE = new Coding("http://loinc.org", "57133-1", "Referral note");
    private static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";

    private final ReferralPerformer performers;
    private final ReleasedCodes codes;
    private final Clock clock;

    ReferralProposalWriter(ReferralPerformer performers, ReleasedCodes codes, Clock clock) {
        this.performers = performers;
        this.codes = codes;
        this.clock = clock;
    }

    static String id(Patient patient, ReferralAdvice advice) {
        return id("Patient/" + patient.getIdElement().getIdPart(), advice.disease(), advice.key());
    }

    private static String id(String patient, String disease, String key) {
        return FactId.of(patient, KIND, disease, key);
    }

    /** Whether it was proposed here for a disease, whatever became of it: its id follows from one of the facts that it names. */
    static boolean isOwn(ServiceRequest request, String disease) {
        String id = request.getIdElement().getIdPart();
        String patient = request.getSubject().getReference();
        return patient != null
                && named(request).anyMatch(key -> id(patient, disease, key).equals(id));
    }

    static boolean isOwn(ServiceRequest request) {
        return DISEASES.stream().anyMatch(disease -> isOwn(request, disease));
    }

    static boolean names(ServiceRequest request, String key) {
        return named(request).anyMatch(key::equals);
    }

    /** What is gone stands there in words. */
    private static Stream<String> named(ServiceRequest request) {
        return request.getSupportingInfo().stream()
                .flatMap(each -> Stream.of(each.getReference(), each.getDisplay()))
                .filter(Objects::nonNull);
    }

    /**
     * @param advices of one disease
     * @param before what is stored under the id
     * @return nothing if it says all that already
     */
    Optional<ServiceRequest> draft(
            Patient patient,
            Person person,
            String id,
            List<ReferralAdvice> advices,
            Optional<ServiceRequest> before,
            Optional<String> lead) {
        ServiceRequest draft = before.map(ServiceRequest::copy).orElseGet(() -> {
            ServiceRequest fresh = new ServiceRequest();
            fresh.setId(id);
            fresh.setAuthoredOn(Date.from(clock.instant()));
            return fresh;
        });
        draft.setStatus(ServiceRequestStatus.DRAFT);
        draft.setIntent(ServiceRequestIntent.PROPOSAL);
        draft.setCategory(
                List.of(new CodeableConcept(codes.coding("service-request-category", EndedReferrals.UP, Language.ZH))));
        draft.setPriority(
                advices.stream().anyMatch(ReferralAdvice::urgent)
                        ? ServiceRequestPriority.URGENT
                        : ServiceRequestPriority.ROUTINE);
        draft.setCode(new CodeableConcept(NOTE.copy()));
        draft.setSubject(new Reference("Patient/" + patient.getIdElement().getIdPart()));
        draft.setPerformer(List.of(performers.of(patient, lead)));
        draft.setReasonCode(advices.stream()
                .map(advice -> reason(person, advice))
                .collect(Collectors.toMap(
                        CodeableConcept::getText, each -> each, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList());
        draft.setSupportingInfo(advices.stream()
                .flatMap(advice -> advice.from().stream())
                .distinct()
                .map(Reference::new)
                .toList());
        return before.filter(stored -> stored.equalsDeep(draft)).isPresent() ? Optional.empty() : Optional.of(draft);
    }

    /** The disease where it is diagnosed, and the rule in words. */
    private static CodeableConcept reason(Person person, ReferralAdvice advice) {
        CodeableConcept reason = new CodeableConcept().setText(advice.rule().zh());
        if (person.has(advice.disease())) {
            person.diseases().stream()
                    .filter(disease -> disease.code().equals(advice.disease()))
                    .map(Disease::icd10)
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(code -> reason.addCoding().setSystem(ICD10).setCode(code));
        }
        return reason;
    }

    /** What it names may be deleted: it stays legible in words. */
    ServiceRequest withdrawn(ServiceRequest stored) {
        ServiceRequest withdrawn = stored.copy();
        withdrawn.setStatus(ServiceRequestStatus.ENTEREDINERROR);
        withdrawn.getSupportingInfo().stream()
                .filter(Reference::hasReference)
                .forEach(each -> each.setDisplay(each.getReference()).setReference(null));
        return withdrawn;
    }
}
