package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A body with several faults is answered with all of them, by each way in. */
class AllFaultsIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final String UNREADABLE =
            "{\"resourceType\": \"Patient\", \"name\": \"王\", \"gender\": \"男\", \"birthdate\": \"1958-03-12\"}";

    private static OperationOutcome refused(String path, String body, int status) {
        HttpResponse<String> answer = SentRecord.by(SERVER, "POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return SentRecord.read(OperationOutcome.class, answer);
    }

    private static List<String> places(OperationOutcome outcome) {
        return outcome.getIssue().stream()
                .flatMap(issue -> issue.getExpression().stream())
                .map(place -> place.getValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient", "Patient/$validate"})
    void allFaultsOfAnUnreadableRecordAreTold(String path) {
        OperationOutcome outcome = refused(path, UNREADABLE, 400);

        assertThat(Refusal.rules(outcome))
                .contains("type-invalid", "code-not-in-value-set", "element-unknown", "element-required");
        assertThat(places(outcome)).contains("Patient.name", "Patient.gender");
    }

    @Test
    void soAreThoseOfATransactionsRecords() {
        String entry = "{\"resource\": %s, \"request\": {\"method\": \"POST\", \"url\": \"%s\"}}";
        String organization = entry.formatted("{\"resourceType\": \"Organization\", \"name\": 7}", "Organization");
        String bundle = "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [%s, %s]}";

        assertThat(places(refused("", bundle.formatted(entry.formatted(UNREADABLE, "Patient"), organization), 400)))
                .contains("Bundle.entry[0].resource.gender", "Bundle.entry[1].resource.name");
        String nameless = entry.formatted("{\"resourceType\": \"Patient\", \"gender\": \"male\"}", "Patient");
        assertThat(places(refused("", bundle.formatted(nameless, nameless), 422)))
                .contains("Bundle.entry[0].resource", "Bundle.entry[1].resource");
    }

    @Test
    void theParametersOfAnOperationAreLookedInto() {
        String parameters =
                "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"resource\", \"resource\": %s}]}";

        assertThat(places(refused("Patient/$validate", parameters.formatted(UNREADABLE), 400)))
                .contains("Parameters.parameter[0].resource.gender", "Parameters.parameter[0].resource.name");
    }
}
