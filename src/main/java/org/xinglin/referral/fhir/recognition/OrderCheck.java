package org.xinglin.referral.fhir.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.recognition.Asker;
import org.xinglin.referral.domain.recognition.TestCode;

/**
 * Looks, when a laboratory or imaging order is written, for results that could be used in its place, and tells the sender who
 * gives no reason for repeating the test. What was found is left with the order for {@link RecognisableHook}, which stores it.
 */
final class OrderCheck implements RecordCheck {

    static final String REPEAT_REASON = Canonical.definition("repeat-reason");

    private static final String CATEGORIES = Canonical.codeSystem("service-request-category");

    /** The categories of orders. */
    static final List<Coding> ORDERS =
            List.of(new Coding(CATEGORIES, "lab-order", null), new Coding(CATEGORIES, "imaging-order", null));

    private static final Set<ServiceRequestStatus> OPEN =
            EnumSet.of(ServiceRequestStatus.DRAFT, ServiceRequestStatus.ACTIVE, ServiceRequestStatus.ONHOLD);
    private static final String FOUND = OrderCheck.class.getName();
    private static final Caller CALLER = Caller.task("recognition");

    private final Supplier<RecognisableReports> reports;
    private final Supplier<CareNetwork> network;
    private final PlaceTime time;
    private final Clock clock;

    /** The storage, and who asks it, are asked for late: they need the checks to begin with. */
    OrderCheck(Supplier<RecognisableReports> reports, Supplier<CareNetwork> network, PlaceTime time, Clock clock) {
        this.reports = reports;
        this.network = network;
        this.time = time;
        this.clock = clock;
    }

    /** Addresses of the reports that were found for an order; nothing where it is none, or no longer open. */
    static Optional<List<String>> found(ServiceRequest order) {
        return order.getUserData(FOUND) instanceof Found found ? Optional.of(found.reports()) : Optional.empty();
    }

    private record Found(List<String> reports) {}

    @Override
    public List<Issue> issues(Resource record) {
        return issues(record, CALLER);
    }

    @Override
    public List<Issue> issues(Resource record, Caller caller) {
        if (!(record instanceof ServiceRequest order) || !isOpenOrder(order)) {
            return List.of();
        }
        List<String> found = search(order);
        order.setUserData(FOUND, new Found(found));
        return found.isEmpty() || hasReason(order) || !ReadableReports.by(caller)
                ? List.of()
                : List.of(Issue.of(IssueSeverity.WARNING, "recognisable-result")
                        .at("ServiceRequest.code")
                        .found(String.join(", ", found)));
    }

    private static boolean isOpenOrder(ServiceRequest order) {
        return OPEN.contains(order.getStatus())
                && order.getCategory().stream()
                        .anyMatch(category ->
                                ORDERS.stream().anyMatch(kind -> category.hasCoding(kind.getSystem(), kind.getCode())));
    }

    private static boolean hasReason(ServiceRequest order) {
        return Stream.ofNullable(order.getExtensionByUrl(REPEAT_REASON))
                .anyMatch(reason -> reason.getValue() instanceof CodeableConcept concept && !concept.isEmpty());
    }

    private List<String> search(ServiceRequest order) {
        IdType subject = (IdType) order.getSubject().getReferenceElement();
        Set<TestCode> codes = TestCodes.of(order.getCode());
        if (!"Patient".equals(subject.getResourceType()) || !subject.hasIdPart() || codes.isEmpty()) {
            return List.of();
        }
        return reports.get().of(CALLER, subject.getIdPart(), new Asker(codes, day(order), rank(order))).stream()
                .filter(judged -> judged.verdict().recognised() && !isResultOf(order, judged))
                .map(RecognisableReports.Judged::address)
                .toList();
    }

    /** The day of the order: what could be used then stays so, whatever day the order is changed on. */
    private LocalDate day(ServiceRequest order) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return time.moment(order.getAuthoredOnElement())
                .map(at -> at.toLocalDate())
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }

    private OptionalInt rank(ServiceRequest order) {
        return Stream.ofNullable(order.getRequester().getReference())
                .map(requester -> network.get().organizationOf(CALLER, requester))
                .flatMap(Optional::stream)
                .mapToInt(organization -> network.get().rankOf(CALLER, organization))
                .findFirst();
    }

    private static boolean isResultOf(ServiceRequest order, RecognisableReports.Judged judged) {
        String id = order.getIdElement().getIdPart();
        return id != null
                && judged.report().getBasedOn().stream()
                        .anyMatch(request ->
                                id.equals(request.getReferenceElement().getIdPart()));
    }
}
