package org.xinglin.fhirserver.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** What clients do in the stories of notifications: they post readings, subscribe, and ask how a subscription is. */
final class Clients {

    private final Supplier<XinglinServer> server;

    /** @param server the one that runs at the moment */
    Clients(Supplier<XinglinServer> server) {
        this.server = server;
    }

    static Reading aBloodPressure(int systolic, int diastolic) {
        return Reading.aBloodPressure(systolic, diastolic).at(time("2026-03-03"));
    }

    static Reading aFastingGlucose(double mmolPerLitre) {
        return Reading.aFastingGlucose(mmolPerLitre).at(time("2026-03-03"));
    }

    static Subscription subscription(String criteria) {
        Subscription subscription = new Subscription();
        subscription.setStatus(SubscriptionStatus.REQUESTED);
        subscription.setReason("测试");
        subscription.setCriteria(criteria);
        subscription.getChannel().setType(SubscriptionChannelType.RESTHOOK).setEndpoint("https://example.org/hook");
        return subscription;
    }

    Subscription subscribe(Subscription subscription) {
        HttpResponse<String> answer = server.get().post("/fhir/Subscription", json(subscription));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return (Subscription) parse(answer.body());
    }

    void off(Subscription subscription) {
        subscription.setStatus(SubscriptionStatus.OFF);
        put(subscription);
    }

    Subscription stored(Subscription subscription) {
        return (Subscription)
                parse(server.get().get("/fhir/Subscription/" + id(subscription)).body());
    }

    Map<String, String> status(Subscription subscription) {
        HttpResponse<String> answer = server.get().get("/fhir/Subscription/" + id(subscription) + "/$status");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Parameters status =
                (Parameters) ((Bundle) parse(answer.body())).getEntryFirstRep().getResource();
        Map<String, String> values = new TreeMap<>();
        status.getParameter()
                .forEach(parameter -> values.put(
                        parameter.getName(),
                        parameter.getName().equals("error")
                                ? errorText(status)
                                : parameter.hasValue() ? parameter.getValue().primitiveValue() : ""));
        return values;
    }

    private static String errorText(Parameters status) {
        return ((CodeableConcept) status.getParameter("error").getValue()).getText();
    }

    String page(String path, String language) {
        HttpResponse<String> answer = server.get()
                .send(
                        path,
                        request -> request.header("Accept-Language", language).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        return answer.body();
    }

    Set<String> found(String search) {
        Bundle bundle = (Bundle)
                parse(server.get().get("/fhir/" + search.replace("|", "%7C")).body());
        Set<String> ids = new LinkedHashSet<>();
        bundle.getEntry()
                .forEach(entry -> ids.add(entry.getResource().getIdElement().getIdPart()));
        return ids;
    }

    String resident() {
        return "Patient/" + post(SyntheticResident.aResident().build()).getIdPart();
    }

    IdType post(Resource resource) {
        HttpResponse<String> answer = server.get().post("/fhir/" + resource.fhirType(), json(resource));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new IdType(answer.headers().firstValue("Location").orElseThrow());
    }

    void put(Resource resource) {
        HttpResponse<String> answer = server.get()
                .send(
                        "/fhir/" + resource.fhirType() + "/" + id(resource),
                        request -> request.header("Content-Type", "application/fhir+json")
                                .PUT(BodyPublishers.ofString(json(resource))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    int delete(String reference) {
        return server.get()
                .send("/fhir/" + reference, request -> request.DELETE())
                .statusCode();
    }

    static OffsetDateTime time(String day) {
        return OffsetDateTime.parse(day + "T08:00:00+08:00");
    }

    static String path(IdType id) {
        return "/hook/Observation/" + id.getIdPart();
    }

    static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Resource parse(String json) {
        return (Resource) XinglinServer.fhirContext().newJsonParser().parseResource(json);
    }

    static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }
}
