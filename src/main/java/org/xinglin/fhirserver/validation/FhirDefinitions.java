package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * FHIR R4's own profiles and terminology, each parsed when it is first asked for. The library parses all 46 MB of them
 * before it answers the first question, which was a good part of the start-up time and of the memory
 * (docs/benchmarks.md).
 */
final class FhirDefinitions extends DefaultProfileValidationSupport {

    private static final String FOLDER = "/org/hl7/fhir/r4/model/";
    private static final Set<String> FILES = new LinkedHashSet<>(List.of(
            FOLDER + "profile/profiles-resources.xml",
            FOLDER + "profile/profiles-types.xml",
            FOLDER + "profile/profiles-others.xml",
            FOLDER + "extension/extension-definitions.xml",
            FOLDER + "valueset/valuesets.xml",
            FOLDER + "valueset/v2-tables.xml",
            FOLDER + "valueset/v3-codesystems.xml"));

    private static final String BASE = "http://hl7.org/fhir/";
    private static final String STRUCTURE_DEFINITION = "StructureDefinition";

    /** The validator asks by it where a definition comes from. */
    private static final String PACKAGE = "hl7.fhir.r4.core";

    private final DefinitionArchive archive = new DefinitionArchive(FILES);
    private final Map<String, Resource> parsed = new ConcurrentHashMap<>();

    FhirDefinitions(FhirContext context) {
        super(context);
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String name) {
        String url = name;
        if (name.indexOf('/') < 0) {
            url = URL_PREFIX_STRUCTURE_DEFINITION + name;
        } else if (name.indexOf('/') == name.lastIndexOf('/')) {
            url = BASE + name;
        }
        Resource definition = fetch(STRUCTURE_DEFINITION, url);
        return definition == null ? primitiveNamedLikeAClass(url) : definition;
    }

    /** {@code StructureDefinition/String} stands for {@code string}, with the type as it was asked for. */
    private @Nullable IBaseResource primitiveNamedLikeAClass(String url) {
        if (!url.startsWith(URL_PREFIX_STRUCTURE_DEFINITION)) {
            return null;
        }
        String name = url.substring(URL_PREFIX_STRUCTURE_DEFINITION.length());
        if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
            return null;
        }
        String primitive = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return fetch(STRUCTURE_DEFINITION, URL_PREFIX_STRUCTURE_DEFINITION + primitive)
                        instanceof StructureDefinition definition
                ? definition.copy().setType(name)
                : null;
    }

    @Override
    public @Nullable IBaseResource fetchCodeSystem(String system) {
        return fetch("CodeSystem", system);
    }

    @Override
    public @Nullable IBaseResource fetchValueSet(String url) {
        return fetch("ValueSet", url);
    }

    /** By type: the library's own takes a URL of HL7's value sets for one whatever it is asked for, and then cannot cast. */
    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String url) {
        if (type == null) {
            return super.fetchResource(null, url);
        }
        String name = getFhirContext().getResourceType(type);
        return type.cast(name.equals(STRUCTURE_DEFINITION) ? fetchStructureDefinition(url) : fetch(name, url));
    }

    /**
     * Those of FHIR's types. Who asks for all of them, which the library does at each start, wants to know what types there
     * are; FHIR's profiles and extensions are three quarters of its structures, and are found by their URL.
     */
    @Override
    @SuppressWarnings("unchecked") // the caller names the type that it knows to be StructureDefinition
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) archive.urlsOfTypes().stream()
                .map(this::fetchStructureDefinition)
                .toList();
    }

    /** Those that were asked for so far, as the library's own does: it goes through them when it drops its caches. */
    @Override
    public List<IBaseResource> fetchAllConformanceResources() {
        return List.copyOf(parsed.values());
    }

    /** The canonical URLs of all definitions of a type. */
    Set<String> urls(String type) {
        return archive.urls(type);
    }

    /** @param canonical a URL, which may end with {@code |version} */
    @Nullable
    Resource fetch(String type, String canonical) {
        int bar = canonical.indexOf('|');
        String url = bar < 0 ? canonical : canonical.substring(0, bar);
        String key = type + " " + url;
        Resource known = parsed.get(key);
        if (known == null) {
            // What is not there is not remembered: anybody can ask for any URL.
            Optional<String> text = archive.text(type, url);
            if (text.isEmpty()) {
                return null;
            }
            known = parsed.computeIfAbsent(key, first -> parse(text.get()));
        }
        return bar < 0 || isOfVersion(known, url, canonical.substring(bar + 1)) ? known : null;
    }

    /** FHIR's own definitions answer to every version, as the library's do; the others only to theirs. */
    private static boolean isOfVersion(Resource definition, String url, String version) {
        return url.startsWith("http://hl7.org")
                || url.startsWith("http://terminology.hl7.org")
                || (definition instanceof MetadataResource canonical && version.equals(canonical.getVersion()));
    }

    private Resource parse(String xml) {
        Resource resource = (Resource) getFhirContext()
                .newXmlParser()
                .setParserErrorHandler(new LenientErrorHandler(false))
                .parseResource(xml);
        resource.setUserData("package", PACKAGE);
        resource.setUserData(SOURCE_PACKAGE_ID, PACKAGE);
        return resource;
    }
}
