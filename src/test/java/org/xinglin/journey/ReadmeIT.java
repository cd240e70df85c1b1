package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;

/** The READMEs' commands, run by a shell as they are printed, do what the page prints below them. */
class ReadmeIT {

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void aNewcomerSeesWhatThePagePromises(String page) throws Exception {
        assumeTrue(
                System.getenv("CI") != null || (run("command -v curl").strip().length() > 0),
                "curl is not installed; CI installs it");

        List<PrintedCommand> commands = PrintedCommand.in(Path.of(System.getProperty("xinglin.basedir"), page));

        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (PrintedCommand printed : commands) {
            String output = run(printed.command()
                    .replace("localhost:8080", "localhost:" + SharedServer.get().port()));
            assertThat(output.strip())
                    .as(printed.toString())
                    .isEqualTo(printed.output().strip());
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", command).start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }
}
