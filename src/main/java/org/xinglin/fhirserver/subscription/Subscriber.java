package org.xinglin.fhirserver.subscription;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What the notifications need of a Subscription.
 *
 * @param type the resource type that the criteria are about
 * @param payload the MIME type in which the resource is sent; null for a notice without it
 * @param headers lines of {@code Name: value}
 * @param status {@code active}, {@code error} or {@code off}
 */
record Subscriber(
        String id,
        String type,
        String criteria,
        String endpoint,
        @Nullable String payload,
        List<String> headers,
        @Nullable Instant ends,
        String status) {

    /** Of a resource that {@link SubscriptionCheck} has found nothing to say against. */
    static Subscriber of(Subscription subscription) {
        return new Subscriber(
                subscription.getIdElement().getIdPart(),
                Criteria.of(subscription.getCriteria()).type(),
                subscription.getCriteria(),
                subscription.getChannel().getEndpoint(),
                subscription.getChannel().getPayload(),
                subscription.getChannel().getHeader().stream()
                        .map(StringType::getValue)
                        .toList(),
                subscription.hasEnd() ? subscription.getEnd().toInstant() : null,
                subscription.getStatus().toCode());
    }
}
