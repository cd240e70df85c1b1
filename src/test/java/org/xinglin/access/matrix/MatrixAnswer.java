package org.xinglin.access.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.XinglinServer;

/**
 * What was answered.
 *
 * @param word as the matrix says it
 * @param shown the resources in the answer, those of a bundle one by one
 */
record MatrixAnswer(String word, List<Resource> shown) {

    private static final Map<String, String> WORDS = Map.of(
            "token-missing", "token",
            "scope-missing", "scope",
            "out-of-reach", "reach",
            "role-missing", "role",
            "still-referenced", "referenced",
            "task-moved", "moved",
            "audit-read-only", "readonly");

    static MatrixAnswer of(MatrixRequest request, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 400) {
            return new MatrixAnswer(refusal(status, answer.body(), EmbeddedAccess.json(answer)), List.of());
        }
        if (request.isBatch()) {
            JsonNode entry = EmbeddedAccess.json(answer).at("/entry/0");
            int ofEntry = Integer.parseInt(entry.at("/response/status").asText().substring(0, 3));
            return ofEntry >= 400
                    ? new MatrixAnswer(refusal(ofEntry, answer.body(), entry.at("/response/outcome")), List.of())
                    : new MatrixAnswer("yes", shown(answer.body()));
        }
        List<Resource> shown = shown(answer.body());
        return new MatrixAnswer(isSeen(request, answer, shown) ? "yes" : "hidden", shown);
    }

    private static String refusal(int status, String body, JsonNode outcome) {
        String rule = outcome.at("/issue/0/details/coding/0/code").asText();
        if (status == 404) {
            return "hidden";
        }
        return WORDS.getOrDefault(rule, status + " " + body);
    }

    private static boolean isSeen(MatrixRequest request, HttpResponse<String> answer, List<Resource> shown) {
        if (request.sought() == null) {
            return true;
        }
        if (request.sought().equals("total")) {
            return EmbeddedAccess.json(answer).path("total").asInt() > 0;
        }
        return shown.stream()
                .anyMatch(each -> each.getIdElement()
                        .toUnqualifiedVersionless()
                        .getValue()
                        .equals(request.sought()));
    }

    private static List<Resource> shown(String body) {
        List<Resource> shown = new ArrayList<>();
        if (!body.isEmpty()) {
            add(XinglinServer.fhirContext().newJsonParser().parseResource(body), shown);
        }
        return shown;
    }

    private static void add(IBaseResource resource, List<Resource> shown) {
        if (resource instanceof Bundle bundle) {
            bundle.getEntry().stream()
                    .filter(Bundle.BundleEntryComponent::hasResource)
                    .forEach(entry -> add(entry.getResource(), shown));
        } else if (!(resource instanceof OperationOutcome) && !(resource instanceof Parameters)) {
            shown.add((Resource) resource);
        }
    }
}
