package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Whose records they are: the residents in whose compartments a resource is (FHIR R4, compartmentdefinition-patient.html), of a bundle
 * or the result of an operation those of all that is in it.
 */
final class ResidentsOf {

    private static final String PATIENT = "Patient";

    private final FhirContext context;

    /** By type: elements that may name a resident, each as the steps that lead there. */
    private final Map<String, List<List<String>>> elements = new ConcurrentHashMap<>();

    ResidentsOf(FhirContext context) {
        this.context = context;
    }

    /** Their ids, none where the resource is nobody's. */
    Set<String> in(@Nullable IBaseResource resource) {
        Set<String> residents = new LinkedHashSet<>();
        add(resource, residents);
        return residents;
    }

    private void add(@Nullable IBaseResource resource, Set<String> residents) {
        if (resource instanceof Bundle bundle) {
            bundle.getEntry().forEach(entry -> add(entry.getResource(), residents));
        } else if (resource instanceof Parameters parameters) {
            parameters.getParameter().forEach(parameter -> addAll(parameter, residents));
        } else if (resource instanceof Resource single) {
            addOwn(single, residents);
        }
    }

    private void addAll(Parameters.ParametersParameterComponent parameter, Set<String> residents) {
        add(parameter.getResource(), residents);
        parameter.getPart().forEach(part -> addAll(part, residents));
    }

    private void addOwn(Resource resource, Set<String> residents) {
        String type = resource.fhirType();
        if (type.equals(PATIENT)) {
            if (resource.getIdElement().hasIdPart()) {
                residents.add(resource.getIdElement().getIdPart());
            }
            return;
        }
        for (List<String> steps : elements.computeIfAbsent(type, this::stepsOf)) {
            walk(resource, steps, 0, residents);
        }
    }

    private static void walk(Base element, List<String> steps, int step, Set<String> residents) {
        if (step == steps.size()) {
            if (element instanceof Reference reference && reference.hasReference()) {
                IdType id = new IdType(reference.getReference());
                if (PATIENT.equals(id.getResourceType()) && id.hasIdPart()) {
                    residents.add(id.getIdPart());
                }
            }
            return;
        }
        Property property = element.getNamedProperty(steps.get(step));
        if (property != null) {
            property.getValues().forEach(value -> walk(value, steps, step + 1, residents));
        }
    }

    private List<List<String>> stepsOf(String type) {
        RuntimeResourceDefinition definition = context.getResourceDefinition(type);
        List<List<String>> all = new ArrayList<>();
        for (RuntimeSearchParam parameter : definition.getSearchParamsForCompartmentName(PATIENT)) {
            for (String path : parameter.getPathsSplitForResourceType(type)) {
                // Observation.subject.where(resolve() is Patient): which of them are residents is seen later.
                String plain = path.replaceAll("\\.where\\(.*\\)$", "").replaceAll("[()]| as \\w+", "");
                String[] steps = plain.split("\\.");
                if (steps[0].equals(type)) {
                    all.add(List.of(Arrays.copyOfRange(steps, 1, steps.length)));
                }
            }
        }
        return all.stream().distinct().toList();
    }
}
