package org.xinglin.guide.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * The release as a FHIR package (<a href="https://confluence.hl7.org/display/FHIR/NPM+Package+Specification">NPM package
 * specification</a>): {@code package/} with {@code package.json}, {@code .index.json} and the resources, {@code
 * package/example} with the good examples. The same resources give the same bytes.
 */
final class TgzPackage {

    static final String ID = "xinglin.fhir.tcm";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();
    private static final int INDEX_VERSION = 2;

    private final Map<String, byte[]> files = new TreeMap<>();
    private final ObjectNode packageIndex = index();
    private final ObjectNode exampleIndex = index();

    /** @param date of the release, as {@code 2026-11-21} */
    TgzPackage(String version, String date, String title, String description) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("name", ID);
        manifest.put("version", version);
        manifest.put("tools-version", 3);
        manifest.put("type", "IG");
        manifest.put("date", date.replace("-", "") + "000000");
        manifest.put("license", "Apache-2.0");
        manifest.put("canonical", "https://xinglin-fhir.github.io/ig");
        manifest.put("url", "https://xinglin-fhir.github.io/ig");
        manifest.put("title", title);
        manifest.put("description", description);
        manifest.putArray("fhirVersions").add("4.0.1");
        manifest.putObject("dependencies").put("hl7.fhir.r4.core", "4.0.1");
        manifest.put("author", "Xinglin");
        manifest.putArray("jurisdiction").add("urn:iso:std:iso:3166#CN");
        put("package/package.json", manifest);
    }

    private static ObjectNode index() {
        ObjectNode index = JSON.createObjectNode();
        index.put("index-version", INDEX_VERSION);
        index.putArray("files");
        return index;
    }

    void add(Artifact artifact, String json) {
        String file = artifact.name() + ".json";
        files.put("package/" + file, json.getBytes(StandardCharsets.UTF_8));
        ObjectNode entry = entry(packageIndex, file, artifact.resource());
        entry.put("url", artifact.url());
        if (artifact.resource().hasVersion()) {
            entry.put("version", artifact.resource().getVersion());
        }
        if (artifact.resource() instanceof StructureDefinition profile) {
            entry.put("kind", profile.getKind().toCode());
            entry.put("type", profile.getType());
            entry.put("derivation", profile.getDerivation().toCode());
        }
    }

    void add(Example example) {
        String file = example.type() + "-" + example.name() + ".json";
        files.put("package/example/" + file, example.json().getBytes(StandardCharsets.UTF_8));
        entry(exampleIndex, file, example.resource());
    }

    private static ObjectNode entry(ObjectNode index, String file, Resource resource) {
        ObjectNode entry = ((ArrayNode) index.get("files")).addObject();
        entry.put("filename", file);
        entry.put("resourceType", resource.fhirType());
        entry.put("id", resource.getIdElement().getIdPart());
        return entry;
    }

    private void put(String file, ObjectNode content) {
        try {
            files.put(file, PRETTY.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole package, gzipped. */
    byte[] bytes() {
        put("package/.index.json", packageIndex);
        put("package/example/.index.json", exampleIndex);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GzipParameters gzip = new GzipParameters();
        gzip.setModificationTime(0);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(
                new GzipCompressorOutputStream(bytes, gzip), StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setModTime(0);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
