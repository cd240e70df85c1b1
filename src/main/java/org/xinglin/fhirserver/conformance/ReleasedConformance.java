package org.xinglin.fhirserver.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.Release;
import org.xinglin.kernel.Canonical;

/**
 * The conformance resources of this release: profiles, terminology, search parameters and the server's contract, as
 * {@code bin/profiles} compiled them from {@code profiles/}.
 *
 * <p>They are read from the class path and never from the database, so what is enforced cannot be changed through the
 * API and is the same on every node of one release.
 */
public final class ReleasedConformance implements Release {

    private static final String FOLDER = "/conformance/";

    private final List<Resource> resources;
    private final Set<String> names;
    private final Set<String> urls;
    private final String fingerprint;

    private ReleasedConformance(List<Resource> resources, String fingerprint) {
        this.resources = List.copyOf(resources);
        this.names = resources.stream().map(ReleasedConformance::name).collect(Collectors.toUnmodifiableSet());
        this.urls = resources.stream()
                .filter(resource -> resource instanceof MetadataResource canonical && canonical.hasUrl())
                .map(resource -> ((MetadataResource) resource).getUrl())
                .collect(Collectors.toUnmodifiableSet());
        this.fingerprint = fingerprint;
    }

    /** @throws UncheckedIOException if a file that the index names is missing or is not FHIR R4 JSON */
    public static ReleasedConformance load(FhirContext context) {
        IParser parser = context.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        MessageDigest digest = sha256();
        List<Resource> resources = new ArrayList<>();
        try {
            String[] names = new ObjectMapper().readValue(bytes("index.json"), String[].class);
            for (String name : names) {
                byte[] content = bytes(name);
                digest.update(content);
                resources.add((Resource) parser.parseResource(new String(content, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The release's conformance resources cannot be read", e);
        }
        return new ReleasedConformance(resources, HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = ReleasedConformance.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("The class path has no " + FOLDER + name);
            }
            return in.readAllBytes();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All resources, in the order of the index. They are shared: callers copy before they change one. */
    public List<Resource> all() {
        return resources;
    }

    @Override
    public <T extends Resource> List<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Whether a resource is one of the release's, by its id or by its canonical URL: clients may read it only. */
    public boolean owns(Resource resource) {
        return names.contains(name(resource))
                || (resource instanceof MetadataResource canonical
                        && canonical.hasUrl()
                        && (canonical.getUrl().startsWith(Canonical.BASE) || urls.contains(canonical.getUrl())));
    }

    private static String name(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** SHA-256 over the files' content: two nodes with the same fingerprint enforce the same rules. */
    public String fingerprint() {
        return fingerprint;
    }
}
