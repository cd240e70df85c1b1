package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.springframework.stereotype.Component;

/**
 * What is sent: with a payload, the version that matched, as PUT to the endpoint, type and id, so that any FHIR server may
 * be the receiver; without, an empty POST to the endpoint (R4, subscription.html#rest-hook).
 */
@Component
final class DeliveryRequests {

    /** The same in each attempt. */
    static final String DELIVERY_ID = "X-Request-ID";

    private final FhirContext context;
    private final StoredVersions versions;

    DeliveryRequests(FhirContext context, StoredVersions versions) {
        this.context = context;
        this.versions = versions;
    }

    /**
     * One attempt.
     *
     * @param to where it goes
     */
    record Delivery(URI to, AsyncRequestProducer request) {}

    Delivery request(Subscriber subscriber, Notification notification) {
        String payload = subscriber.payload();
        if (payload == null) {
            URI endpoint = URI.create(subscriber.endpoint());
            return new Delivery(
                    endpoint,
                    withHeaders(AsyncRequestBuilder.post(endpoint), subscriber, notification)
                            .build());
        }
        EncodingEnum encoding = SubscriptionCheck.encoding(payload).orElse(EncodingEnum.JSON);
        String body = encoding.newParser(context)
                .encodeResourceToString(versions.read(notification.type(), notification.id(), notification.version()));
        String base = subscriber.endpoint().endsWith("/") ? subscriber.endpoint() : subscriber.endpoint() + "/";
        URI address = URI.create(base + notification.type() + "/" + notification.id());
        ContentType type = ContentType.create(encoding.getResourceContentTypeNonLegacy(), StandardCharsets.UTF_8);
        return new Delivery(
                address,
                withHeaders(AsyncRequestBuilder.put(address), subscriber, notification)
                        .removeHeaders(HttpHeaders.CONTENT_TYPE)
                        .setEntity(body, type)
                        .build());
    }

    private static AsyncRequestBuilder withHeaders(
            AsyncRequestBuilder request, Subscriber subscriber, Notification notification) {
        for (String header : subscriber.headers()) {
            String[] sides = header.split(":", 2);
            request.addHeader(sides[0].strip(), sides[1].strip());
        }
        return request.setHeader(DELIVERY_ID, notification.delivery().toString());
    }
}
