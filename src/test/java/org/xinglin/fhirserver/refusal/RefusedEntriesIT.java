package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** An entry of a batch that fails alone is refused as the same request on its own is: rule, place, remedy, language. */
class RefusedEntriesIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private static final String BATCH = """
            {"resourceType": "Bundle", "type": "batch", "entry": [
              {"resource": {"resourceType": "Patient"}, "request": {"method": "POST", "url": "Patient"}},
              {"resource": {"resourceType": "Basic", "code": {"text": "x"}, "subject": {"reference": "Patient/nobody"}},
               "request": {"method": "POST", "url": "Basic"}},
              {"resource": {"resourceType": "Basic", "code": {"text": "x"}, "subject": {"reference": "Specimen/1"}},
               "request": {"method": "POST", "url": "Basic"}},
              {"request": {"method": "GET", "url": "Patient?eye-colour=green"}},
              {"request": {"method": "GET", "url": "Patient/nobody"}},
              {"request": {"method": "GET", "url": "Patient?_count=1"}}
            ]}
            """;

    @Test
    void eachFailureNamesItsRule() {
        List<BundleEntryResponseComponent> answers = answers("zh-CN");

        assertThat(answers)
                .extracting(answer -> answer.getStatus().substring(0, 3), RefusedEntriesIT::rule)
                .containsExactly(
                        tuple("422", "element-required"),
                        tuple("400", "reference-not-found"),
                        tuple("400", "reference-invalid"),
                        tuple("400", "unknown-search-parameter"),
                        tuple("404", "resource-not-found"),
                        tuple("200", ""));
    }

    @Test
    void theReaderChoosesTheLanguage() {
        assertThat(text(answers("zh-CN").get(1))).contains("请先发送被引用的资源");
        assertThat(text(answers("en").get(1))).contains("Send the resource that is referred to first");
    }

    private static List<BundleEntryResponseComponent> answers(String language) {
        String body = SERVER.send(
                        "/fhir",
                        request -> request.header("Content-Type", "application/fhir+json")
                                .header("Accept-Language", language)
                                .POST(BodyPublishers.ofString(BATCH)))
                .body();
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, body).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResponse)
                .toList();
    }

    private static String rule(BundleEntryResponseComponent answer) {
        return answer.getOutcome() instanceof OperationOutcome outcome
                ? outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode()
                : "";
    }

    private static String text(BundleEntryResponseComponent answer) {
        return ((OperationOutcome) answer.getOutcome())
                .getIssueFirstRep()
                .getDetails()
                .getText();
    }
}
