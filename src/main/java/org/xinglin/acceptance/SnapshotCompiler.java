package org.xinglin.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.SlicingRules;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Turns a snapshot into checks (FHIR R4, profiling.html and elementdefinition.html). Each feature of an element's
 * definition becomes a check of its own; a feature that is not understood becomes a doubt for whatever has the element.
 */
final class SnapshotCompiler {

    private static final String CHOICE = "[x]";
    private static final String UNBOUNDED = "*";

    private final Structures structures;
    private final Services services;
    private final DatatypeChecks datatypes;

    /** What checks ask while they run. */
    record Services(Terminology terminology, Definitions definitions, Invariants invariants, Extensions extensions) {}

    SnapshotCompiler(Structures structures, Services services) {
        this.structures = structures;
        this.services = services;
        this.datatypes = new DatatypeChecks(structures, services);
    }

    /** The check of a resource, a datatype or an extension against its whole snapshot. */
    Check structure(StructureDefinition definition) {
        Snapshot snapshot = new Snapshot(definition);
        return new Compilation(snapshot).element(snapshot.root());
    }

    /** The compilation of one snapshot. */
    private final class Compilation {

        private final Snapshot snapshot;
        private final Map<String, LateCheck> referred = new HashMap<>();

        Compilation(Snapshot snapshot) {
            this.snapshot = snapshot;
        }

        /** The children of an element, and the element's own invariants. */
        Check element(Snapshot.Node node) {
            List<Check> checks = new ArrayList<>();
            node.children().forEach((name, child) -> checks.add(child(name, child)));
            checks.addAll(services.invariants().of(node.definition()));
            return Check.all(checks);
        }

        private Check child(String name, Snapshot.Child child) {
            ElementDefinition definition = child.base().definition();
            return switch (name) {
                case "id" -> isResourceId(definition) ? new ResourceIdCheck() : new NoElementId();
                case "extension" -> ExtensionSlices.check(child, services.extensions(), this::element);
                case "modifierExtension" -> absent(name, Doubt.EXTENSION);
                case "contained" -> absent(name, Doubt.CONTAINED);
                default -> value(name, child);
            };
        }

        private Check value(String name, Snapshot.Child child) {
            String plain = name.endsWith(CHOICE) ? name.substring(0, name.length() - CHOICE.length()) : name;
            ElementDefinition definition = child.base().definition();
            ChildCheck.Range count = count(definition);
            if (count.max() == 0) {
                return new ChildCheck(plain, count, Check.NOTHING, List.of(), false);
            }
            List<ChildCheck.Slice> slices = new ArrayList<>();
            for (Snapshot.Node slice : child.slices()) {
                Optional<Membership> membership = Memberships.of(definition, slice);
                if (membership.isEmpty() || slice.definition().getSliceName().contains("/")) {
                    return new ChildCheck(plain, count, Check.doubt(Doubt.UNSUPPORTED), List.of(), false);
                }
                ChildCheck.Range sliceCount = count(slice.definition());
                Check check = sliceCount.max() == 0 ? Check.NOTHING : value(slice);
                slices.add(new ChildCheck.Slice(membership.get(), sliceCount, check));
            }
            boolean ordered = definition.getSlicing().getOrdered();
            boolean closed = definition.hasSlicing() && definition.getSlicing().getRules() != SlicingRules.OPEN;
            Check check = ordered ? Check.doubt(Doubt.UNSUPPORTED) : value(child.base());
            return new ChildCheck(plain, count, check, slices, closed);
        }

        /** One value: its type, fixed value or pattern, invariants, and what the profile says of its children. */
        private Check value(Snapshot.Node node) {
            ElementDefinition definition = node.definition();
            if (Features.beyondUs(definition)) {
                return Check.doubt(Doubt.UNSUPPORTED);
            }
            if (isUrlOfPart(definition)) {
                return Check.all(List.of(new NoElementId(), Features.fixed(definition.getFixed())));
            }
            List<Check> checks = new ArrayList<>();
            if (definition.hasContentReference()) {
                checks.add(referred(definition.getContentReference()));
            } else if (isPart(definition)) {
                checks.add(element(node));
                return Check.all(checks);
            } else {
                checks.add(new TypeCheck(byType(definition)));
                if (!node.children().isEmpty()) {
                    checks.add(nested(node));
                }
            }
            if (definition.hasFixed()) {
                checks.add(Features.fixed(definition.getFixed()));
            }
            if (definition.hasPattern()) {
                checks.add(Features.pattern(definition.getPattern()));
            }
            checks.addAll(services.invariants().of(definition));
            return Check.all(checks);
        }

        /** What a profile says of a value's children, beside what the value's type says. */
        private Check nested(Snapshot.Node node) {
            List<Check> checks = new ArrayList<>();
            node.children().forEach((name, child) -> checks.add(child(name, child)));
            return checks.isEmpty() ? Check.NOTHING : Check.all(checks);
        }

        private Check referred(String reference) {
            LateCheck known = referred.get(reference);
            if (known != null) {
                return known;
            }
            LateCheck late = new LateCheck();
            referred.put(reference, late);
            Snapshot.Node target = snapshot.referred(reference);
            late.is(target == null ? Check.doubt(Doubt.UNSUPPORTED) : element(target));
            return late;
        }

        private Map<String, Check> byType(ElementDefinition definition) {
            Map<String, Check> checks = new HashMap<>();
            for (TypeRefComponent type : definition.getType()) {
                Check other = checks.put(type.getWorkingCode(), datatypes.of(definition, type));
                if (other != null) {
                    checks.put(type.getWorkingCode(), Check.doubt(Doubt.UNSUPPORTED));
                }
            }
            return checks;
        }
    }

    /** A group of elements that has no datatype of its own. */
    private static boolean isPart(ElementDefinition definition) {
        return definition.getType().size() == 1
                && (definition.getTypeFirstRep().getWorkingCode().equals("BackboneElement")
                        || definition.getTypeFirstRep().getWorkingCode().equals("Element"))
                && !definition.getTypeFirstRep().hasProfile();
    }

    /** The parts of a complex extension have relative URLs, which elsewhere would be a doubt. */
    private static boolean isUrlOfPart(ElementDefinition definition) {
        return "Extension.url".equals(definition.getBase().getPath())
                && definition.hasFixed()
                && definition.getFixed().primitiveValue().matches("[A-Za-z]+(-[A-Za-z]+)*");
    }

    private static boolean isResourceId(ElementDefinition definition) {
        return "Resource.id".equals(definition.getBase().getPath());
    }

    static ChildCheck.Range count(ElementDefinition definition) {
        return new ChildCheck.Range(
                definition.getMin(),
                UNBOUNDED.equals(definition.getMax()) ? Integer.MAX_VALUE : Integer.parseInt(definition.getMax()));
    }

    private static Check absent(String name, Doubt doubt) {
        return new ChildCheck(name, new ChildCheck.Range(0, Integer.MAX_VALUE), Check.doubt(doubt), List.of(), false);
    }
}
