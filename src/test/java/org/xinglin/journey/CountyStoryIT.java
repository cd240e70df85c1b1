package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
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
        Bundle story = SandboxStory.transaction();

        HttpResponse<String> answer =
                SERVER.post("/fhir", FhirContext.forR4Cached().newJsonParser().encodeResourceToString(story));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Bundle stored = XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
        assertThat(stored.getEntry())
                .hasSameSizeAs(story.getEntry())
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("20"));
    }
}
