package org.xinglin.fhirserver.conformance;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.XinglinServer;

/** What one request got: its status, and the rules it broke if it was refused. */
record Answer(int status, List<String> rules) {

    static Answer to(XinglinServer server, String method, String path, String body) {
        String type = method.equals("PATCH") ? "application/json-patch+json" : "application/fhir+json";
        HttpResponse<String> response = server.send(
                path,
                request -> request.header("Content-Type", type)
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        return of(response);
    }

    static Answer of(HttpResponse<String> response) {
        if (response.statusCode() < 400) {
            return new Answer(response.statusCode(), List.of());
        }
        IBaseResource body = XinglinServer.fhirContext().newJsonParser().parseResource(response.body());
        return new Answer(response.statusCode(), Refusal.rules((OperationOutcome) body));
    }

    static Answer refused(int status, String rule) {
        return new Answer(status, List.of(rule));
    }
}
