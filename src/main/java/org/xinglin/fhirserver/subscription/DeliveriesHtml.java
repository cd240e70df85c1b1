package org.xinglin.fhirserver.subscription;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.xinglin.fhirserver.CountyZone;
import org.xinglin.fhirserver.header.ContentPolicy;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.subscription.NotificationOverview.Queue;

/** Writes the page of deliveries; every value that comes from outside is escaped. */
@Component
final class DeliveriesHtml {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(CountyZone.zone());

    /** Chinese and English. */
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("title", List.of("订阅通知的投递", "Deliveries of notifications")),
            Map.entry("none", List.of("还没有订阅。", "There is no Subscription yet.")),
            Map.entry("quiet", List.of("还没有通知。", "There is no notification yet.")),
            Map.entry("all", List.of("全部订阅", "All Subscriptions")),
            Map.entry("subscription", List.of("订阅", "Subscription")),
            Map.entry("criteria", List.of("条件", "Criteria")),
            Map.entry("endpoint", List.of("接收地址", "Endpoint")),
            Map.entry("resource", List.of("资源", "Resource")),
            Map.entry("state", List.of("状态", "State")),
            Map.entry("attempts", List.of("尝试", "Attempts")),
            Map.entry("recorded", List.of("记录", "Recorded")),
            Map.entry("answer", List.of("最近应答", "Last answer")),
            Map.entry("next", List.of("下次尝试", "Next try")),
            Map.entry("waiting", List.of("等待中", "waiting")),
            Map.entry("delivered", List.of("已送达", "delivered")),
            Map.entry("parked", List.of("已放弃", "parked")),
            Map.entry("withdrawn", List.of("已撤回", "withdrawn")),
            Map.entry("active", List.of("生效", "active")),
            Map.entry("error", List.of("出错", "error")),
            Map.entry("off", List.of("关闭", "off")));

    private final Outcomes outcomes;
    private final String frame;
    private final ContentPolicy policy;

    DeliveriesHtml(Outcomes outcomes) {
        this.outcomes = outcomes;
        try (InputStream in = DeliveriesHtml.class.getResourceAsStream("/pages/deliveries.html")) {
            if (in == null) {
                throw new IllegalStateException("The class path has no pages/deliveries.html");
            }
            this.frame = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            this.policy = ContentPolicy.ofFrame(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its own style: what a receiver answered or a client sent cannot bring a script. */
    ContentPolicy policy() {
        return policy;
    }

    /** A subscriber, and how it fares. */
    record Row(Subscriber subscriber, Queue queue, @Nullable Instant due) {}

    String page(Language language, List<Row> subscribers, List<Notification> notifications, boolean one) {
        Map<String, Instant> due = subscribers.stream()
                .filter(row -> row.due() != null)
                .collect(Collectors.toMap(row -> row.subscriber().id(), Row::due));
        String title = text(language, "title");
        String link = one ? "<a href=\"/deliveries\">← " + text(language, "all") + "</a>" : "";
        return frame.replace("${language}", language == Language.ZH ? "zh-CN" : "en")
                .replace("${title}", title)
                .replace("${link}", link)
                .replace("${subscriptions}", subscriptions(language, subscribers))
                .replace("${deliveries}", deliveries(language, notifications, due));
    }

    private String subscriptions(Language language, List<Row> rows) {
        if (rows.isEmpty()) {
            return "<p class=\"empty\">" + text(language, "none") + "</p>";
        }
        return rows.stream()
                .map(row -> "<section><h2><a href=\"/deliveries/"
                        + escape(row.subscriber().id())
                        + "\">Subscription/" + escape(row.subscriber().id()) + "</a> "
                        + badge(language, row.subscriber().status()) + "</h2><dl>"
                        + pair(language, "criteria", row.subscriber().criteria())
                        + pair(language, "endpoint", row.subscriber().endpoint())
                        + "</dl><ul class=\"counts\">"
                        + count(language, "waiting", row.queue().waiting())
                        + count(language, "delivered", row.queue().delivered())
                        + count(language, "parked", row.queue().parked()) + "</ul></section>")
                .collect(Collectors.joining());
    }

    private String deliveries(Language language, List<Notification> notifications, Map<String, Instant> due) {
        if (notifications.isEmpty()) {
            return "<p class=\"empty\">" + text(language, "quiet") + "</p>";
        }
        String head = List.of("resource", "subscription", "state", "attempts", "recorded", "answer", "next").stream()
                .map(column -> "<th>" + text(language, column) + "</th>")
                .collect(Collectors.joining("", "<table><thead><tr>", "</tr></thead><tbody>"));
        String body = notifications.stream()
                .map(notification -> row(language, notification, due.get(notification.subscription())))
                .collect(Collectors.joining());
        return head + body + "</tbody></table>";
    }

    private String row(Language language, Notification notification, @Nullable Instant due) {
        boolean waiting = notification.state().equals(Notification.WAITING);
        return "<tr><td><a href=\"/fhir/" + escape(notification.reference()) + "\">"
                + escape(notification.reference().replace("/_history/", " v")) + "</a></td><td>"
                + escape(notification.subscription()) + "</td><td>" + badge(language, notification.state())
                + "</td><td>"
                + notification.attempts() + "</td><td>" + time(notification.recorded()) + "</td><td>"
                + answer(language, notification) + "</td><td>" + (waiting && due != null ? time(due) : "")
                + "</td></tr>";
    }

    private String answer(Language language, Notification notification) {
        String at = notification.attempted() == null ? "" : " · " + time(notification.attempted());
        if (notification.rule() == null) {
            return notification.answer() == null ? "" : "HTTP " + notification.answer() + at;
        }
        String text = outcomes.text(language, notification.rule());
        String status = notification.answer() == null ? "" : "HTTP " + notification.answer();
        return status + at + "<small title=\"" + escape(String.valueOf(notification.detail())) + "\">" + escape(text)
                + "</small>";
    }

    private static String pair(Language language, String name, String value) {
        return "<dt>" + text(language, name) + "</dt><dd>" + escape(value) + "</dd>";
    }

    private static String count(Language language, String name, long count) {
        return "<li><b>" + count + "</b> " + text(language, name) + "</li>";
    }

    private static String badge(Language language, String state) {
        return "<span class=\"" + escape(state) + "\">" + text(language, state) + "</span>";
    }

    private static String text(Language language, String key) {
        List<String> texts = TEXTS.get(key);
        return texts == null ? escape(key) : texts.get(language == Language.ZH ? 0 : 1);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
