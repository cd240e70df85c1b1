package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;

/** What a profile asks for beyond its type: who is told which kinds there are reads at once what else such a record has. */
final class ProfileNeeds {

    private ProfileNeeds() {}

    /**
     * The elements that the type leaves open and the profile requires, without the type.
     *
     * @param telling the element that tells the kind: that one goes without saying
     */
    static List<String> of(StructureDefinition profile, String telling) {
        String type = profile.getType() + ".";
        return profile.getSnapshot().getElement().stream()
                .filter(element -> !element.hasSliceName() && isOfTheType(element, type) && isTightened(element))
                .map(element -> element.getPath().substring(type.length()))
                .filter(path -> !path.equals(telling))
                .toList();
    }

    /** Not of a datatype below: a coding's system, a slice's value. */
    private static boolean isOfTheType(ElementDefinition element, String type) {
        return !element.getId().contains(":")
                && element.getPath().startsWith(type)
                && element.getBase().getPath().startsWith(type);
    }

    private static boolean isTightened(ElementDefinition element) {
        return element.getMin() > 0 && element.getBase().getMin() == 0;
    }
}
