package org.xinglin.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.xinglin.sandbox.SandboxStory;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/**
 * Whoever sends what the guide prints, page by page and line by line, is told what the guide says: each command runs, each
 * search is served, each printed answer comes back.
 */
class GuideRequestsIT {

    private static final XinglinServer SERVER = SharedServer.get();

    /** Requests of several pages and of both languages are sent once. */
    private final Set<String> sent = new HashSet<>();

    @BeforeAll
    static void theSmallCountyOfTheGuideLivesHere() {
        assumeTrue(
                System.getenv("CI") != null || Path.of("/usr/bin/curl").toFile().exists(), "curl; CI installs it");
        assertThat(SERVER.post("/fhir", SandboxStory.transaction()).statusCode())
                .isEqualTo(200);
        await("what follows about its residents")
                .until(() -> SERVER.get("/fhir/Observation?patient=Patient/sandbox-0000302&code=management-label")
                        .body()
                        .contains("\"management-label\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatThePagesPrintIsAnsweredAsTheySay(String language) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Path page : BuiltGuide.inReadingOrder(language)) {
            List<PrintedCode> printed = PrintedCode.of(page);
            for (int i = 0; i < printed.size(); i++) {
                PrintedCode code = printed.get(i);
                if (code.isCommand()) {
                    String answer = i + 1 < printed.size() && printed.get(i + 1).isAnswer()
                            ? printed.get(i + 1).text()
                            : "";
                    told(code.text(), answer)
                            .ifPresent(said -> wrong.add(page.getFileName() + ": " + code + ": " + said));
                } else if (code.isRequest() && sent.add(code.text())) {
                    HttpResponse<String> got = SERVER.get(encoded(code.text()));
                    if (got.statusCode() != 200) {
                        wrong.add(page.getFileName() + ": " + code + ": " + got.statusCode() + " " + got.body());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).hasSizeGreaterThan(100);
    }

    /** What is wrong; a command without a printed answer succeeds, and is not run again where another page has it, too. */
    private Optional<String> told(String command, String answer) throws IOException, InterruptedException {
        if (answer.isEmpty() && !sent.add(command)) {
            return Optional.empty();
        }
        PrintedShell ran = PrintedShell.run(command, SERVER.port());
        if (!answer.isEmpty()) {
            return PrintedAnswer.of(answer).contradictedBy(ran.lastStatus(), ran.output());
        }
        return Optional.of(ran.statuses() + " " + ran.output()).filter(said -> !ran.succeeded());
    }

    private static String encoded(String request) {
        String path = request.replaceFirst("^GET ", "");
        return UriComponentsBuilder.fromUriString(path.startsWith("/") ? path : "/fhir/" + path)
                .encode()
                .toUriString();
    }
}
