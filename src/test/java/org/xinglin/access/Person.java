package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Actor;
import org.xinglin.testkit.XinglinServer;

/** Somebody whose token says what the actor says; null for the open mode. */
record Person(XinglinServer server, @Nullable Actor actor, Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Person everybody(XinglinServer server) {
        return new Person(server, null, Map.of());
    }

    /** A program of an organisation. */
    static Person program(XinglinServer server, String organisation, String... scopes) {
        return new Person(
                server,
                new Actor("program", null, null, Set.of(organisation), Set.of(), List.of(scopes), null, null),
                Map.of());
    }

    /** Somebody with a role. */
    static Person member(XinglinServer server, String organisation, String role, String... scopes) {
        return new Person(
                server,
                new Actor(
                        "program",
                        "member",
                        "PractitionerRole/someone",
                        Set.of(organisation),
                        Set.of(role),
                        List.of(scopes),
                        null,
                        null),
                Map.of());
    }

    static Person resident(XinglinServer server, String id, @Nullable String organisation, String... scopes) {
        return new Person(
                server,
                new Actor(
                        "app",
                        "resident",
                        "Patient/" + id,
                        organisation == null ? Set.of() : Set.of(organisation),
                        Set.of(),
                        List.of(scopes),
                        id,
                        null),
                Map.of());
    }

    Person with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Person(server, actor, more);
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
        return server.send("/fhir" + encoded(path), builder -> {
            if (actor != null) {
                builder.header(ActorFromHeader.HEADER, json(actor));
            }
            headers.forEach(builder::header);
            return request.apply(builder.header("Content-Type", "application/fhir+json"));
        });
    }

    private static String json(Actor actor) {
        try {
            return JSON.writeValueAsString(actor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

    HttpResponse<String> put(String path, Resource resource) {
        return send(path, builder -> builder.PUT(body(resource)));
    }

    HttpResponse<String> patch(String path, String json) {
        return server.send("/fhir" + encoded(path), builder -> {
            if (actor != null) {
                builder.header(ActorFromHeader.HEADER, json(actor));
            }
            return builder.header("Content-Type", "application/json-patch+json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString(json));
        });
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

    /** Type and id of each resource of an answer; outcomes left out. */
    /** All that is found: there is no further page. */
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
