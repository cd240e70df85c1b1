package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.subscription.NotificationOverview.Queue;

/**
 * {@code $status}: how a Subscription fares, in the form of the Subscriptions R5 Backport (1.1.0): a searchset of
 * Parameters like its {@code backport-subscription-status-r4}, with more parameters that say what waits and what failed.
 */
@Component
final class SubscriptionStatusOperation implements FhirOperations {

    private static final String PROFILE =
            "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport-subscription-status-r4";

    private final DaoRegistry daos;
    private final SubscriptionTable subscriptions;
    private final NotificationOverview notifications;
    private final Outcomes outcomes;

    SubscriptionStatusOperation(
            DaoRegistry daos, SubscriptionTable subscriptions, NotificationOverview notifications, Outcomes outcomes) {
        this.daos = daos;
        this.subscriptions = subscriptions;
        this.notifications = notifications;
        this.outcomes = outcomes;
    }

    /** @param id of one Subscription; without it, of all that were ever in force */
    @Operation(name = "$status", typeName = "Subscription", idempotent = true)
    public Bundle status(@IdParam(optional = true) @Nullable IdType id, RequestDetails request) {
        Bundle answer = new Bundle();
        answer.setType(BundleType.SEARCHSET);
        List<String> ids =
                id == null ? subscriptions.all().stream().map(Subscriber::id).toList() : List.of(id.getIdPart());
        for (String each : ids) {
            answer.addEntry().setResource(status(each)).getSearch().setMode(Bundle.SearchEntryMode.MATCH);
        }
        answer.setTotal(ids.size());
        return answer;
    }

    private Parameters status(String id) {
        Subscription subscription = daos.getResourceDao(Subscription.class)
                .read(new IdType("Subscription", id), new SystemRequestDetails());
        Queue queue = notifications.queue(id);
        Parameters status = new Parameters();
        status.getMeta().addProfile(PROFILE);
        status.addParameter().setName("subscription").setValue(new Reference("Subscription/" + id));
        status.addParameter()
                .setName("status")
                .setValue(new CodeType(subscription.getStatus().toCode()));
        status.addParameter().setName("type").setValue(new CodeType("query-status"));
        status.addParameter()
                .setName("eventsSinceSubscriptionStart")
                .setValue(new StringType(Long.toString(queue.waiting() + queue.parked() + queue.delivered())));
        status.addParameter().setName("waiting").setValue(new UnsignedIntType(queue.waiting()));
        status.addParameter().setName("parked").setValue(new UnsignedIntType(queue.parked()));
        status.addParameter().setName("delivered").setValue(new UnsignedIntType(queue.delivered()));
        notifications
                .lastDelivered(id)
                .ifPresent(last -> status.addParameter(event("lastDelivered", last, last.ended())));
        if (queue.waiting() > 0) {
            notifications
                    .due(id)
                    .ifPresent(due -> status.addParameter().setName("nextTry").setValue(instant(due)));
        }
        notifications.lastFailed(id).ifPresent(last -> {
            status.addParameter().setName("error").setValue(error(last));
            status.addParameter(failure(last));
        });
        return status;
    }

    private static ParametersParameterComponent event(String name, Notification notification, @Nullable Instant at) {
        ParametersParameterComponent event = new ParametersParameterComponent();
        event.setName(name);
        event.addPart().setName("focus").setValue(new Reference(notification.reference()));
        if (at != null) {
            event.addPart().setName("at").setValue(instant(at));
        }
        return event;
    }

    private ParametersParameterComponent failure(Notification notification) {
        ParametersParameterComponent failure = event("lastError", notification, notification.attempted());
        failure.addPart().setName("attempts").setValue(new IntegerType(notification.attempts()));
        failure.addPart().setName("zh").setValue(new StringType(text(notification, Language.ZH)));
        failure.addPart().setName("en").setValue(new StringType(text(notification, Language.EN)));
        Optional.ofNullable(notification.detail())
                .ifPresent(detail -> failure.addPart().setName("detail").setValue(new StringType(detail)));
        return failure;
    }

    private CodeableConcept error(Notification notification) {
        CodeableConcept error = new CodeableConcept();
        error.addCoding().setSystem(Outcomes.RULE_SYSTEM).setCode(notification.rule());
        return error.setText(text(notification, Language.ZH) + " / " + text(notification, Language.EN));
    }

    private String text(Notification notification, Language language) {
        String rule = notification.rule() == null ? "internal-error" : notification.rule();
        return outcomes.text(language, rule);
    }

    private static InstantType instant(Instant time) {
        return new InstantType(Date.from(time));
    }
}
