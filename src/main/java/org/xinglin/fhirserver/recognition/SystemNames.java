package org.xinglin.fhirserver.recognition;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeSystem;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.refusal.DataFile;

/** The names of code systems: the right one for each that senders write, by {@code recognition/code-systems.yaml}. */
public final class SystemNames {

    private static final Pattern SPELLING = Pattern.compile("^(https?://(www\\.)?|urn:oid:)|[/#\\s]+$|^\\s+");

    private final Map<String, Named> byName = new HashMap<>();
    private final Map<String, Named> bySpelling = new HashMap<>();
    private final List<String> standard;

    /** The file. */
    record Listed(String version, String source, List<Named> systems, List<String> standard) {}

    /**
     * @param firstLetter whether codes begin with a capital letter
     * @param editionOf the system whose codes mean the same here
     */
    public record Named(
            String system,
            boolean firstLetter,
            @Nullable String editionOf,
            @Nullable List<String> aliases) {

        List<String> otherNames() {
            return Objects.requireNonNullElse(aliases, List.of());
        }
    }

    SystemNames(Listed list, Release release) {
        standard = list.standard();
        list.systems().forEach(this::add);
        release.all(CodeSystem.class).stream()
                .filter(system -> !byName.containsKey(system.getUrl()))
                .forEach(system -> add(new Named(system.getUrl(), false, null, List.of())));
    }

    static SystemNames load(Release release) {
        return new SystemNames(listed(), release);
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static Listed listed() {
        return DataFile.read("/recognition/code-systems.yaml", new TypeReference<Listed>() {});
    }

    private void add(Named named) {
        byName.put(named.system(), named);
        bySpelling.put(spelling(named.system()), named);
        named.otherNames().forEach(alias -> bySpelling.put(spelling(alias), named));
    }

    private static String spelling(String name) {
        return SPELLING.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The system that a sender means by a name; null if it is none of those that are known by name. */
    public @Nullable Named meant(String name) {
        Named exact = byName.get(name);
        return exact != null ? exact : bySpelling.get(spelling(name));
    }

    /** The same code in the classification that its system is an edition of. */
    CodeInSystem edition(CodeInSystem code) {
        Named named = byName.get(String.valueOf(code.system()));
        return named == null || named.editionOf() == null ? code : new CodeInSystem(named.editionOf(), code.code());
    }

    /** Whether a name is a standard's or the release's: who uses it says plainly what is meant. */
    public boolean isKnown(String name) {
        return byName.containsKey(name) || standard.stream().anyMatch(name::startsWith);
    }
}
