package org.xinglin.guide.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.context.CanonicalResourceManager.CanonicalResourceProxy;
import org.hl7.fhir.r5.context.SimpleWorkerContext;
import org.hl7.fhir.r5.context.SimpleWorkerContext.SimpleWorkerContextBuilder;
import org.hl7.fhir.r5.model.ActorDefinition;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.PackageInformation;
import org.hl7.fhir.r5.model.Parameters;
import org.hl7.fhir.utilities.ByteProvider;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.validation.Specification;

/**
 * What HL7's renderers know of FHIR and of this release: FHIR's own definitions, as far as ours speak of them, each
 * converted to the renderers' version when it is first asked for, and ours in the reader's language.
 */
final class Definitions {

    private static final String SPECIFICATION = "http://hl7.org/fhir/R4/";

    @SuppressWarnings("JavaUtilDate") // the library's
    private static final PackageInformation CORE =
            new PackageInformation("hl7.fhir.r4.core", "4.0.1", "4.0.1", new Date(0));

    private static final byte[] FHIR_VERSION = "version=4.0.1".getBytes(StandardCharsets.US_ASCII);
    private final Specification specification;
    private final Map<String, CanonicalResource> converted = new HashMap<>();

    Definitions(Specification specification) {
        this.specification = specification;
    }

    /** A context for one reader. */
    SimpleWorkerContext context(Language language, Collection<Artifact> artifacts) {
        try {
            SimpleWorkerContext context = new SimpleWorkerContextBuilder()
                    .withAllowLoadingDuplicates(true)
                    .withLocale(language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                    .fromDefinitions(Map.of("version.info", ByteProvider.forBytes(FHIR_VERSION)), null, CORE);
            context.setExpansionParameters(new Parameters());
            context.setCanRunWithoutTerminology(true);
            context.setNoTerminologyServer(true);
            Wanted wanted = new Wanted(artifacts, specification.context());
            for (String type : List.of("StructureDefinition", "ValueSet", "CodeSystem")) {
                specification.fhirUrls(type).stream()
                        .filter(url -> wanted.contains(type, url))
                        .forEach(url -> context.registerResourceFromPackage(proxy(type, url, wanted), CORE));
            }
            for (Artifact artifact : artifacts) {
                CanonicalResource ours = (CanonicalResource) VersionConvertorFactory_40_50.convertResource(
                        InOneLanguage.copy(artifact.resource(), language));
                ours.setUrl(artifact.url());
                ours.setWebPath(artifact.page());
                context.cacheResource(ours);
                if (artifact.type().equals("CapabilityStatement")) {
                    context.cacheResource(actor(ours));
                }
            }
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Obligations name their actors by our CapabilityStatements; the renderers look for an ActorDefinition there. */
    private static ActorDefinition actor(CanonicalResource statement) {
        ActorDefinition actor = new ActorDefinition();
        actor.setId(statement.getId());
        actor.setUrl(statement.getUrl());
        actor.setName(statement.getName());
        actor.setTitle(statement.getTitle());
        actor.setWebPath(statement.getWebPath());
        return actor;
    }

    private CanonicalResourceProxy proxy(String type, String url, Wanted wanted) {
        String id = url.substring(url.lastIndexOf('/') + 1);
        String derivation = wanted.isType(id) ? "specialization" : "constraint";
        return new CanonicalResourceProxy(type, id, url, "4.0.1", null, derivation, null) {
            @Override
            public CanonicalResource loadResource() {
                return converted.computeIfAbsent(type + " " + url, first -> convert(type, url));
            }
        };
    }

    private CanonicalResource convert(String type, String url) {
        Resource definition = specification
                .fhirDefinition(type, url)
                .orElseThrow(() -> new IllegalStateException("FHIR has no " + type + " " + url));
        CanonicalResource resource = (CanonicalResource) VersionConvertorFactory_40_50.convertResource(definition);
        // HAPI's parser puts the type before the id, which the renderers take for a part of it.
        resource.setId(definition.getIdElement().getIdPart());
        resource.setWebPath(webPath(definition, url));
        return resource;
    }

    private static String webPath(Resource definition, String url) {
        if (!url.startsWith("http://hl7.org/fhir/")) {
            return url;
        }
        String id = definition.getIdElement().getIdPart();
        return SPECIFICATION
                + switch (definition.fhirType()) {
                    case "ValueSet" -> "valueset-" + id + ".html";
                    case "CodeSystem" -> "codesystem-" + id + ".html";
                    default ->
                        isExtension(definition)
                                ? "extension-" + id.toLowerCase(Locale.ROOT) + ".html"
                                : id.toLowerCase(Locale.ROOT) + ".html";
                };
    }

    private static boolean isExtension(Resource definition) {
        return definition instanceof StructureDefinition structure
                && "Extension".equals(structure.getType())
                && structure.getDerivation() == StructureDefinition.TypeDerivationRule.CONSTRAINT;
    }
}
