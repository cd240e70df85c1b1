package org.xinglin.fuzz;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One way to damage a record's structure, at a place chosen at random. */
enum StructureMutation {
    DELETE {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            parent.remove(index);
        }
    },
    RENAME {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            if (parent.form == Json.Form.OBJECT) {
                parent.keys.set(index, newName(parent.keys.get(index), root, random));
            }
        }
    },
    REORDER {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            parent.swap(index, random.nextInt(parent.children.size()));
        }
    },
    EXCHANGE {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            Json other = OddValues.pick(root.parents(), random);
            int place = random.nextInt(other.children.size());
            Json here = parent.children.get(index).copy();
            parent.children.set(index, other.children.get(place).copy());
            other.children.set(place, here);
        }
    },
    REPLACE {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            parent.children.set(index, OddValues.any(random));
        }
    },
    WRAP {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            Json inner = parent.children.get(index);
            parent.children.set(
                    index,
                    random.nextBoolean() ? Json.array(inner) : Json.object().add("value", inner));
        }
    },
    UNWRAP {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            Json inner = parent.children.get(index);
            if (!inner.children.isEmpty()) {
                parent.children.set(index, inner.children.get(0));
            }
        }
    },
    QUOTE {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            parent.children.set(index, Json.string(parent.children.get(index).toString()));
        }
    },
    REPEAT_ITEM {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            if (parent.form == Json.Form.ARRAY) {
                Json item = parent.children.get(index);
                int times = random.nextInt(10) == 0 ? 200 : 1;
                Collections.nCopies(times, item).forEach(copy -> parent.children.add(copy.copy()));
            }
        }
    },
    INSERT {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            if (parent.form == Json.Form.OBJECT) {
                FhirPart.any(random).addTo(parent, random);
            } else {
                parent.children.add(index, OddValues.any(random));
            }
        }
    },
    PRIMITIVE_EXTENSION {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            if (parent.form == Json.Form.OBJECT) {
                FhirPart.besidePrimitive(parent, parent.keys.get(index), random);
            }
        }
    },
    RETYPE {
        @Override
        void at(Json parent, int index, Json root, Random random) {
            int type = root.keys.indexOf("resourceType");
            if (type >= 0) {
                root.children.set(type, Json.string(OddValues.pick(TYPES, random)));
            }
        }
    };

    private static final List<String> TYPES = List.of(
            "Patient",
            "Organization",
            "Observation",
            "CarePlan",
            "ServiceRequest",
            "Basic",
            "Binary",
            "Bundle",
            "CodeSystem",
            "Parameters",
            "Specimen",
            "patient",
            "",
            "Nonsense",
            "DomainResource",
            "StructureDefinition");

    abstract void at(Json parent, int index, Json root, Random random);

    /** Damages the tree once; an empty tree is left as it is. */
    static @Nullable StructureMutation applyOne(Json root, Random random) {
        List<Json> parents = root.parents();
        if (parents.isEmpty()) {
            return null;
        }
        Json parent = OddValues.pick(parents, random);
        StructureMutation mutation = OddValues.pick(List.of(values()), random);
        mutation.at(parent, random.nextInt(parent.children.size()), root, random);
        return mutation;
    }

    private static String newName(String name, Json root, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(java.util.Locale.ROOT);
            case 1 -> OddValues.text(random);
            case 2 -> name + "x";
            default -> {
                Json donor = OddValues.pick(root.parents(), random);
                yield donor.keys.isEmpty() ? "value" : OddValues.pick(donor.keys, random);
            }
        };
    }
}
