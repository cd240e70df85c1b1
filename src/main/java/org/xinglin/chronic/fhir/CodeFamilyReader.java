package org.xinglin.chronic.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import org.hl7.fhir.r4.model.ValueSet;
import org.xinglin.fhirserver.Release;

/** Reads the codes of the value set of the release whose id stands in a rule. */
final class CodeFamilyReader extends JsonDeserializer<CodeFamily> {

    @Override
    public CodeFamily deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String id = parser.getText();
        Release release = (Release) context.getAttribute(Release.class);
        return release.all(ValueSet.class).stream()
                .filter(set -> set.getIdElement().getIdPart().equals(id))
                .findFirst()
                .map(CodeFamily::new)
                .orElseThrow(() ->
                        context.weirdStringException(id, CodeFamily.class, "not the id of a value set of the release"));
    }
}
