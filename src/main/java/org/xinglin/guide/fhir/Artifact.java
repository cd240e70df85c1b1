package org.xinglin.guide.fhir;

import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.kernel.Canonical;

/**
 * One conformance resource of the release.
 *
 * @param room the folder of {@code profiles/input/fsh} that it is authored in
 */
record Artifact(MetadataResource resource, String room) {

    private static final String HIDDEN =
            "http://hapifhir.io/fhir/StructureDefinition/searchparameter-enabled-for-searching";

    String type() {
        return resource.fhirType();
    }

    String id() {
        return resource.getIdElement().getIdPart();
    }

    /** {@code StructureDefinition-BloodPressure}: how its page and its JSON are called. */
    String name() {
        return type() + "-" + id();
    }

    String page() {
        return name() + ".html";
    }

    /** R4 gives naming systems no URL of their own. */
    String url() {
        return resource.hasUrl() ? resource.getUrl() : Canonical.BASE + type() + "/" + id();
    }

    /** Whether the guide shows it: of the parameters, neither HL7's cut to our types nor what only the server itself needs. */
    boolean isShown() {
        return !(resource instanceof SearchParameter parameter)
                || (url().startsWith(Canonical.BASE) && !parameter.hasExtension(HIDDEN));
    }

    /** Whether the package carries it. A few codes out of another's system would stand in its way in a server that has it all. */
    boolean isPackaged() {
        return !(resource instanceof CodeSystem system && system.getContent() == CodeSystemContentMode.FRAGMENT);
    }

    boolean isExtension() {
        return resource instanceof StructureDefinition definition && "Extension".equals(definition.getType());
    }

    boolean isProfile() {
        return resource instanceof StructureDefinition && !isExtension();
    }

    String title(Language language) {
        if (resource instanceof NamingSystem && resource.hasDescription()) {
            // R4 gives it no title, and its name must be one word.
            return description(language).split("[；;。]|\\. ", 2)[0];
        }
        String title = InOneLanguage.text(
                resource.hasTitle() ? resource.getTitleElement() : resource.getNameElement(), language);
        return title.isEmpty() ? id() : title;
    }

    String description(Language language) {
        return InOneLanguage.text(resource.getDescriptionElement(), language);
    }
}
