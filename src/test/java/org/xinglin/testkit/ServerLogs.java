package org.xinglin.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.xinglin.kernel.NationalIdNumber;

/**
 * What servers under test write into their logs is about no person: no line has a national ID, a mobile number, a name that a test
 * has given, or the body of a record. Looked at whenever a server ends, and, for those that several classes share, after each class.
 */
public final class ServerLogs implements AfterAllCallback {

    private static final Pattern NATIONAL_ID = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z.-])1[3-9]\\d{9}(?![0-9A-Za-z])");
    private static final Pattern BODY =
            Pattern.compile("\"(?:birthDate|family|resourceType)\\\\?\"\\s*:|<(?:birthDate|family) ");

    /** How far each log has been looked at, in characters. */
    private static final Map<Path, Integer> SEEN = new ConcurrentHashMap<>();

    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    static void watch(Path log) {
        SEEN.putIfAbsent(log, 0);
    }

    /** A name that only a resident of these tests has. */
    static void named(String name) {
        if (name.matches("\\p{IsHan}{3,}")) {
            NAMES.add(name);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SEEN.keySet().forEach(ServerLogs::check);
    }

    /** @throws AssertionError if a line that has come since is about a person */
    static void check(Path log) {
        if (Files.notExists(log)) {
            SEEN.remove(log);
            return;
        }
        try {
            String text = new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.UTF_8);
            int from = Math.min(SEEN.getOrDefault(log, 0), text.length());
            // A line that is being written is looked at the next time.
            int to = text.lastIndexOf('\n') + 1;
            SEEN.put(log, Math.max(from, to));
            text.substring(from, Math.max(from, to))
                    .lines()
                    .forEach(line -> about(line).ifPresent(what -> {
                        throw new AssertionError("A log line tells " + what + " (" + log.getFileName() + "): " + line);
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> about(String line) {
        Matcher number = NATIONAL_ID.matcher(line);
        while (number.find()) {
            String id = number.group();
            if (NationalIdNumber.checkDigit(id.substring(0, 17)) == Character.toUpperCase(id.charAt(17))) {
                return Optional.of("a national ID");
            }
        }
        if (MOBILE.matcher(line).find()) {
            return Optional.of("a mobile number");
        }
        if (BODY.matcher(line).find()) {
            return Optional.of("what a record says");
        }
        return NAMES.stream().anyMatch(line::contains) ? Optional.of("a name") : Optional.empty();
    }
}
