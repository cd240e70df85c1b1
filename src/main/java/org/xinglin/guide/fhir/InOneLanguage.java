package org.xinglin.guide.fhir;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.guide.site.Bilingual;

/** A resource as a reader of one language sees it: of a text that says everything twice, the half that is his. */
final class InOneLanguage {

    private InOneLanguage() {}

    @SuppressWarnings("unchecked") // a copy has the type of what it was copied from
    static <R extends Resource> R copy(R resource, Language language) {
        R copy = (R) resource.copy();
        translate(copy, language);
        if (copy instanceof StructureDefinition profile) {
            profile.setText(null);
        }
        return copy;
    }

    private static void translate(Base element, Language language) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                if (value instanceof MarkdownType text && text.hasValue()) {
                    text.setValue(Bilingual.in(language, text.getValue()));
                } else if (value instanceof StringType text && text.getClass() == StringType.class && text.hasValue()) {
                    text.setValue(Bilingual.in(language, text.getValue()));
                }
                translate(value, language);
            }
        }
    }
}
