package org.xinglin.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.xinglin.sandbox.domain.ConstitutionAnswers;
import org.xinglin.sandbox.domain.CountyModel;
import org.xinglin.sandbox.domain.Curve;
import org.xinglin.sandbox.domain.Health;
import org.xinglin.sandbox.domain.Names;
import org.xinglin.sandbox.domain.Places;
import org.xinglin.sandbox.domain.Population;
import org.xinglin.sandbox.domain.Weights;

/** The model of a county, from {@code sandbox/*.yaml} of the class path. */
final class ModelFiles {

    private static final ObjectMapper MAPPER = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .addModule(new SimpleModule()
                    .addDeserializer(Curve.class, new CurveReader())
                    .addDeserializer(Weights.class, new WeightsReader(TypeFactory.unknownType())))
            .build();

    private ModelFiles() {}

    /** @throws UncheckedIOException if a file is missing or malformed */
    static CountyModel load() {
        return new CountyModel(
                read("names", Names.class),
                read("population", Population.class),
                read("places", Places.class),
                read("health", Health.class),
                read("constitution", ConstitutionAnswers.class));
    }

    private static <T> T read(String name, Class<T> type) {
        String path = "/sandbox/" + name + ".yaml";
        try (InputStream in = ModelFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The class path has no " + path);
            }
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class CurveReader extends JsonDeserializer<Curve> {

        @Override
        public Curve deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JavaType points = context.getTypeFactory().constructMapType(TreeMap.class, Integer.class, Double.class);
            return Curve.of(context.<TreeMap<Integer, Double>>readValue(parser, points));
        }
    }

    /** Knows from where it stands what is weighed. */
    private static final class WeightsReader extends JsonDeserializer<Weights<?>> implements ContextualDeserializer {

        private final JavaType thing;

        private WeightsReader(JavaType thing) {
            this.thing = thing;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new WeightsReader(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Weights<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            TypeFactory types = context.getTypeFactory();
            JavaType weights = types.constructMapType(LinkedHashMap.class, thing, types.constructType(Double.class));
            return Weights.of(context.<LinkedHashMap<Object, Double>>readValue(parser, weights));
        }
    }
}
