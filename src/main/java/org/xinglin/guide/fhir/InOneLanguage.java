package org.xinglin.guide.fhir;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.xinglin.fhirserver.refusal.Bilingual;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.guide.site.Site;

/** What a reader of one language sees of a text or of a whole resource. */
final class InOneLanguage {

    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private InOneLanguage() {}

    /** The text's translation where it has one, else his half of a text that says everything twice. */
    static String text(PrimitiveType<String> text, Language language) {
        if (!text.hasValue()) {
            return "";
        }
        return text.getExtensionsByUrl(TRANSLATION).stream()
                .filter(translation -> value(translation, "lang").startsWith(Site.tag(language)))
                .map(translation -> value(translation, "content"))
                .findFirst()
                .orElseGet(() -> Bilingual.in(language, text.getValue()));
    }

    private static String value(Extension translation, String part) {
        Extension found = translation.getExtensionByUrl(part);
        return found == null ? "" : found.getValue().primitiveValue();
    }

    @SuppressWarnings("unchecked") // a copy has the type of what it was copied from
    static <R extends Resource> R copy(R resource, Language language) {
        R copy = (R) resource.copy();
        translate(copy, language);
        return copy;
    }

    private static void translate(Base element, Language language) {
        for (Property property : element.children()) {
            for (Base value : property.getValues()) {
                if (value instanceof MarkdownType || value.getClass() == StringType.class) {
                    StringType text = (StringType) value;
                    if (text.hasValue()) {
                        text.setValue(text(text, language));
                        text.removeExtension(TRANSLATION);
                    }
                }
                translate(value, language);
            }
        }
    }
}
