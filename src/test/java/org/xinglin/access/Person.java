package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** Somebody with a token of the shared server in mode {@code embedded}. */
record Person(String token, Map<String, String> headers) {

    static Person everybody() {
        return new Person(GuardedServer.token(GuardedCounty.PLATFORM, "system/*.cruds"), Map.of());
    }

    /** A program of an organisation, whose token says no more than these scopes, whether or not it would be given them. */
    static Person program(String organisation, String... scopes) {
        String client = "of." + organisation;
        boolean given = scopes.length > 0 && Stream.of(scopes).allMatch(scope -> scope.startsWith("system/"));
        return new Person(
                given ? GuardedServer.token(client, scopes) : GuardedServer.overstated(client, scopes), Map.of());
    }

    /** Somebody with a role. */
    static Person member(String organisation, String role, String... scopes) {
        return new Person(GuardedServer.token(GuardedCounty.APP, role + "." + organisation, null, scopes), Map.of());
    }

    /** Somebody with a role, by a token that is about one resident. */
    static Person aboutOne(String organisation, String role, String resident, String... scopes) {
        return new Person(
                GuardedServer.token(GuardedCounty.APP, role + "." + organisation, resident, scopes), Map.of());
    }

    /** @param organisation whose app it is that the resident uses; null for one that is nobody's */
    static Person resident(String id, @Nullable String organisation, String... scopes) {
        String client = organisation == null ? GuardedCounty.APP : GuardedCounty.APP + "." + organisation;
        return new Person(GuardedServer.token(client, "resident." + id, id, scopes), Map.of());
    }

    Person with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Person(token, more);
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
        return GuardedServer.get().send("/fhir" + encoded(path), builder -> {
            builder.header("Authorization", "Bearer " + token);
            headers.forEach(builder::header);
            return request.apply(builder.header("Content-Type", "application/fhir+json"));
        });
    }

    private static String encoded(String path) {
        return URI.create("/" + path.replace("|", "%7C")).toASCIIString().substring(1);
    }

    HttpResponse<String> get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    HttpResponse<String> delete(String path) {
        return send(path, HttpRequest.Builder::DELETE);
    }

    HttpResponse<String> post(String path, Resource resource) {
        return send(path, builder -> builder.POST(body(resource)));
    }

    HttpResponse<String> put(Resource resource) {
        return put("/" + resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
    }

    /** Moves the task of a request. */
    HttpResponse<String> move(String task, String state) {
        return send(
                "/Task/" + task + "/$move",
                builder -> builder.POST(HttpRequest.BodyPublishers.ofString(
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"to\",\"valueCode\":\"" + state
                                + "\"}]}")));
    }

    HttpResponse<String> put(String path, Resource resource) {
        return send(path, builder -> builder.PUT(body(resource)));
    }

    HttpResponse<String> patch(String path, String json) {
        return GuardedServer.get()
                .send(
                        "/fhir" + encoded(path),
                        builder -> builder.header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json-patch+json")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    private static HttpRequest.BodyPublisher body(Resource resource) {
        return HttpRequest.BodyPublishers.ofString(
                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource));
    }

    Bundle find(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    /** Type and id of each resource of an answer, outcomes left out. It is all that is found: there is no further page. */
    List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        Bundle found = find(path);
        assertThat(found.getLink(Bundle.LINK_NEXT)).as("a page behind %s", path).isNull();
        found.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> resource != null && !resource.fhirType().equals("OperationOutcome"))
                .forEach(resource -> ids.add(
                        resource.getIdElement().toUnqualifiedVersionless().getValue()));
        return ids;
    }

    int total(String path) {
        return find(path).getTotal();
    }
}
