package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;

/** What a profile's slice asks for, as a value to paste: its fixed values and patterns, each in its place. */
final class SliceSample {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FhirContext context;
    private final IValidationSupport definitions;

    SliceSample(FhirContext context, IValidationSupport definitions) {
        this.context = context;
        this.definitions = definitions;
    }

    /**
     * The member of the JSON; nothing where the slice has no fixed values.
     *
     * @param profile canonical URL
     * @param slice the id of its element, such as {@code Observation.category:VSCat}
     */
    Optional<String> of(String profile, String slice) {
        if (!(definitions.fetchStructureDefinition(profile) instanceof StructureDefinition definition)) {
            return Optional.empty();
        }
        ObjectNode sample = JSON.createObjectNode();
        List<ElementDefinition> elements = definition.getSnapshot().getElement();
        String parent = slice.substring(0, slice.lastIndexOf('.'));
        for (ElementDefinition element : elements) {
            String id = element.getId();
            Type value = element.hasFixed() ? element.getFixed() : element.getPattern();
            if (value != null && (id.equals(slice) || id.startsWith(slice + "."))) {
                put(sample, parent, id, json(value), elements);
            }
        }
        return sample.isEmpty() ? Optional.empty() : Optional.of(sample.toString());
    }

    private JsonNode json(Type value) {
        try {
            return value.isPrimitive()
                    ? JSON.getNodeFactory().textNode(value.primitiveValue())
                    : JSON.readTree(context.newJsonParser().encodeToString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library wrote no JSON", e);
        }
    }

    /** Walks down to an element, one object for each step. */
    private static void put(
            ObjectNode from, String parent, String id, JsonNode value, List<ElementDefinition> elements) {
        ObjectNode at = from;
        String path = parent;
        String[] steps = id.substring(parent.length() + 1).split("\\.");
        for (int i = 0; i < steps.length; i++) {
            path = path + "." + steps[i];
            ElementDefinition element = element(path, elements);
            String name = name(steps[i], element);
            boolean last = i == steps.length - 1;
            JsonNode here = last
                    ? value
                    : at.path(name).path(0).isObject() ? at.get(name).get(0) : at.get(name);
            if (here == null) {
                here = JSON.createObjectNode();
            }
            if (last || !at.has(name)) {
                at.set(name, isList(element) ? array(here) : here);
            }
            if (!last) {
                at = (ObjectNode) here;
            }
        }
    }

    private static ElementDefinition element(String id, List<ElementDefinition> elements) {
        return elements.stream()
                .filter(element -> id.equals(element.getId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The snapshot has no " + id));
    }

    private static String name(String step, ElementDefinition element) {
        String name = step.replaceFirst(":.*", "");
        String type = element.getTypeFirstRep().getWorkingCode();
        return name.endsWith("[x]")
                ? name.substring(0, name.length() - 3) + Character.toUpperCase(type.charAt(0)) + type.substring(1)
                : name;
    }

    private static boolean isList(ElementDefinition element) {
        return !"1".equals(element.getBase().getMax());
    }

    private static ArrayNode array(JsonNode item) {
        return JSON.createArrayNode().add(item);
    }
}
