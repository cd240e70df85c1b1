package org.xinglin.guide.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which room an artifact belongs to: the folder below {@code profiles/input/fsh} where its FSH stands. */
public final class AuthoringRooms {

    /** Where an artifact belongs that no folder names, such as a derived search parameter. */
    private static final String SERVER = "fhirserver";

    private static final Pattern ID = Pattern.compile("(?m)^(?:Id|Instance): *(?<id>\\S+)");

    private final Map<String, String> rooms = new HashMap<>();

    /** @param fsh the folder of rooms */
    public AuthoringRooms(Path fsh) {
        try (Stream<Path> files = Files.walk(fsh)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".fsh"))
                    .filter(file -> fsh.relativize(file).getNameCount() > 1)
                    .sorted()
                    .toList();
            for (Path source : sources) {
                String room = fsh.relativize(source).getName(0).toString();
                Matcher ids = ID.matcher(Files.readString(source));
                while (ids.find()) {
                    rooms.put(ids.group("id"), room);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(String id) {
        return rooms.getOrDefault(id, SERVER);
    }

    /** All rooms that author something. */
    public List<String> all() {
        return rooms.values().stream().distinct().sorted().toList();
    }
}
