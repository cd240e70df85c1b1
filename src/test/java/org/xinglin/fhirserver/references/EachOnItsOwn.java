package org.xinglin.fhirserver.references;

import ca.uhn.fhir.context.FhirContext;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.XinglinServer;

/** Many requests in one batch: each succeeds or fails alone, and one round trip serves them all. */
final class EachOnItsOwn {

    private static final FhirContext FHIR = XinglinServer.fhirContext();

    private final XinglinServer server;

    EachOnItsOwn(XinglinServer server) {
        this.server = server;
    }

    /** What became of one request of a batch. */
    record Answer(String status, String rule) {

        private static Answer of(BundleEntryResponseComponent response) {
            String rule = response.getOutcome() instanceof OperationOutcome outcome
                    ? outcome.getIssueFirstRep()
                            .getDetails()
                            .getCodingFirstRep()
                            .getCode()
                    : null;
            return new Answer(response.getStatus().substring(0, 3), String.valueOf(rule));
        }
    }

    List<Answer> put(List<? extends Resource> resources) {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        for (Resource resource : resources) {
            batch.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.getId());
        }
        return send(batch);
    }

    List<Answer> delete(List<String> urls) {
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        urls.forEach(
                url -> batch.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl(url));
        return send(batch);
    }

    private List<Answer> send(Bundle batch) {
        HttpResponse<String> response =
                server.post("/fhir", FHIR.newJsonParser().encodeResourceToString(batch));
        return FHIR.newJsonParser().parseResource(Bundle.class, response.body()).getEntry().stream()
                .map(entry -> Answer.of(entry.getResponse()))
                .toList();
    }
}
