package org.xinglin.fhirserver.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * FHIR's own definitions as the library packs them: bundles of XML, 46 MB unpacked. Only a small part is ever asked
 * for, so this notes where each resource stands and hands out its text; nothing is parsed here.
 */
final class DefinitionArchive {

    private static final byte[] RESOURCE = ascii("<resource>");
    private static final byte[] RESOURCE_END = ascii("</resource>");
    private static final byte[] URL = ascii("<url value=\"");
    private static final byte QUOTE = '"';
    private static final byte[] DERIVATION = ascii("<derivation value=\"");
    private static final byte[] CONSTRAINT = ascii("constraint");

    /** Where a resource's XML stands in a file. */
    private record Place(String file, int from, int to) {}

    private final Map<String, SoftReference<byte[]>> files = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> types = new HashSet<>();

    /** @param files names on the class path; of two resources with one key the later file's counts */
    DefinitionArchive(Set<String> files) {
        files.forEach(this::note);
    }

    /**
     * The XML of a resource.
     *
     * @param type {@code StructureDefinition}, {@code ValueSet} or {@code CodeSystem}
     */
    synchronized Optional<String> text(String type, String url) {
        return Optional.ofNullable(places.get(key(type, url)))
                .map(place -> new String(
                        content(place.file()), place.from(), place.to() - place.from(), StandardCharsets.UTF_8));
    }

    /** The canonical URLs of all resources of a type. */
    Set<String> urls(String type) {
        String prefix = key(type, "");
        return places.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The canonical URLs of the structures that are no profile of another: the types and what they rest on. They are a
     * quarter of all structures.
     */
    Set<String> urlsOfTypes() {
        return types;
    }

    private void note(String file) {
        byte[] xml = content(file);
        for (int from = indexOf(xml, RESOURCE, 0, xml.length); from >= 0; ) {
            int start = from + RESOURCE.length;
            int end = indexOf(xml, RESOURCE_END, start, xml.length);
            int tag = indexOf(xml, new byte[] {'<'}, start, end);
            String type = word(xml, tag + 1);
            int url = indexOf(xml, URL, tag, end);
            if (url >= 0) {
                int value = url + URL.length;
                String canonical = new String(
                        xml, value, indexOf(xml, new byte[] {QUOTE}, value, end) - value, StandardCharsets.UTF_8);
                places.put(key(type, canonical), new Place(file, tag, end));
                if (type.equals("StructureDefinition") && !isProfile(xml, tag, end)) {
                    types.add(canonical);
                }
            }
            from = indexOf(xml, RESOURCE, end, xml.length);
        }
    }

    /** The first types rest on nothing and have no derivation; where there is one, it stands near the start. */
    private static boolean isProfile(byte[] xml, int from, int to) {
        int derivation = indexOf(xml, DERIVATION, from, to);
        int value = derivation + DERIVATION.length;
        return derivation >= 0 && indexOf(xml, CONSTRAINT, value, value + CONSTRAINT.length) == value;
    }

    private byte[] content(String file) {
        SoftReference<byte[]> kept = files.get(file);
        byte[] content = kept == null ? null : kept.get();
        if (content == null) {
            content = read(file);
            files.put(file, new SoftReference<>(content));
        }
        return content;
    }

    private static byte[] read(String file) {
        try (InputStream in = DefinitionArchive.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("The class path has no " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int indexOf(byte[] text, byte[] wanted, int from, int to) {
        int last = to - wanted.length;
        for (int i = from; i <= last; i++) {
            int matched = 0;
            while (matched < wanted.length && text[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static String word(byte[] text, int from) {
        int end = from;
        while (Character.isLetter(text[end])) {
            end++;
        }
        return new String(text, from, end - from, StandardCharsets.US_ASCII);
    }

    private static String key(String type, String url) {
        return type + " " + url;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
