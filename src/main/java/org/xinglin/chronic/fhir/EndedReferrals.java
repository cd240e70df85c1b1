package org.xinglin.chronic.fhir;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.ReferralEnd;
import org.xinglin.derivation.Diagnoses;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;

/** Reads which referrals of a resident have ended, from the tasks by which they were handled. */
final class EndedReferrals {

    static final String CATEGORIES = Canonical.codeSystem("service-request-category");
    static final String UP = "referral-up";
    static final String DOWN = "referral-down";

    private static final Coding HANDLED = new Coding(Canonical.codeSystem("task-code"), "service-request", null);
    private static final String REQUEST = "ServiceRequest";
    private static final String MILESTONE = Canonical.definition("milestone");
    private static final String PERFORMING = Canonical.definition("performing-organization");

    /** By what a task's milestone is called that ends it. */
    private static final Set<String> ENDS = Set.of("completed", "rejected", "feedback-returned");

    private final FhirStore store;
    private final PlaceTime time;

    EndedReferrals(FhirStore store, PlaceTime time) {
        this.store = store;
        this.time = time;
    }

    /** Two searches, of which the second is made only where some request of the resident has ended. */
    List<ReferralEnd> of(Caller caller, String patientId) {
        List<Task> ended = store.search(
                        caller,
                        Query.of(Task.class)
                                .about(patientId)
                                .where("code", HANDLED)
                                .where("status", "completed", "rejected"))
                .items();
        String[] requests = ended.stream()
                .map(EndedReferrals::request)
                .flatMap(Optional::stream)
                .distinct()
                .toArray(String[]::new);
        if (requests.length == 0) {
            return List.of();
        }
        Map<String, ServiceRequest> referrals = store
                .search(
                        caller,
                        Query.of(ServiceRequest.class)
                                .where("_id", requests)
                                .where(
                                        "category",
                                        new Coding(CATEGORIES, UP, null),
                                        new Coding(CATEGORIES, DOWN, null)))
                .stream()
                .collect(Collectors.toMap(each -> each.getIdElement().getIdPart(), Function.identity()));
        return ended.stream()
                .flatMap(task -> request(task).map(referrals::get).flatMap(referral -> end(task, referral)).stream())
                .toList();
    }

    private static Optional<String> request(Task task) {
        return Optional.of(task.getFocus().getReferenceElement())
                .filter(focus -> REQUEST.equals(focus.getResourceType()))
                .map(focus -> focus.getIdPart());
    }

    private Optional<ReferralEnd> end(Task task, ServiceRequest referral) {
        return Stream.of(milestone(task), task.getLastModified(), task.getMeta().getLastUpdated())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .flatMap(at -> time.moment(new InstantType(at)))
                .map(at -> new ReferralEnd(
                        "Task/" + task.getIdElement().getIdPart(),
                        at,
                        referral.getCategory().stream().anyMatch(each -> each.hasCoding(CATEGORIES, UP)),
                        task.getStatus() == TaskStatus.COMPLETED,
                        referral.getReasonCode().stream()
                                .flatMap(reason -> Diagnoses.icd10(reason).stream())
                                .collect(Collectors.toSet()),
                        receiver(task)));
    }

    /** When the server was told that it had ended: what is written into it afterwards changes nothing. */
    private static @Nullable Date milestone(Task task) {
        return task.getExtensionsByUrl(MILESTONE).stream()
                .filter(each ->
                        value(each, "code") instanceof PrimitiveType<?> code && ENDS.contains(code.getValueAsString()))
                .map(each -> value(each, "instant"))
                .filter(InstantType.class::isInstance)
                .map(at -> ((InstantType) at).getValue())
                .filter(at -> at != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Type value(Extension extension, String part) {
        Extension found = extension.getExtensionByUrl(part);
        return found == null ? null : found.getValue();
    }

    private static @Nullable String receiver(Task task) {
        Extension performing = task.getExtensionByUrl(PERFORMING);
        String address = performing != null && performing.getValue() instanceof Reference organization
                ? organization.getReference()
                : task.getOwner().getReference();
        return address != null && address.startsWith("Organization/") ? address : null;
    }
}
