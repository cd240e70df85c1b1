package org.xinglin.chronic.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.xinglin.chronic.domain.Disease;
import org.xinglin.chronic.domain.Facts;
import org.xinglin.chronic.domain.ReferralAdvice;
import org.xinglin.chronic.domain.ResidentStatus;
import org.xinglin.derivation.Diagnoses;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/**
 * Keeps a draft of a referral for each disease for which the rules say to refer: a doctor activates or revokes it. What somebody
 * has answered so, or by a referral of his own, is not proposed again as long as the situation lasts; a draft whose reason is
 * gone is withdrawn.
 */
final class ReferralProposals {

    private static final Coding UP = new Coding(EndedReferrals.CATEGORIES, EndedReferrals.UP, null);
    private static final Set<ServiceRequestStatus> UNDER_WAY =
            EnumSet.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);

    private final FhirStore store;
    private final ReferralProposalWriter writer;

    ReferralProposals(FhirStore store, ReferralProposalWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /**
     * The drafts that have to be written.
     *
     * @param lead the level that leads by the resident's label; nothing where there is none
     */
    List<ServiceRequest> reconcile(Patient patient, Facts known, ResidentStatus standing, Optional<String> lead) {
        List<ServiceRequest> stored = store.search(
                        ResidentStatusListener.CALLER,
                        Query.of(ServiceRequest.class)
                                .about(patient.getIdElement().getIdPart())
                                .where("category", UP))
                .items();
        List<ServiceRequest> changed = new ArrayList<>();
        for (String disease : ReferralProposalWriter.DISEASES) {
            List<ReferralAdvice> open = standing.referrals().stream()
                    .filter(advice -> advice.disease().equals(disease))
                    .filter(advice -> stored.stream().noneMatch(referral -> answers(referral, advice, known)))
                    .toList();
            changed.addAll(settled(patient, known, disease, open, stored, lead));
        }
        changed.forEach(Derived::mark);
        return changed;
    }

    private List<ServiceRequest> settled(
            Patient patient,
            Facts known,
            String disease,
            List<ReferralAdvice> open,
            List<ServiceRequest> stored,
            Optional<String> lead) {
        List<ServiceRequest> changed = new ArrayList<>();
        Set<String> wanted = open.stream()
                .map(advice -> ReferralProposalWriter.id(patient, advice))
                .collect(Collectors.toSet());
        List<ServiceRequest> drafts = stored.stream()
                .filter(each -> ReferralProposalWriter.isOwn(each, disease))
                .toList();
        Optional<ServiceRequest> standing = drafts.stream()
                .filter(draft -> draft.getStatus() == ServiceRequestStatus.DRAFT && wanted.contains(id(draft)))
                .findFirst();
        if (!open.isEmpty()) {
            String id = standing.map(ReferralProposals::id)
                    .orElseGet(() -> ReferralProposalWriter.id(patient, open.get(0)));
            Optional<ServiceRequest> before =
                    drafts.stream().filter(draft -> id(draft).equals(id)).findFirst();
            writer.draft(patient, known.person(), id, open, before, lead).ifPresent(changed::add);
            drafts.stream()
                    .filter(draft -> draft.getStatus() == ServiceRequestStatus.DRAFT
                            && !id(draft).equals(id))
                    .map(writer::withdrawn)
                    .forEach(changed::add);
        } else {
            drafts.stream()
                    .filter(draft -> draft.getStatus() == ServiceRequestStatus.DRAFT)
                    .map(writer::withdrawn)
                    .forEach(changed::add);
        }
        return changed;
    }

    private static String id(ServiceRequest request) {
        return request.getIdElement().getIdPart();
    }

    /** Whether a referral says what somebody decided about a situation. */
    private static boolean answers(ServiceRequest referral, ReferralAdvice advice, Facts known) {
        ServiceRequestStatus status = referral.getStatus();
        if (status == ServiceRequestStatus.DRAFT || status == ServiceRequestStatus.ENTEREDINERROR) {
            return false;
        }
        if (ReferralProposalWriter.isOwn(referral, advice.disease())
                && advice.from().stream().anyMatch(record -> ReferralProposalWriter.names(referral, record))) {
            return true;
        }
        return isAbout(referral, advice, known)
                && (UNDER_WAY.contains(status)
                        || status == ServiceRequestStatus.COMPLETED
                                && isSince(referral, advice.since().toInstant()));
    }

    /** One whose reasons name no disease of ours may be about any. */
    private static boolean isAbout(ServiceRequest referral, ReferralAdvice advice, Facts known) {
        Set<String> reasons = referral.getReasonCode().stream()
                .flatMap(reason -> Diagnoses.icd10(reason).stream())
                .collect(Collectors.toSet());
        List<Disease> named = known.person().diseases().stream()
                .filter(disease -> ReferralProposalWriter.DISEASES.contains(disease.code()))
                .filter(disease -> reasons.stream()
                        .anyMatch(code -> disease.icd10().stream().anyMatch(code::startsWith)))
                .toList();
        return named.isEmpty()
                || named.stream().anyMatch(disease -> disease.code().equals(advice.disease()));
    }

    private static boolean isSince(ServiceRequest referral, Instant began) {
        return referral.getAuthoredOn() != null
                && !referral.getAuthoredOn().toInstant().isBefore(began);
    }
}
