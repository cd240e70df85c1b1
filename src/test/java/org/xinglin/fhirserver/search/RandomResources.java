package org.xinglin.fhirserver.search;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildExtension;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Resources with elements wherever FHIR's model allows them, and references of every kind. */
final class RandomResources {

    private static final int DEPTH = 4;
    private static final List<String> TARGETS = List.of(
            "Patient/1",
            "Group/g",
            "Practitioner/2/_history/1",
            "Organization/o",
            "https://his.example.org/fhir/Patient/3",
            "urn:uuid:8a3c2b10-0000-4000-8000-000000000001",
            "#within",
            "Patient?identifier=https://his.example.org|1",
            "Device/d",
            "Location/l");

    private final FhirContext context;
    private final Random random;

    RandomResources(FhirContext context, Random random) {
        this.context = context;
        this.random = random;
    }

    Resource next(String type) {
        String known = type.equals("Resource") || type.equals("DomainResource") ? "Basic" : type;
        Resource resource = (Resource) context.getResourceDefinition(known).newInstance();
        fill(resource, (BaseRuntimeElementCompositeDefinition<?>) context.getResourceDefinition(known), DEPTH);
        return resource;
    }

    private void fill(IBase element, BaseRuntimeElementCompositeDefinition<?> definition, int depth) {
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            int values = random.nextInt(3) == 0 ? 0 : child.getMax() == 1 ? 1 : 1 + random.nextInt(2);
            for (int i = 0; i < values; i++) {
                IBase value = child instanceof RuntimeChildExtension ? extension() : value(child, depth);
                if (value != null) {
                    child.getMutator().addValue(element, value);
                }
            }
        }
    }

    private @Nullable IBase value(BaseRuntimeChildDefinition child, int depth) {
        List<String> names = List.copyOf(child.getValidChildNames());
        BaseRuntimeElementDefinition<?> definition = child.getChildByName(names.get(random.nextInt(names.size())));
        if (definition == null || depth == 0 || definition.getName().equals("xhtml")) {
            return null;
        }
        IBase value = newInstance(definition, child);
        if (value instanceof Reference reference) {
            refer(reference);
        } else if (value instanceof IPrimitiveType<?>) {
            return value;
        } else if (value != null && definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            fill(value, composite, depth - 1);
        }
        return value;
    }

    /** Rare: with one wherever one may stand, the paths that look for them would all be the engine's. */
    private @Nullable IBase extension() {
        return random.nextInt(60) == 0
                ? new Extension("https://his.example.org/ext", new Reference("Organization/o"))
                : null;
    }

    private static @Nullable IBase newInstance(
            BaseRuntimeElementDefinition<?> definition, BaseRuntimeChildDefinition child) {
        if (java.lang.reflect.Modifier.isAbstract(
                        definition.getImplementingClass().getModifiers())
                || definition.getImplementingClass().isInterface()) {
            return null;
        }
        Object argument = child.getInstanceConstructorArguments();
        return argument == null ? definition.newInstance() : definition.newInstance(argument);
    }

    private void refer(Reference reference) {
        if (random.nextInt(5) > 0) {
            reference.setReference(TARGETS.get(random.nextInt(TARGETS.size())));
        }
        if (random.nextInt(30) == 0) {
            reference.getIdentifier().setValue("1").getAssigner().setReference("Organization/o");
        }
    }
}
