package org.xinglin.referral.fhir.recognition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.ValueSet;
import org.xinglin.fhirserver.Release;
import org.xinglin.referral.domain.recognition.TestCode;
import org.xinglin.referral.domain.recognition.TestFamily;

/** Reads the codes of one test: the id of a value set of the release, or the codes of one system, {@code system} and {@code codes}. */
final class TestFamilyReader extends JsonDeserializer<TestFamily> {

    @Override
    public TestFamily deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode written = parser.readValueAsTree();
        return written.isTextual()
                ? ofValueSet(written.textValue(), (Release) context.getAttribute(Release.class), context)
                : ofCodes(written, context);
    }

    private static TestFamily ofValueSet(String id, Release release, DeserializationContext context)
            throws IOException {
        ValueSet set = release.all(ValueSet.class).stream()
                .filter(each -> each.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        context.weirdStringException(id, TestFamily.class, "not the id of a value set of the release"));
        Set<TestCode> codes = new LinkedHashSet<>();
        set.getCompose()
                .getInclude()
                .forEach(include -> include.getConcept()
                        .forEach(concept -> codes.add(new TestCode(include.getSystem(), concept.getCode()))));
        return listed(new TestFamily(id, codes), context);
    }

    private static TestFamily ofCodes(JsonNode written, DeserializationContext context) throws IOException {
        String system = written.path("system").textValue();
        if (system == null || written.size() != 2 || !written.path("codes").isArray()) {
            throw context.weirdStringException(
                    written.toString(), TestFamily.class, "neither a value set nor system and codes");
        }
        Set<TestCode> codes = new LinkedHashSet<>();
        written.path("codes").forEach(code -> codes.add(new TestCode(system, code.asText())));
        return listed(new TestFamily(system, codes), context);
    }

    private static TestFamily listed(TestFamily family, DeserializationContext context) throws IOException {
        if (family.codes().isEmpty()) {
            throw context.weirdStringException(family.id(), TestFamily.class, "lists no codes one by one");
        }
        return family;
    }
}
