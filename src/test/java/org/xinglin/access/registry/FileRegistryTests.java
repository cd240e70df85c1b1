package org.xinglin.access.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.fhirserver.RefusedStart;

/** A change of the file counts; a mistake in it changes nothing. */
class FileRegistryTests {

    private static final String ONE =
            "users:\n  - name: zhang\n    password-bcrypt: $2b$10$" + "a".repeat(53) + "\n    roles: [clinician]\n";

    @TempDir
    Path folder;

    @Test
    void whoIsAddedIsThereAndWhoIsGoneIsNot() throws IOException {
        Path file = Files.writeString(folder.resolve("access.yaml"), ONE);
        FileRegistry registry = new FileRegistry(file, Set.of());
        assertThat(registry.user("zhang")).isPresent();

        Files.writeString(file, ONE.replace("zhang", "wang"));
        registry.refresh();
        assertThat(registry.user("zhang")).isEmpty();
        assertThat(registry.user("wang")).isPresent();
    }

    @Test
    void aBrokenFileAndAMissingOneChangeNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("access.yaml"), ONE);
        FileRegistry registry = new FileRegistry(file, Set.of());

        Files.writeString(file, ONE + "  - name: half");
        registry.refresh();
        assertThat(registry.user("zhang")).isPresent();
        assertThat(registry.user("half")).isEmpty();

        Files.delete(file);
        registry.refresh();
        assertThat(registry.user("zhang")).isPresent();

        Files.writeString(file, "users:\n");
        registry.refresh();
        assertThat(registry.user("zhang")).isEmpty();
    }

    @Test
    void aServerDoesNotStartWithABrokenFile() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), ONE.replace("clinician", "king"));
        Path other = Files.writeString(folder.resolve("gbk.yaml"), "users: # 张\n", Charset.forName("GBK"));

        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> new FileRegistry(broken, Set.of()))
                .withMessageContaining("line 4: There is no role \"king\"");
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> new FileRegistry(other, Set.of()))
                .withMessageContaining("not UTF-8");
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> new FileRegistry(folder.resolve("none.yaml"), Set.of()));
    }
}
