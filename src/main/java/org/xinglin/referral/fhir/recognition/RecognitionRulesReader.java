package org.xinglin.referral.fhir.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Library;
import org.xinglin.fhirserver.Release;
import org.xinglin.referral.domain.recognition.RecognitionRules;
import org.xinglin.referral.domain.recognition.TestFamily;

/**
 * Reads rules from the JSON that a Library publishes. What a rule says and this server does not know is an error, never
 * ignored: half a rule is another rule.
 */
final class RecognitionRulesReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addDeserializer(TestFamily.class, new TestFamilyReader()))
            .build();

    private RecognitionRulesReader() {}

    /**
     * @param release where the value sets are that the rules name
     * @throws IllegalStateException if the Library is not such a thing, with the place where it is not
     */
    static RecognitionRules read(Library library, Release release) {
        String json = new String(library.getContentFirstRep().getData(), StandardCharsets.UTF_8);
        try {
            return MAPPER.readerFor(RecognitionRules.class)
                    .withAttribute(Release.class, release)
                    .readValue(json);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(
                    "Library " + library.getIdElement().getIdPart() + ": " + wrong.getMessage(), wrong);
        }
    }
}
