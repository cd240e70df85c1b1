package org.xinglin.access.matrix;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/**
 * A row's request.
 *
 * @param path below the base
 * @param body null for none
 * @param sought the resource, by type and id, that a search or an operation must show to be answered; null where the status says it
 * @param written what the caller writes; null for a reader
 */
record MatrixRequest(
        String method,
        String path,
        @Nullable String body,
        @Nullable String header,
        @Nullable String sought,
        @Nullable Resource written) {

    static MatrixRequest of(AccessMatrix.Row row) {
        String type = row.type();
        String at = "/" + type + "/" + MatrixRecords.id(type, row.whose());
        String reading = "Observation/" + MatrixRecords.id("Observation", row.whose());
        String resident = "Patient/" + MatrixRecords.id("Patient", row.whose());
        return switch (row.interaction()) {
            case "read" -> reads(at, null);
            case "emergency" -> new MatrixRequest("GET", at, null, "unconscious", null, null);
            case "vread" -> reads(at + "/_history/1", null);
            case "history" -> reads(at + "/_history", null);
            case "chronic-status" -> reads(at + "/$chronic-status?disease=hypertension", null);
            case "recognisable" -> reads(at + "/$recognisable?code=4548-4", null);
            // To where it is already: whoever may move it is told so, and it stays for the next.
            case "move" ->
                new MatrixRequest(
                        "POST", "/Task/" + MatrixRecords.findingId(row.whose()) + "/$move", move(), null, null, null);
            case "contract" -> reads(at + "/$contract", null);
            case "workload" -> reads(at + "/$workload?start=2026-01-01&end=2026-12-31", null);
            case "evaluate-measure" ->
                reads(
                        "/Measure/bp-control/$evaluate-measure?periodStart=2026&periodEnd=2026&organization="
                                + MatrixRecords.id("Organization", row.whose()),
                        null);
            case "reach" -> reads(at + "/$reach", null);
            case "gaps" -> reads("/Organization/$gaps?rule=licence-ended", null);
            case "everything" -> reads(at + "/$everything?_count=500", resident);
            case "search" -> type.equals("AuditEvent") ? reads("/AuditEvent?date=ge2026&_count=1", null) : found(at);
            case "count" -> reads("/Observation?_summary=count&_id=" + idOf(reading), "total");
            case "revinclude" ->
                reads("/Patient?_id=" + idOf(resident) + "&_revinclude=Observation:patient&_count=500", reading);
            case "include" -> reads("/Observation?_id=" + idOf(reading) + "&_include=Observation:patient", resident);
            case "has" -> reads("/Patient?_has:Observation:patient:_id=" + idOf(reading), resident);
            case "chain" -> reads("/Observation?_id=" + idOf(reading) + "&patient._id=" + idOf(resident), reading);
            case "entry" -> bundle(BundleType.BATCH, HTTPVerb.GET, at.substring(1), null);
            case "transaction" ->
                bundle(BundleType.TRANSACTION, HTTPVerb.PUT, at.substring(1), MatrixRecords.changed(type, row.whose()));
            case "create" -> type.equals("AuditEvent") ? trace() : writes("POST", "/" + type, another(row));
            case "update" -> writes("PUT", at, MatrixRecords.changed(type, row.whose()));
            case "patch" ->
                new MatrixRequest("PATCH", at, patch(), null, null, MatrixRecords.stored(type, row.whose()));
            case "delete" -> new MatrixRequest("DELETE", at, null, null, null, MatrixRecords.stored(type, row.whose()));
            default -> throw new IllegalArgumentException("No interaction " + row.interaction());
        };
    }

    private static String patch() {
        return "[{\"op\":\"add\",\"path\":\"/text\",\"value\":{\"status\":\"additional\",\"div\":\""
                + "<div xmlns='http://www.w3.org/1999/xhtml'>" + UUID.randomUUID() + "</div>\"}}]";
    }

    private static String move() {
        return text(new Parameters()
                .addParameter(
                        new ParametersParameterComponent(new StringType("to")).setValue(new CodeType("requested"))));
    }

    private static Resource another(AccessMatrix.Row row) {
        return MatrixRecords.another(row.type(), row.whose());
    }

    private static String idOf(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }

    private static MatrixRequest found(String at) {
        String[] parts = at.split("/");
        return reads("/" + parts[1] + "?_id=" + parts[2], at.substring(1));
    }

    private static MatrixRequest trace() {
        return new MatrixRequest("POST", "/AuditEvent", "{\"resourceType\":\"AuditEvent\"}", null, null, null);
    }

    private static MatrixRequest reads(String path, @Nullable String sought) {
        return new MatrixRequest("GET", path, null, null, sought, null);
    }

    private static MatrixRequest writes(String method, String path, Resource body) {
        return new MatrixRequest(method, path, text(body), null, null, body);
    }

    private static MatrixRequest bundle(BundleType type, HTTPVerb verb, String url, @Nullable Resource body) {
        Bundle bundle = new Bundle().setType(type);
        Bundle.BundleEntryComponent entry = bundle.addEntry();
        entry.getRequest().setMethod(verb).setUrl(url);
        if (body != null) {
            entry.setResource(body);
        }
        return new MatrixRequest("POST", "", text(bundle), null, null, body);
    }

    static String text(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }

    boolean isBatch() {
        return path.isEmpty() && written == null;
    }

    HttpResponse<String> send(@Nullable String token) {
        return GuardedServer.get().send("/fhir" + URI.create(path).toASCIIString(), builder -> {
            if (token != null) {
                builder.header("Authorization", "Bearer " + token);
            }
            if (header != null) {
                builder.header("X-Break-Glass", header);
            }
            String type = method.equals("PATCH") ? "application/json-patch+json" : "application/fhir+json";
            HttpRequest.BodyPublisher sent = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
            return builder.header("Content-Type", type).method(method, sent);
        });
    }
}
