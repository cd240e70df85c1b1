package org.xinglin.testkit;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** A request of one record as bytes on the wire, where the library's client would hide headers or complete what is sent. */
public final class SentRecord {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private SentRecord() {}

    public static HttpResponse<String> by(
            XinglinServer server, String method, String path, String json, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Content-Type";
        all[1] = json.startsWith("[") ? "application/json-patch+json" : "application/fhir+json";
        all[2] = "Accept";
        all[3] = "application/fhir+json";
        return server.send(
                "/fhir/" + path, request -> request.headers(all).method(method, BodyPublishers.ofString(json)));
    }

    public static String json(Resource record) {
        return FHIR.newJsonParser().encodeResourceToString(record);
    }

    public static Resource read(HttpResponse<String> answer) {
        return (Resource) FHIR.newJsonParser().parseResource(answer.body());
    }

    public static <T extends IBaseResource> T read(Class<T> type, HttpResponse<String> answer) {
        return FHIR.newJsonParser().parseResource(type, answer.body());
    }

    /** A Bundle of one entry each. */
    public static Bundle bundle(BundleType type, Resource... created) {
        Bundle bundle = new Bundle().setType(type);
        for (Resource each : created) {
            bundle.addEntry()
                    .setResource(each)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl(each.fhirType());
        }
        return bundle;
    }
}
