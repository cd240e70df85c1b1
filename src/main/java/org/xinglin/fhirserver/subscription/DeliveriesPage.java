package org.xinglin.fhirserver.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.xinglin.fhirserver.refusal.Language;

/** {@code /deliveries}: what was notified to whom, for a tester to look at. Read only, and for the open mode. */
@RestController
final class DeliveriesPage {

    private static final int SHOWN = 200;

    private final SubscriptionTable subscriptions;
    private final NotificationOverview notifications;
    private final DeliveriesHtml html;

    DeliveriesPage(SubscriptionTable subscriptions, NotificationOverview notifications, DeliveriesHtml html) {
        this.subscriptions = subscriptions;
        this.notifications = notifications;
        this.html = html;
    }

    @GetMapping("/deliveries")
    ResponseEntity<String> all(
            HttpServletResponse response,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        return page(response, null, subscriptions.all(), Language.of(language), HttpStatus.OK);
    }

    @GetMapping("/deliveries/{subscription}")
    ResponseEntity<String> one(
            HttpServletResponse response,
            @PathVariable("subscription") String subscription,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Optional<Subscriber> found = subscriptions.find(subscription);
        return page(
                response,
                subscription,
                found.stream().toList(),
                Language.of(language),
                found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<String> page(
            HttpServletResponse response,
            @Nullable String subscription,
            List<Subscriber> subscribers,
            Language language,
            HttpStatus status) {
        html.policy().applyTo(response);
        response.setHeader("Cache-Control", "no-store");
        List<DeliveriesHtml.Row> rows = subscribers.stream()
                .map(subscriber -> new DeliveriesHtml.Row(
                        subscriber,
                        notifications.queue(subscriber.id()),
                        notifications.due(subscriber.id()).orElse(null)))
                .toList();
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(html.page(language, rows, notifications.latest(subscription, SHOWN), subscription != null));
    }
}
