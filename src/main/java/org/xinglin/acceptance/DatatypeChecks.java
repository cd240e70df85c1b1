package org.xinglin.acceptance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.TypeRefComponent;
import org.hl7.fhir.r4.model.Enumerations.FHIRAllTypes;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.ResourceType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.jspecify.annotations.Nullable;

/**
 * Checks of values by their datatype: the type's own structure, and what the validator looks at beyond it (FHIR R4,
 * datatypes.html, terminologies.html, references.html).
 */
final class DatatypeChecks {

    /** Identifier systems whose values have a form of their own. */
    private static final Set<String> FORMED = Set.of("urn:ietf:rfc:3986", "https://tools.ietf.org/html/rfc4122");

    private final Structures structures;
    private final SnapshotCompiler.Services services;

    DatatypeChecks(Structures structures, SnapshotCompiler.Services services) {
        this.structures = structures;
        this.services = services;
    }

    /** The check of a value of one of the types that an element's definition allows. */
    Check of(ElementDefinition definition, TypeRefComponent type) {
        String code = type.getWorkingCode();
        StructureDefinition base = structures.definition(Structures.BASE + code);
        if (base == null || type.getProfile().size() > 1) {
            return Check.doubt(Doubt.UNSUPPORTED);
        }
        if (base.getKind() == StructureDefinitionKind.PRIMITIVETYPE) {
            return code.equals("xhtml") ? Check.doubt(Doubt.NARRATIVE) : primitive(definition, type, code);
        }
        String structure = type.hasProfile() && !code.equals("Reference")
                ? type.getProfile().get(0).getValue()
                : base.getUrl();
        List<Check> checks = new ArrayList<>();
        checks.add(structures.of(structure).orElse(Check.doubt(Doubt.UNSUPPORTED)));
        checks.add(beyondStructure(definition, type, code));
        return Check.all(checks);
    }

    private Check primitive(ElementDefinition definition, TypeRefComponent type, String code) {
        Check primitive = new PrimitiveCheck(code, definition, services);
        if (!code.equals("canonical")) {
            return primitive;
        }
        Check named = new CanonicalCheck(targets(type), services.definitions());
        boolean profile = "Meta.profile".equals(definition.getBase().getPath());
        return Check.all(List.of(primitive, profile ? unlessDeclared(named) : named));
    }

    /** The profiles that a resource declares were looked up before it was checked against them; another Meta's were not. */
    private static Check unlessDeclared(Check named) {
        return (value, resource) -> {
            for (CanonicalType declared : resource.getMeta().getProfile()) {
                if (declared == value) {
                    return;
                }
            }
            named.check(value, resource);
        };
    }

    private Check beyondStructure(ElementDefinition definition, TypeRefComponent type, String code) {
        Terminology.Binding binding = Features.binding(definition);
        return switch (code) {
            case "CodeableConcept" -> concept(binding);
            case "Coding" -> coding(definition, binding);
            case "Quantity" -> quantity(binding);
            case "Reference" -> new ReferenceCheck(targets(type));
            case "Identifier" -> (value, resource) -> requireSystem((Identifier) value);
            case "Meta" -> (value, resource) -> requireDistinctLabels((Meta) value);
            case "Attachment" -> (value, resource) -> requireNoContent((Attachment) value);
            case "Narrative" -> Check.doubt(Doubt.NARRATIVE);
            case "Resource" -> Check.doubt(Doubt.CONTAINED);
            case "Extension" -> Check.doubt(Doubt.EXTENSION);
            default -> Check.NOTHING;
        };
    }

    private Check concept(Terminology.@Nullable Binding binding) {
        return (value, resource) ->
                require(services.terminology().isFine(binding, ((CodeableConcept) value).getCoding()));
    }

    private Check coding(ElementDefinition definition, Terminology.@Nullable Binding binding) {
        if (binding == null
                && "CodeableConcept.coding".equals(definition.getBase().getPath())) {
            // The concept has been looked up as a whole.
            return Check.NOTHING;
        }
        return (value, resource) -> {
            Coding coding = (Coding) value;
            require(services.terminology()
                    .isFine(
                            binding,
                            coding.getSystem(),
                            coding.getCode(),
                            binding == null ? null : coding.getDisplay()));
        };
    }

    private Check quantity(Terminology.@Nullable Binding binding) {
        return (value, resource) -> {
            Quantity quantity = (Quantity) value;
            require(services.terminology().isFine(binding, quantity.getSystem(), quantity.getCode(), null));
        };
    }

    private static void require(boolean fine) {
        if (!fine) {
            throw Doubt.TERMINOLOGY.raised();
        }
    }

    private static void requireSystem(Identifier identifier) {
        String system = identifier.getSystem();
        if (system != null
                && (FORMED.contains(system)
                        || !(system.startsWith("http:") || system.startsWith("https:") || system.startsWith("urn:")))) {
            throw Doubt.FORMAT.raised();
        }
    }

    /** "The security labels are a set": the validator refuses the same label twice. */
    private static void requireDistinctLabels(Meta meta) {
        Set<String> labels = new HashSet<>();
        for (Coding label : meta.getSecurity()) {
            if (!labels.add(label.getSystem() + "#" + label.getCode())) {
                throw Doubt.CARDINALITY.raised();
            }
        }
    }

    private static void requireNoContent(Attachment attachment) {
        if (attachment.hasData() || attachment.hasUrl() || attachment.hasSize() || attachment.hasHash()) {
            throw Doubt.ATTACHMENT.raised();
        }
    }

    /** The resource types that a reference may point to. */
    private Set<String> targets(TypeRefComponent type) {
        Set<String> targets = new HashSet<>();
        for (CanonicalType profile : type.getTargetProfile()) {
            StructureDefinition target = structures.definition(profile.getValue());
            targets.add(target == null ? "" : target.getType());
        }
        if (targets.isEmpty() || targets.contains(FHIRAllTypes.RESOURCE.toCode())) {
            for (ResourceType any : ResourceType.values()) {
                targets.add(any.name());
            }
        }
        return targets;
    }
}
