package org.xinglin.access.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinglin.fhirserver.RefusedStart;

/** What is wrong with a file that nobody uses yet. */
public final class AccessFileCheck {

    private AccessFileCheck() {}

    /**
     * @return a sentence for each mistake, with its line, in Chinese and English; none where the file is right
     * @throws RefusedStart if the file cannot be read
     */
    public static List<String> mistakes(Path file, AccessProperties settings) {
        try {
            return AccessFile.read(Files.readString(file), settings.keyHosts()).mistakes().stream()
                    .map(Mistake::toString)
                    .toList();
        } catch (IOException e) {
            throw FileRegistry.unreadable(file, e);
        }
    }
}
