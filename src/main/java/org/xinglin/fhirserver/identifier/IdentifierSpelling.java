package org.xinglin.fhirserver.identifier;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UriType;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.BareValue;
import org.xinglin.kernel.NationalIdNumber;

/**
 * How identifiers are stored: each under its system's preferred name, and what can only be a national ID, of a person or of
 * whom a reference means, under that of national IDs (contract, row "National ID").
 */
@Component
public final class IdentifierSpelling {

    private static final String IDENTIFIER = "identifier";
    private static final Set<String> PEOPLE = Set.of("Patient", "Person", "Practitioner", "RelatedPerson");

    private final IdentifierAliases aliases;

    IdentifierSpelling(IdentifierAliases aliases) {
        this.aliases = aliases;
    }

    /** Changes in place all identifiers in an element and below; done twice, it is as done once. */
    public void apply(Base element) {
        if (BareValue.is(element)) {
            return;
        }
        for (Property child : element.children()) {
            if (!child.hasValues()) {
                continue;
            }
            List<Identifier> identifiers = child.getValues().stream()
                    .filter(Identifier.class::isInstance)
                    .map(Identifier.class::cast)
                    .toList();
            identifiers.forEach(this::underPreferredName);
            if (IDENTIFIER.equals(child.getName())
                    && (element instanceof Reference || PEOPLE.contains(element.fhirType()))) {
                identifiers.forEach(identifier -> asNationalId(identifier, identifiers));
            }
            child.getValues().forEach(this::apply);
        }
    }

    private void underPreferredName(Identifier identifier) {
        String system = identifier.getSystem();
        if (system == null) {
            return;
        }
        String preferred = aliases.preferred(system);
        if (!preferred.equals(system)) {
            identifier.setSystem(preferred);
        }
        if (preferred.equals(NationalIdNumber.SYSTEM) && identifier.getValue() != null) {
            identifier.getValueElement().setValue(NationalIdNumber.spelled(identifier.getValue()));
        }
    }

    /** A number that stands beside it under its system already is left as it is: a resident has it once there. */
    private static void asNationalId(Identifier identifier, List<Identifier> all) {
        if (identifier.getSystem() == null && identifier.getValue() != null) {
            NationalIdNumber.in(identifier.getValue())
                    .filter(number -> all.stream().noneMatch(other -> isNationalId(other, number)))
                    .ifPresent(number -> {
                        identifier.setSystemElement(new UriType(NationalIdNumber.SYSTEM));
                        identifier.getValueElement().setValue(number);
                    });
        }
    }

    private static boolean isNationalId(Identifier identifier, String number) {
        return NationalIdNumber.SYSTEM.equals(identifier.getSystem()) && number.equals(identifier.getValue());
    }
}
