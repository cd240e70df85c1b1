package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** What docs/backend-token.md prints gets a token, word for word, and so do the two commands in {@code bin}. */
class BackendTokenIT {

    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final Path PROJECT =
            Path.of(System.getProperty("xinglin.basedir", ".")).toAbsolutePath();

    private static final XinglinServer SERVER = GuardedServer.get();

    @Test
    void thePrintedLinesGetAToken(@TempDir Path folder) throws Exception {
        List<String> blocks = BLOCK.matcher(Files.readString(PROJECT.resolve("docs/backend-token.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        run(folder, blocks.get(0));
        GuardedServer.access()
                .raw("town-his", Files.readString(folder.resolve("entry.yaml")))
                .write();

        String ask = "set -o pipefail\n" + blocks.get(1).replace("http://localhost:8080", SERVER.url());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(run(folder, ask)).contains("\"searchset\"", "\"total\""));
    }

    @Test
    void theCommandsMakeAClientAndItsTokens(@TempDir Path folder) throws Exception {
        String client = PROJECT.resolve("bin/client").toString();
        run(folder, client + " made-1 everything 'system/*.cruds'");
        run(folder, client + " made-2 Organization/near-town system/Patient.rs system/Observation.rs");
        assertThat(Files.getPosixFilePermissions(folder.resolve("keys/made-1.pem")))
                .hasSize(2);
        Path file = folder.resolve("access/access.yaml");
        assertThat(Files.readString(file)).doesNotContain("PRIVATE");
        String entries = Files.readString(file).replaceFirst("(?s)^.*clients:\n", "");
        GuardedServer.access().raw("made", entries).write();

        String token = "XINGLIN_URL=" + SERVER.url() + " " + PROJECT.resolve("bin/token");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(run(
                                folder,
                                "curl -s -o /dev/null -w '%{http_code}' -H \"Authorization: Bearer $(" + token
                                        + " made-1 'system/*.rs')\" '" + SERVER.fhirBase()
                                        + "/Patient?_summary=count'"))
                        .isEqualTo("200"));
        assertThat(run(
                        folder,
                        "curl -s -H \"Authorization: Bearer $(" + token + " made-2 system/Patient.rs)\" '"
                                + SERVER.fhirBase() + "/Patient/far'"))
                .contains("OperationOutcome");
    }

    private static String run(Path folder, String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors").toFile()))
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor())
                .as(output + Files.readString(folder.resolve("errors")))
                .isZero();
        return output;
    }
}
