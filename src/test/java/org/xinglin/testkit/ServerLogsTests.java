package org.xinglin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What watches the logs sees what it is there for. */
class ServerLogsTests {

    @Test
    void aPersonIsSeen() {
        SyntheticResident.aResident().named("诸葛试验");
        assertThat(ServerLogs.about("found " + SyntheticResident.idNumber(7, "19580312", true) + ","))
                .isPresent();
        assertThat(ServerLogs.about("|" + SyntheticResident.numberEndingInX().toLowerCase(Locale.ROOT) + "|"))
                .isPresent();
        assertThat(ServerLogs.about("tel:13800138000")).isPresent();
        assertThat(ServerLogs.about("at 诸葛试验 again")).isPresent();
        assertThat(ServerLogs.about("{\"resourceType\":\"Patient\"}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T18:38:44.123Z INFO [-] x : ready in 13812345678ms",
                "id 123e4567-e89b-12d3-a456-138001380001",
                "at 1764441524123 of 110101195803120013456",
                "990000195803120010 has a wrong check digit"
            })
    void whatIsNoPersonIsNot(String line) {
        assertThat(ServerLogs.about(line)).isEmpty();
    }

    @Test
    void eachLineIsLookedAtOnceAndNoneIsLeftOut(@TempDir Path folder) throws IOException {
        Path log = Files.writeString(folder.resolve("server.log"), "one\ntel:1380013");
        ServerLogs.watch(log);
        ServerLogs.check(log);
        Files.writeString(log, "8000\ntwo\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> ServerLogs.check(log)).isInstanceOf(AssertionError.class);
        ServerLogs.check(log);
    }
}
