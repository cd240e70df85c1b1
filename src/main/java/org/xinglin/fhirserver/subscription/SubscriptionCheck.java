package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.rest.api.EncodingEnum;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.receiver.AllowedEndpoints;
import org.xinglin.fhirserver.refusal.Issue;

/** Whether a Subscription that asks to be served can be. */
@Component
final class SubscriptionCheck {

    private static final String CHANNEL = "Subscription.channel.";

    private final CriteriaMatcher criteria;
    private final AllowedEndpoints endpoints;
    private final Clock clock;

    SubscriptionCheck(CriteriaMatcher criteria, AllowedEndpoints endpoints, Clock clock) {
        this.criteria = criteria;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    List<Issue> check(Subscription subscription) {
        List<Issue> issues = new ArrayList<>();
        SubscriptionChannelComponent channel = subscription.getChannel();
        if (channel.getType() != SubscriptionChannelType.RESTHOOK) {
            issues.add(Issue.error("subscription-channel")
                    .at(CHANNEL + "type")
                    .found(channel.getTypeElement().getValueAsString())
                    .expected("rest-hook"));
        }
        if (!isAddress(channel.getEndpoint())) {
            issues.add(Issue.error("subscription-endpoint")
                    .at(CHANNEL + "endpoint")
                    .found(channel.getEndpoint())
                    .expected("https://…"));
        } else if (!endpoints.mayBeNamed(URI.create(channel.getEndpoint()))) {
            issues.add(
                    Issue.error("endpoint-not-allowed").at(CHANNEL + "endpoint").found(channel.getEndpoint()));
        }
        if (channel.hasPayload() && encoding(channel.getPayload()).isEmpty()) {
            issues.add(Issue.error("subscription-payload")
                    .at(CHANNEL + "payload")
                    .found(channel.getPayload())
                    .expected("application/fhir+json, application/fhir+xml"));
        }
        for (StringType header : channel.getHeader()) {
            if (!isHeader(header.getValue())) {
                // The value may be a secret.
                issues.add(Issue.error("subscription-header")
                        .at(CHANNEL + "header")
                        .found(String.valueOf(header.getValue()).split(":", 2)[0])
                        .expected("Authorization: Bearer …"));
            }
        }
        if (subscription.hasEnd() && !subscription.getEnd().toInstant().isAfter(clock.instant())) {
            issues.add(Issue.error("subscription-ended")
                    .at("Subscription.end")
                    .found(subscription.getEndElement().getValueAsString()));
        }
        issues.addAll(criteria.check(String.valueOf(subscription.getCriteria())));
        return issues;
    }

    /** The encoding that a payload's MIME type names, its parameters aside. */
    static Optional<EncodingEnum> encoding(String payload) {
        EncodingEnum encoding = EncodingEnum.forContentTypeStrict(payload.split(";", 2)[0].strip());
        return Optional.ofNullable(encoding).filter(known -> known == EncodingEnum.JSON || known == EncodingEnum.XML);
    }

    private static boolean isAddress(@Nullable String endpoint) {
        if (endpoint == null) {
            return false;
        }
        try {
            URI uri = URI.create(endpoint);
            HttpRequest.newBuilder(uri);
            return uri.getUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHeader(@Nullable String line) {
        if (line == null || line.indexOf(':') <= 0) {
            return false;
        }
        String[] sides = line.split(":", 2);
        try {
            HttpRequest.newBuilder().setHeader(sides[0].strip(), sides[1].strip());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
