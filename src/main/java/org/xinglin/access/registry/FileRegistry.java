package org.xinglin.access.registry;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.RefusedStart;

/** Programs and people as the operator's file names them now. A file that cannot be read, or is wrong, changes nothing. */
final class FileRegistry implements Registry {

    private static final Logger log = LoggerFactory.getLogger(FileRegistry.class);

    private final Path file;
    private final Set<String> keyHosts;
    private volatile String text;
    private volatile AccessFile current;

    /** @throws RefusedStart if the file is not there, or is wrong */
    FileRegistry(Path file, Set<String> keyHosts) {
        this.file = file;
        this.keyHosts = keyHosts;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        current = AccessFile.read(text, keyHosts);
        if (!current.mistakes().isEmpty()) {
            throw new RefusedStart(
                    "XINGLIN_ACCESS_FILE=" + file + " 有误 | is wrong:\n" + lines(current.mistakes()),
                    "改正后再启动；可用 access check " + file
                            + " 检查。| Set it right, and look at it with: java -jar xinglin-fhir.jar access check "
                            + file);
        }
        log.info(
                "{}: {} clients, {} users",
                file,
                current.clients().size(),
                current.users().size());
    }

    /** What a file that cannot be read says to the operator. */
    static RefusedStart unreadable(Path file, IOException cause) {
        String reason = cause instanceof MalformedInputException
                ? "not UTF-8"
                : cause.getClass().getSimpleName();
        return new RefusedStart(
                "无法读取 " + file + " | " + file + " cannot be read (" + reason + ").",
                "让 XINGLIN_ACCESS_FILE 指向一个可读的 UTF-8 文件。| Let XINGLIN_ACCESS_FILE name a file of UTF-8 text that the server may read.");
    }

    /** Takes over what has changed. Called again and again. */
    void refresh() {
        String now;
        try {
            now = Files.readString(file);
        } catch (IOException e) {
            if (!text.isEmpty()) {
                text = "";
                log.error(
                        "{} cannot be read ({}): who was there before stays",
                        file,
                        e.getClass().getSimpleName());
            }
            return;
        }
        if (now.equals(text)) {
            return;
        }
        text = now;
        AccessFile changed = AccessFile.read(now, keyHosts);
        if (changed.mistakes().isEmpty()) {
            current = changed;
            log.info(
                    "{} has changed: {} clients, {} users",
                    file,
                    changed.clients().size(),
                    changed.users().size());
        } else {
            log.error("{} is wrong, and changes nothing:\n{}", file, lines(changed.mistakes()));
        }
    }

    static String lines(List<Mistake> mistakes) {
        return mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<Client> client(String id) {
        return current.client(id);
    }

    @Override
    public Collection<Client> programs() {
        return current.programs();
    }

    @Override
    public Optional<User> user(String name) {
        return current.user(name);
    }

    @Override
    public Collection<User> everybody() {
        return current.everybody();
    }

    /** All of this moment. */
    AccessFile current() {
        return current;
    }
}
