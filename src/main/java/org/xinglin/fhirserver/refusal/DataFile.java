package org.xinglin.fhirserver.refusal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A YAML file of the class path, where this server keeps its texts and rules. */
public final class DataFile {

    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    private DataFile() {}

    /** @throws UncheckedIOException if the file is missing or malformed */
    public static <T> T read(String path, TypeReference<T> type) {
        try (InputStream in = DataFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("The class path has no " + path);
            }
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
