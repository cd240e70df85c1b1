package org.xinglin.fhirserver.recognition;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
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
        List<ElementDefinition> elements = profile.getSnapshot().getElement();
        Stream<String> single = elements.stream()
                .filter(element -> !element.hasSliceName() && isOfTheType(element, type) && isTightened(element))
                .map(element -> element.getPath().substring(type.length()))
                .filter(path -> !path.equals(telling));
        Stream<String> slices = elements.stream()
                .filter(element -> element.hasSliceName()
                        && element.getMin() > 0
                        && element.getPath().indexOf('.', type.length()) < 0
                        && !element.getPath().equals(type + telling))
                .map(slice -> slice.getPath().substring(type.length()) + " " + told(slice, elements));
        return Stream.concat(single.filter(path -> elements.stream().noneMatch(isRequiredSliceOf(type + path))), slices)
                .distinct()
                .toList();
    }

    private static Predicate<ElementDefinition> isRequiredSliceOf(String path) {
        return element -> element.hasSliceName()
                && element.getMin() > 0
                && element.getPath().equals(path);
    }

    /** The code by which a slice is told, or its name. */
    private static String told(ElementDefinition slice, List<ElementDefinition> elements) {
        return elements.stream()
                .filter(element ->
                        element.getId().startsWith(slice.getId() + ".") && element.getFixed() instanceof CodeType)
                .map(element -> element.getFixed().primitiveValue())
                .findFirst()
                .orElse(slice.getSliceName());
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
