package org.xinglin.fhirserver.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/** The survey of what is understood says what the release understands. */
class UnderstoodTests {

    @Test
    void theSurveyIsCurrent() throws IOException {
        String page = new UnderstoodPage(ReleasedConformance.load(ReleasedEngine.CONTEXT)).write();
        Files.writeString(Path.of("target", "understood.md"), page);

        assertThat(Path.of("docs", "understood.md"))
                .as("docs/understood.md is not what the release says now; copy target/understood.md there")
                .hasContent(page);
    }
}
