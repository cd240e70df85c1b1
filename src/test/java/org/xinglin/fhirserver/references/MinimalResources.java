package org.xinglin.fhirserver.references;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;

/**
 * The least that a resource of each writable type may hold: {@code references/minimal-resources.json}. The references
 * it cannot be without point to bystanders.
 */
final class MinimalResources {

    /** The id of the one resource of each type that is there from the start. */
    static final String BYSTANDER = "bystander";

    private static final String FILE = "/references/minimal-resources.json";

    private final FhirContext context;
    private final Map<String, String> templates = new LinkedHashMap<>();

    MinimalResources(FhirContext context) {
        this.context = context;
        try (InputStream in = MinimalResources.class.getResourceAsStream(FILE)) {
            for (JsonNode template : new ObjectMapper().readTree(in)) {
                templates.put(template.required("resourceType").asText(), template.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> types() {
        return List.copyOf(templates.keySet());
    }

    Resource of(String type, String id) {
        String template = templates.get(type);
        if (template == null) {
            throw new IllegalArgumentException("No minimal " + type + " in " + FILE);
        }
        Resource resource = (Resource) context.newJsonParser().parseResource(template.replace("{id}", id));
        resource.setId(type + "/" + id);
        return resource;
    }
}
