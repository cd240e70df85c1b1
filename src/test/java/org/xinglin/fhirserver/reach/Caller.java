package org.xinglin.fhirserver.reach;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.XinglinServer;

/**
 * Somebody who works with the server.
 *
 * @param organisation below which the caller reaches; null for everything
 */
record Caller(XinglinServer server, @Nullable String organisation) {

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
        return server.send("/fhir" + path, builder -> {
            if (organisation != null) {
                builder.header(ReachFromHeader.HEADER, organisation);
            }
            return request.apply(builder.header("Content-Type", "application/fhir+json"));
        });
    }

    HttpResponse<String> get(String path) {
        return send(encoded(path), HttpRequest.Builder::GET);
    }

    Bundle find(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    /** Type and id of what a search or history answers with, in its order; outcomes left out. */
    List<String> ids(String path) {
        return find(path).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> resource != null && !resource.fhirType().equals("OperationOutcome"))
                .map(resource ->
                        resource.getIdElement().toUnqualifiedVersionless().getValue())
                .toList();
    }

    int total(String path) {
        return find(path).getTotal();
    }

    HttpResponse<String> put(Resource resource) {
        return put("/" + resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
    }

    HttpResponse<String> put(String path, Resource resource) {
        return send(encoded(path), builder -> builder.PUT(body(resource)));
    }

    HttpResponse<String> post(String path, Resource resource) {
        return send(path, builder -> builder.POST(body(resource)));
    }

    HttpResponse<String> postIfNone(Resource resource, String condition) {
        return send(
                "/" + resource.fhirType(),
                builder -> builder.header("If-None-Exist", encoded(condition)).POST(body(resource)));
    }

    HttpResponse<String> delete(String path) {
        return send(encoded(path), HttpRequest.Builder::DELETE);
    }

    private static String encoded(String path) {
        return URI.create("/" + path.replace("|", "%7C")).toASCIIString().substring(1);
    }

    private static HttpRequest.BodyPublisher body(IBaseResource resource) {
        return HttpRequest.BodyPublishers.ofString(
                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource));
    }
}
