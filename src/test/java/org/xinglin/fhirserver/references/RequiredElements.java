package org.xinglin.fhirserver.references;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;

/** Gives an element what the model says it cannot be without, so that the one reference in it is all a test is about. */
final class RequiredElements {

    private static final Map<String, String> PRIMITIVES = Map.of(
            "boolean", "true",
            "integer", "1",
            "positiveInt", "1",
            "unsignedInt", "1",
            "decimal", "1",
            "dateTime", "2026-01-05",
            "date", "2026-01-05",
            "instant", "2026-01-05T08:00:00+08:00",
            "code", "Observation");

    /** Where the first code of a required binding, or any text, would break a rule of the type. */
    private static final Map<String, String> FITTING = Map.of(
            "QuestionnaireItemComponent.type", "choice",
            "QuestionnaireItemEnableWhenComponent.operator", "=",
            "QuestionnaireItemEnableWhenComponent.question", "first");

    /** What the model leaves optional and a rule of the type asks for. */
    private static final Set<String> ALSO_REQUIRED = Set.of("TriggerDefinition.name", "StratifierGroupComponent.value");

    private final FhirContext context;
    private final AtomicInteger texts = new AtomicInteger();

    RequiredElements(FhirContext context) {
        this.context = context;
    }

    void fill(IBase element) {
        BaseRuntimeElementDefinition<?> definition = context.getElementDefinition(element.getClass());
        if (element instanceof CodeableConcept concept) {
            concept.setText("示例");
        } else if (element instanceof Coding coding) {
            coding.setSystem("https://example.org/codes").setCode("example");
        } else if (element instanceof Reference reference) {
            reference.setReference("Patient/" + MinimalResources.BYSTANDER);
        } else if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            for (BaseRuntimeChildDefinition child : composite.getChildren()) {
                if (child.getMin() > 0 || ALSO_REQUIRED.contains(place(element, child))) {
                    child.getMutator().setValue(element, example(element, child));
                }
            }
        }
    }

    private IBase example(IBase parent, BaseRuntimeChildDefinition child) {
        String name = child.getValidChildNames().stream()
                .filter(valid -> !valid.endsWith("Resource"))
                .sorted(Comparator.comparing((String valid) -> isReference(child.getChildByName(valid)))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .orElseThrow();
        BaseRuntimeElementDefinition<?> definition = child.getChildByName(name);
        IBase value = definition.newInstance(child.getInstanceConstructorArguments());
        if (value instanceof IPrimitiveType<?> primitive) {
            String fitting = FITTING.get(place(parent, child));
            primitive.setValueAsString(fitting == null ? primitive(child, definition) : fitting);
        } else {
            fill(value);
        }
        return value;
    }

    private static boolean isReference(BaseRuntimeElementDefinition<?> definition) {
        return Reference.class.equals(definition.getImplementingClass());
    }

    private static String place(IBase parent, BaseRuntimeChildDefinition child) {
        return parent.getClass().getSimpleName() + "." + child.getElementName();
    }

    private String primitive(BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> definition) {
        if (child instanceof RuntimeChildPrimitiveEnumerationDatatypeDefinition bound) {
            return firstCode(bound.getBoundEnumType());
        }
        return PRIMITIVES.getOrDefault(definition.getName(), "example-" + texts.incrementAndGet());
    }

    private static String firstCode(Class<? extends Enum<?>> codes) {
        try {
            return (String) codes.getMethod("toCode").invoke(codes.getEnumConstants()[0]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
