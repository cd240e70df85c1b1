package org.xinglin.guide.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r5.conformance.profile.BindingResolution;
import org.hl7.fhir.r5.conformance.profile.ProfileKnowledgeProvider;
import org.hl7.fhir.r5.context.ContextUtilities;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.ElementDefinition.ElementDefinitionBindingComponent;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.ValueSet;
import org.jspecify.annotations.NullUnmarked;

/** Where the renderers' links lead: to our own pages, or to FHIR's published specification. */
@NullUnmarked // the library's interface says nothing about null, and uses it
final class GuideLinks implements ProfileKnowledgeProvider {

    static final String SPECIFICATION = "http://hl7.org/fhir/R4/";

    private static final List<Class<? extends CanonicalResource>> CANONICAL =
            List.of(StructureDefinition.class, ValueSet.class, CodeSystem.class);

    private final IWorkerContext context;
    private final Artifacts artifacts;
    private final ContextUtilities types;

    GuideLinks(IWorkerContext context, Artifacts artifacts) {
        this.context = context;
        this.artifacts = artifacts;
        this.types = new ContextUtilities(context);
    }

    @Override
    public boolean isDatatype(String type) {
        return types.isDatatype(type);
    }

    @Override
    public boolean isPrimitiveType(String type) {
        return types.isPrimitiveType(type);
    }

    @Override
    public boolean isResource(String type) {
        return !isDatatype(type) && !isPrimitiveType(type);
    }

    @Override
    public boolean hasLinkFor(String type) {
        return true;
    }

    @Override
    public String getLinkFor(String corePath, String type) {
        if (type.contains(":")) {
            return getLinkForUrl(corePath, type);
        }
        if (isDatatype(type) || isPrimitiveType(type)) {
            return SPECIFICATION
                    + switch (type) {
                        case "Extension" -> "extensibility.html#Extension";
                        case "Reference" -> "references.html#Reference";
                        case "Meta" -> "resource.html#Meta";
                        case "Narrative" -> "narrative.html#Narrative";
                        case "xhtml" -> "narrative.html#xhtml";
                        default -> "datatypes.html#" + type;
                    };
        }
        return SPECIFICATION + type.toLowerCase(Locale.ROOT) + ".html";
    }

    @Override
    public BindingResolution resolveBinding(
            StructureDefinition profile, ElementDefinitionBindingComponent binding, String path) {
        return resolveBinding(profile, binding.getValueSet(), path);
    }

    @Override
    public BindingResolution resolveBinding(StructureDefinition profile, String url, String path) {
        if (url == null) {
            return new BindingResolution("—", null);
        }
        ValueSet valueSet = context.fetchResource(ValueSet.class, url);
        BindingResolution resolution = valueSet == null
                ? new BindingResolution(url, url)
                : new BindingResolution(valueSet.present(), valueSet.getWebPath());
        resolution.uri = url;
        return resolution;
    }

    @Override
    public String getLinkForProfile(StructureDefinition profile, String url) {
        StructureDefinition other = context.fetchResource(StructureDefinition.class, url);
        return other == null ? null : other.getWebPath() + "|" + other.present();
    }

    @Override
    public boolean prependLinks() {
        return false;
    }

    @Override
    public String getLinkForUrl(String corePath, String url) {
        Optional<Artifact> ours = artifacts.find(url);
        if (ours.isPresent()) {
            return ours.get().page();
        }
        for (Class<? extends CanonicalResource> type : CANONICAL) {
            CanonicalResource found = context.fetchResource(type, url);
            if (found != null) {
                return found.getWebPath();
            }
        }
        return null;
    }

    @Override
    public String getCanonicalForDefaultContext() {
        return null;
    }

    @Override
    public String getDefinitionsName(Resource resource) {
        return null;
    }
}
