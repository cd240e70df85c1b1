package org.xinglin.fhirserver.references;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildChoiceDefinition;
import ca.uhn.fhir.context.RuntimeChildExtension;
import ca.uhn.fhir.context.RuntimeChildResourceDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.ProductShelfLife;
import org.hl7.fhir.r4.model.Reference;

/**
 * One place in a resource type where a reference may stand, as HAPI's model of R4 knows it; backbone elements, choices,
 * complex datatypes and one round of each recursion included, extensions left out.
 *
 * @param targets the resource types it may point to; empty for any
 */
record ReferencePath(String type, List<Step> steps, Set<String> targets) {

    /** HAPI's model lets a choice of any type hold these; R4 does not. */
    private static final Set<Class<?>> NOT_IN_A_CHOICE =
            Set.of(ElementDefinition.class, Extension.class, ProductShelfLife.class);

    /** A child element and its name in JSON, which for a choice says the datatype. */
    record Step(BaseRuntimeChildDefinition child, String name) {

        BaseRuntimeElementDefinition<?> definition() {
            return child.getChildByName(name);
        }
    }

    /** Every place in a resource type, in the order of the model. */
    static List<ReferencePath> allOf(FhirContext context, String type) {
        List<ReferencePath> found = new ArrayList<>();
        walk(context.getResourceDefinition(type), type, List.of(), found);
        return found;
    }

    private static void walk(
            BaseRuntimeElementCompositeDefinition<?> parent, String type, List<Step> above, List<ReferencePath> found) {
        for (BaseRuntimeChildDefinition child : parent.getChildren()) {
            if (child instanceof RuntimeChildExtension) {
                continue;
            }
            for (Map.Entry<Class<?>, String> choice : choices(child).entrySet()) {
                List<Step> steps = new ArrayList<>(above);
                steps.add(new Step(child, choice.getValue()));
                BaseRuntimeElementDefinition<?> definition = child.getChildByName(choice.getValue());
                if (Reference.class.equals(definition.getImplementingClass())) {
                    found.add(new ReferencePath(type, List.copyOf(steps), targets(child)));
                } else if (!NOT_IN_A_CHOICE.contains(definition.getImplementingClass())
                        && definition instanceof BaseRuntimeElementCompositeDefinition<?> composite
                        && roundsOf(composite, steps) <= 2) {
                    walk(composite, type, steps, found);
                }
            }
        }
    }

    /** The datatypes a child may have, each with one name of it: {@code subject} for {@code subjectResource} too. */
    private static Map<Class<?>, String> choices(BaseRuntimeChildDefinition child) {
        Map<Class<?>, String> choices = new TreeMap<>((a, b) -> a.getName().compareTo(b.getName()));
        for (String name : child.getValidChildNames()) {
            BaseRuntimeElementDefinition<?> definition = child.getChildByName(name);
            if (definition == null || IBaseResource.class.isAssignableFrom(definition.getImplementingClass())) {
                continue;
            }
            boolean preferred = name.equals(child.getElementName()) || name.endsWith("Reference");
            if (preferred || !choices.containsKey(definition.getImplementingClass())) {
                choices.put(definition.getImplementingClass(), name);
            }
        }
        return choices;
    }

    private static long roundsOf(BaseRuntimeElementDefinition<?> definition, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.definition().getImplementingClass().equals(definition.getImplementingClass()))
                .count();
    }

    private static Set<String> targets(BaseRuntimeChildDefinition child) {
        List<Class<? extends IBaseResource>> types = child instanceof RuntimeChildResourceDefinition reference
                ? reference.getResourceTypes()
                : ((RuntimeChildChoiceDefinition) child).getResourceTypes();
        return types == null
                ? Collections.emptySet()
                : types.stream()
                        .filter(type -> !type.isInterface())
                        .map(Class::getSimpleName)
                        .map(name -> name.equals("ListResource") ? "List" : name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean allows(String target) {
        return targets.isEmpty() || targets.contains(target);
    }

    /** Puts a reference here and nowhere else, with whatever the elements on the way require. */
    void place(IBaseResource resource, String reference, RequiredElements required) {
        IBase at = resource;
        for (Step step : steps) {
            IBase value = step.definition().newInstance(step.child().getInstanceConstructorArguments());
            // Beside what the minimal resource holds already, where there may be several.
            step.child().getMutator().addValue(at, value);
            required.fill(value);
            at = value;
        }
        ((Reference) at).setReference(reference);
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(type), steps.stream().map(Step::name)).collect(Collectors.joining("."));
    }
}
