package org.xinglin.network.fhir;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.springframework.stereotype.Component;
import org.xinglin.kernel.Canonical;

/** What an organisation says of its licences and beds. */
@Component
final class Licences {

    static final String MEDICAL = "medical";

    private static final String LICENCE = Canonical.definition("licence");
    private static final String CAPACITY = Canonical.definition("capacity");

    /** The registration number of a medical institution (OID 2.16.156.10011.1.5). */
    private static final String REGISTRATION = "urn:oid:2.16.156.10011.1.5";

    private static final String OCCUPIED = "occupied-beds";

    private final InForce inForce;

    Licences(InForce inForce) {
        this.inForce = inForce;
    }

    /** A medical licence in force; where it states none, a registration number as a medical institution. */
    boolean isMedical(Organization organization) {
        boolean stated = all(organization).anyMatch(licence -> kind(licence).anyMatch(MEDICAL::equals));
        return stated
                ? inForce(organization).contains(MEDICAL)
                : organization.getIdentifier().stream().anyMatch(number -> REGISTRATION.equals(number.getSystem()));
    }

    /** Whether a licence has ended and none of its kind is in force. */
    boolean hasEnded(Organization organization) {
        Set<String> valid = inForce(organization);
        return all(organization)
                .filter(licence -> inForce.hasEnded(period(licence), inForce.today()))
                .anyMatch(licence -> kind(licence).noneMatch(valid::contains));
    }

    private Set<String> inForce(Organization organization) {
        LocalDate today = inForce.today();
        return all(organization)
                .filter(licence -> inForce.covers(period(licence), today))
                .flatMap(Licences::kind)
                .collect(Collectors.toSet());
    }

    /** The largest number of beds that it states, but for those in use. */
    static int beds(Organization organization) {
        return organization.getExtensionsByUrl(CAPACITY).stream()
                .filter(capacity -> kind(capacity).noneMatch(OCCUPIED::equals))
                .map(capacity -> capacity.getExtensionByUrl("value"))
                .filter(value -> value != null && value.getValue() instanceof IntegerType)
                .map(value -> ((IntegerType) value.getValue()).getValue())
                .filter(value -> value != null)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static Stream<Extension> all(Organization organization) {
        return organization.getExtensionsByUrl(LICENCE).stream();
    }

    private static Stream<String> kind(Extension extension) {
        Type kind = Optional.ofNullable(extension.getExtensionByUrl("kind"))
                .map(Extension::getValue)
                .orElse(null);
        if (kind instanceof CodeableConcept concept) {
            return concept.getCoding().stream().map(Coding::getCode);
        }
        return kind == null
                ? Stream.empty()
                : Stream.ofNullable(kind instanceof Coding coding ? coding.getCode() : kind.primitiveValue());
    }

    /** Without one it is in force always. */
    private static Period period(Extension licence) {
        return Optional.ofNullable(licence.getExtensionByUrl("period"))
                .map(Extension::getValue)
                .filter(Period.class::isInstance)
                .map(Period.class::cast)
                .orElseGet(Period::new);
    }
}
