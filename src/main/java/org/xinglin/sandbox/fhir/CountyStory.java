package org.xinglin.sandbox.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.sandbox.domain.County;
import org.xinglin.sandbox.domain.Household;
import org.xinglin.sandbox.domain.ResidentRecord;

/**
 * A whole county in one transaction: all its institutions, and as few of its residents as show each kind of record in
 * each of its states. The same county gives the same story.
 */
public final class CountyStory {

    /** What tells one kind of record from another. */
    private static final List<String> TELLING = List.of("code", "category", "status", "clinicalStatus");

    private CountyStory() {}

    /** A transaction Bundle that any FHIR server takes in one POST: every reference of it points into it. */
    public static Bundle of(County county) {
        List<Resource> told = new ArrayList<>();
        county.institutions().forEach(institution -> {
            told.add(CountyResources.of(institution));
            told.addAll(CountyResources.services(institution));
        });
        Set<String> shown = new HashSet<>();
        Iterator<Household> households = county.households();
        while (households.hasNext()) {
            for (ResidentRecord resident : households.next().members()) {
                List<Resource> resources = CountyResources.of(resident);
                if (resources.stream().anyMatch(resource -> !shown.containsAll(kinds(resource)))) {
                    resources.forEach(resource -> shown.addAll(kinds(resource)));
                    told.addAll(resources);
                }
            }
        }
        Bundle story = CountyResources.transaction(told);
        story.setId("county-story");
        return story;
    }

    /** The same, as FHIR JSON that people can read. */
    public static String json(County county) {
        return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(of(county));
    }

    /** Of a record, each pair of its type and one of the codes that tell what it is. */
    static Set<String> kinds(Resource resource) {
        Set<String> kinds = new HashSet<>(Set.of(resource.fhirType()));
        for (String name : TELLING) {
            Property property = resource.getNamedProperty(name);
            for (Base value : property == null ? List.<Base>of() : property.getValues()) {
                for (String code : codes(value)) {
                    kinds.add(resource.fhirType() + "." + name + " " + code);
                }
            }
        }
        return kinds;
    }

    private static List<String> codes(Base value) {
        return value instanceof CodeableConcept concept
                ? concept.getCoding().stream().map(Coding::getCode).toList()
                : List.of(value.primitiveValue());
    }
}
