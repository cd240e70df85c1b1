package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
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
    private final NotificationSettings settings;

    DeliveryRequests(FhirContext context, StoredVersions versions, NotificationSettings settings) {
        this.context = context;
        this.versions = versions;
        this.settings = settings;
    }

    HttpRequest request(Subscriber subscriber, Notification notification) {
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (String header : subscriber.headers()) {
            String[] sides = header.split(":", 2);
            request.header(sides[0].strip(), sides[1].strip());
        }
        request.setHeader(DELIVERY_ID, notification.delivery().toString()).timeout(settings.answer());
        String payload = subscriber.payload();
        if (payload == null) {
            return request.uri(URI.create(subscriber.endpoint()))
                    .POST(BodyPublishers.noBody())
                    .build();
        }
        EncodingEnum encoding = SubscriptionCheck.encoding(payload).orElse(EncodingEnum.JSON);
        String body = encoding.newParser(context)
                .encodeResourceToString(versions.read(notification.type(), notification.id(), notification.version()));
        String base = subscriber.endpoint().endsWith("/") ? subscriber.endpoint() : subscriber.endpoint() + "/";
        return request.uri(URI.create(base + notification.type() + "/" + notification.id()))
                .setHeader("Content-Type", encoding.getResourceContentTypeNonLegacy() + "; charset=UTF-8")
                .PUT(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }
}
