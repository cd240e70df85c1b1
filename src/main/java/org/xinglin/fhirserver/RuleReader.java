package org.xinglin.fhirserver;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hl7.fhir.r4.model.Library;
import org.xinglin.kernel.Sex;

/**
 * Reads rules from the JSON that Libraries publish. What a rule says and this server does not know is an error, never
 * ignored: half a rule is another rule.
 */
public final class RuleReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .setDeserializerModifier(new BeanDeserializerModifier() {
                        @Override
                        public JsonDeserializer<?> modifyEnumDeserializer(
                                DeserializationConfig config,
                                JavaType type,
                                BeanDescription description,
                                JsonDeserializer<?> deserializer) {
                            return new Coded<>(type.getRawClass().asSubclass(Enum.class));
                        }
                    })
                    .addKeyDeserializer(Sex.class, new KeyDeserializer() {
                        @Override
                        public Object deserializeKey(String key, DeserializationContext context) {
                            return Sex.valueOf(constant(key));
                        }
                    }))
            .build();

    private RuleReader() {}

    /**
     * @param release where the value sets are that the rule names
     * @throws JsonProcessingException if the text is not such a thing, with the place where it is not
     */
    public static <T> T read(String json, Class<T> type, Release release) throws JsonProcessingException {
        return MAPPER.readerFor(type).withAttribute(Release.class, release).readValue(json);
    }

    /**
     * @param library the id of a Library of the release, in whose content the rules stand
     * @throws IllegalStateException if the release has no such Library, or it is not such a thing
     */
    public static <T> T read(Release release, String library, Class<T> type) {
        byte[] content = release.all(Library.class).stream()
                .filter(each -> library.equals(each.getIdElement().getIdPart()))
                .findFirst()
                .map(each -> each.getContentFirstRep().getData())
                .orElseThrow(() -> new IllegalStateException("The release has no Library " + library));
        try {
            return read(new String(content, StandardCharsets.UTF_8), type, release);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Library " + library + ": " + wrong.getMessage(), wrong);
        }
    }

    /** The constant that a code names: fasting-glucose is FASTING_GLUCOSE. */
    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Reads an enum by its code. */
    private static final class Coded<E extends Enum<E>> extends JsonDeserializer<E> {

        private final Class<E> type;

        @SuppressWarnings("unchecked")
        private Coded(Class<?> type) {
            this.type = (Class<E>) type;
        }

        @Override
        public E deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return Enum.valueOf(type, constant(parser.getText()));
            } catch (IllegalArgumentException unknown) {
                throw context.weirdStringException(parser.getText(), type, "not a known code");
            }
        }
    }
}
