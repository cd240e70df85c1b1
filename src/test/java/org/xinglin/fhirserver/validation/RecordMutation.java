package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseReference;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Changes a record in one place, within what FHIR's model can hold: an element more, less, twice, moved from another
 * record, a primitive's text, a reference, an extension. Most changes leave it valid or nearly so.
 */
final class RecordMutation {

    private static final int DEEPEST = 3;

    /** Of a value of any type. */
    private static final List<String> USUAL = List.of(
            "valueString",
            "valueCode",
            "valueCodeableConcept",
            "valueCoding",
            "valueReference",
            "valueDateTime",
            "valueQuantity",
            "valueBoolean",
            "valueInteger");

    private final FhirContext context = ReleasedValidation.CONTEXT;
    private final Random random;
    private final List<Resource> donors;

    RecordMutation(Random random, List<Resource> donors) {
        this.random = random;
        this.donors = donors;
    }

    /** A place in a record. */
    private record Place(Base parent, BaseRuntimeChildDefinition child, Base value) {}

    void change(Resource record) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> setPrimitive(record);
            case 3, 4, 5 -> addChild(RandomValues.pick(composites(record), random));
            case 6 -> remove(record);
            case 7 -> repeat(record);
            case 8, 9 -> transplant(record);
            case 10 -> extend(record);
            default -> refer(record);
        }
    }

    /** A record of a type with what its definition requires, and some of what it allows. */
    Resource record(String type) {
        Resource record = (Resource) context.getResourceDefinition(type).newInstance();
        fill(record, 0);
        for (int i = random.nextInt(4); i > 0; i--) {
            addChild(record);
        }
        return record;
    }

    private void setPrimitive(Resource record) {
        List<PrimitiveType<?>> primitives = new ArrayList<>();
        for (Place place : places(record)) {
            if (place.value() instanceof PrimitiveType<?> primitive) {
                primitives.add(primitive);
            }
        }
        if (!primitives.isEmpty()) {
            set(RandomValues.pick(primitives, random));
        }
    }

    private void set(PrimitiveType<?> primitive) {
        String before = primitive.getValueAsString();
        try {
            primitive.setValueAsString(RandomValues.text(primitive.fhirType(), random));
        } catch (RuntimeException notOfTheType) {
            // The model holds enumerations and dates only if they are some: the record stays as it was.
            primitive.setValueAsString(before);
        }
    }

    private void addChild(Base parent) {
        List<BaseRuntimeChildDefinition> children = children(parent);
        if (!children.isEmpty()) {
            BaseRuntimeChildDefinition child = RandomValues.pick(children, random);
            Base value = value(child, 0);
            if (value != null) {
                child.getMutator().addValue(parent, value);
            }
        }
    }

    private List<BaseRuntimeChildDefinition> children(Base parent) {
        return context.getElementDefinition(parent.getClass())
                        instanceof BaseRuntimeElementCompositeDefinition<?> definition
                ? definition.getChildren().stream()
                        .filter(child -> !child.getElementName().equals("contained") || random.nextInt(20) == 0)
                        .toList()
                : List.of();
    }

    private @Nullable Base value(BaseRuntimeChildDefinition child, int depth) {
        if (child.getElementName().equals("contained")) {
            Practitioner contained = new Practitioner();
            contained.setId("p");
            return contained;
        }
        if (child.getElementName().endsWith("xtension")) {
            Extension extension = new Extension();
            fill(extension, depth);
            return extension;
        }
        List<String> names = new ArrayList<>(child.getValidChildNames());
        if (child.getElementName().equals("value[x]") && names.size() > USUAL.size()) {
            names.retainAll(USUAL);
        }
        if (names.isEmpty()) {
            return null;
        }
        BaseRuntimeElementDefinition<?> definition = child.getChildByName(RandomValues.pick(names, random));
        if (definition == null) {
            return null;
        }
        IBase made = definition.newInstance(child.getInstanceConstructorArguments());
        if (!(made instanceof Base value) || made instanceof Resource) {
            return null;
        }
        fill(value, depth);
        return value;
    }

    private void fill(Base value, int depth) {
        if (value instanceof PrimitiveType<?> primitive) {
            for (int tries = 0; tries < 5 && !primitive.hasValue(); tries++) {
                set(primitive);
            }
            return;
        }
        if (value instanceof BaseReference) {
            ((Reference) value).setReference(RandomValues.pick(RandomValues.REFERENCES, random));
            return;
        }
        if (value instanceof Extension extension) {
            extension.setUrl(RandomValues.pick(RandomValues.EXTENSIONS, random));
        }
        for (BaseRuntimeChildDefinition child : children(value)) {
            boolean wanted = child.getMin() > 0 || (depth > 0 && random.nextInt(4) == 0);
            if (wanted
                    && depth < DEEPEST
                    && child.getAccessor().getValues(value).isEmpty()) {
                Base made = value(child, depth + 1);
                if (made != null) {
                    child.getMutator().addValue(value, made);
                }
            }
        }
    }

    private void remove(Resource record) {
        List<Place> places = places(record);
        if (!places.isEmpty()) {
            Place place = RandomValues.pick(places, random);
            if (place.child().getMax() == 1) {
                place.child().getMutator().setValue(place.parent(), null);
            } else {
                place.child().getMutator().remove(place.parent(), 0);
            }
        }
    }

    private void repeat(Resource record) {
        List<Place> several = places(record).stream()
                .filter(place -> place.child().getMax() != 1)
                .toList();
        if (!several.isEmpty()) {
            Place place = RandomValues.pick(several, random);
            copy(place.value()).ifPresent(copy -> place.child().getMutator().addValue(place.parent(), copy));
        }
    }

    /** Puts a value from another record, or from elsewhere in this one, where one of its kind stands. */
    private void transplant(Resource record) {
        List<Place> places = places(record);
        if (places.isEmpty()) {
            return;
        }
        Place place = RandomValues.pick(places, random);
        List<Place> like = places(RandomValues.pick(donors, random)).stream()
                .filter(donor -> donor.value().getClass() == place.value().getClass())
                .toList();
        if (!like.isEmpty() && !(place.value() instanceof Resource)) {
            copy(RandomValues.pick(like, random).value()).ifPresent(copy -> {
                if (place.child().getMax() == 1) {
                    place.child().getMutator().setValue(place.parent(), copy);
                } else {
                    place.child().getMutator().addValue(place.parent(), copy);
                }
            });
        }
    }

    /** Nothing where the model holds what it cannot copy: a time without seconds. */
    private static Optional<Base> copy(Base value) {
        try {
            return Optional.of(value.copy());
        } catch (IllegalArgumentException notCopied) {
            return Optional.empty();
        }
    }

    private void extend(Resource record) {
        List<Element> elements = new ArrayList<>();
        for (Place place : places(record)) {
            if (place.value() instanceof Element element) {
                elements.add(element);
            }
        }
        if (!elements.isEmpty()) {
            Element element = RandomValues.pick(elements, random);
            if (random.nextInt(8) == 0) {
                element.setId("x");
                return;
            }
            Extension extension = new Extension();
            fill(extension, 1);
            children(extension).stream()
                    .filter(child -> child.getElementName().equals("value[x]") && !extension.hasValue())
                    .forEach(child -> {
                        if (value(child, 1) instanceof Type value) {
                            extension.setValue(value);
                        }
                    });
            element.addExtension(extension);
        }
    }

    private void refer(Resource record) {
        List<Reference> references = new ArrayList<>();
        for (Place place : places(record)) {
            if (place.value() instanceof Reference reference) {
                references.add(reference);
            }
        }
        if (!references.isEmpty()) {
            RandomValues.pick(references, random).setReference(RandomValues.pick(RandomValues.REFERENCES, random));
        }
    }

    private static List<Base> composites(Resource record) {
        List<Base> all = new ArrayList<>(List.of(record));
        collect(record, all);
        return all;
    }

    private static void collect(Base parent, List<Base> all) {
        for (Property property : parent.children()) {
            for (Base value : property.getValues()) {
                if (!value.isPrimitive()) {
                    all.add(value);
                    collect(value, all);
                }
            }
        }
    }

    private List<Place> places(Resource record) {
        List<Place> places = new ArrayList<>();
        for (Base parent : composites(record)) {
            if (context.getElementDefinition(parent.getClass())
                    instanceof BaseRuntimeElementCompositeDefinition<?> definition) {
                for (BaseRuntimeChildDefinition child : definition.getChildren()) {
                    for (IBase value : child.getAccessor().getValues(parent)) {
                        if (value instanceof Base base) {
                            places.add(new Place(parent, child, base));
                        }
                    }
                }
            }
        }
        return places;
    }
}
