package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.xinglin.sandbox.SandboxStory;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A tester takes the story of a county from the guide and loads it with one request. */
class CountyStoryIT {

    private static final XinglinServer SERVER = SharedServer.get();

    @Test
    void theStoryOfACountyLoadsInOnePost() {
        HttpResponse<String> answer = SERVER.post("/fhir", SandboxStory.transaction());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(bundle(answer.body()).getEntry())
                .hasSameSizeAs(bundle(SandboxStory.transaction()).getEntry())
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("20"));
    }

    private static Bundle bundle(String json) {
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, json);
    }
}
