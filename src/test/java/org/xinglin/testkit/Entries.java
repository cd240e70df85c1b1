package org.xinglin.testkit;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Entries of transactions and batches, and how a server answers them. */
public final class Entries {

    private Entries() {}

    public static BundleEntryComponent put(String url, Resource resource) {
        return write(HTTPVerb.PUT, url, resource);
    }

    public static BundleEntryComponent post(Resource resource) {
        return write(HTTPVerb.POST, resource.fhirType(), resource);
    }

    public static BundleEntryComponent postUnless(String exists, Resource resource) {
        BundleEntryComponent entry = post(resource);
        entry.getRequest().setIfNoneExist(exists);
        return entry;
    }

    public static BundleEntryComponent delete(String url) {
        return write(HTTPVerb.DELETE, url, null);
    }

    /** A JSON Patch of one replacement. */
    public static BundleEntryComponent jsonPatch(String url, String element, String value) {
        String patch = "[{\"op\":\"replace\",\"path\":\"/" + element + "\",\"value\":\"" + value + "\"}]";
        return write(
                HTTPVerb.PATCH,
                url,
                new Binary()
                        .setContentType("application/json-patch+json")
                        .setData(patch.getBytes(StandardCharsets.UTF_8)));
    }

    /** A FHIRPath Patch of one replacement. */
    public static BundleEntryComponent fhirPatch(String url, String element, Type value) {
        Parameters patch = new Parameters();
        Parameters.ParametersParameterComponent operation = patch.addParameter().setName("operation");
        operation.addPart().setName("type").setValue(new CodeType("replace"));
        operation.addPart().setName("path").setValue(new StringType(element));
        operation.addPart().setName("value").setValue(value);
        return write(HTTPVerb.PATCH, url, patch);
    }

    public static BundleEntryComponent ifMatch(String tag, BundleEntryComponent entry) {
        entry.getRequest().setIfMatch(tag);
        return entry;
    }

    public static BundleEntryComponent ifNoneMatch(String tag, BundleEntryComponent entry) {
        entry.getRequest().setIfNoneMatch(tag);
        return entry;
    }

    private static BundleEntryComponent write(HTTPVerb method, String url, @Nullable Resource resource) {
        BundleEntryComponent entry = new BundleEntryComponent().setResource(resource);
        entry.getRequest().setMethod(method).setUrl(url);
        return entry;
    }

    public static HttpResponse<String> transaction(XinglinServer server, List<BundleEntryComponent> entries) {
        return send(server, BundleType.TRANSACTION, entries);
    }

    public static HttpResponse<String> batch(XinglinServer server, List<BundleEntryComponent> entries) {
        return send(server, BundleType.BATCH, entries);
    }

    private static HttpResponse<String> send(
            XinglinServer server, BundleType type, List<BundleEntryComponent> entries) {
        Bundle bundle = new Bundle().setType(type);
        entries.forEach(bundle::addEntry);
        return server.post("/fhir", XinglinServer.fhirContext().newJsonParser().encodeResourceToString(bundle));
    }

    /** The status of each entry of an answer, without its words. */
    public static List<String> statuses(HttpResponse<String> answer) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Bundle.class, answer.body())
                .getEntry()
                .stream()
                .map(entry -> entry.getResponse().getStatus().substring(0, 3))
                .toList();
    }

    /** The rules that an answer names. */
    public static List<String> rules(HttpResponse<String> answer) {
        return Refusal.rules(
                XinglinServer.fhirContext().newJsonParser().parseResource(OperationOutcome.class, answer.body()));
    }
}
