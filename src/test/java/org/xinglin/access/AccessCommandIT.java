package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.XinglinCommand;

/** {@code access check}: the line and the mistake, in two languages, and an exit code that a script understands. */
class AccessCommandIT {

    @TempDir
    Path folder;

    @Test
    void aRightFileIsRightAndAWrongOneIsToldByLine() throws IOException {
        Path right = EmbeddedAccess.in(folder)
                .client("his", "Organization/lead", "system/*.rs")
                .write()
                .file();
        XinglinCommand fine = XinglinCommand.run("access", "check", right.toString());
        assertThat(fine.exitCode()).as(fine.output()).isZero();

        Path wrong = Files.writeString(
                folder.resolve("wrong.yaml"), Files.readString(right).replace("client_credentials", "password"));
        XinglinCommand told = XinglinCommand.run("access", "check", wrong.toString());
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.output()).contains("line 5: There is no grant \"password\"", "第 5 行：没有“password”");
    }

    @Test
    void whatIsNoFileOrNoCommandIsAMistake() {
        assertThat(XinglinCommand.run(
                                "access", "check", folder.resolve("none.yaml").toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(XinglinCommand.run("access", "list").exitCode()).isEqualTo(1);
    }
}
