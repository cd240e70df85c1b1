package org.xinglin.fhirserver.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Which organisation did what a record tells of, as far as it names one. */
final class FirstPerformer {

    private FirstPerformer() {}

    /** The id of the first performer that is an Organization. */
    static Optional<String> of(Resource record) {
        return values(record, "performer")
                .flatMap(
                        performer -> performer instanceof Reference ? Stream.of(performer) : values(performer, "actor"))
                .map(reference -> new IdType(((Reference) reference).getReference()))
                .filter(id -> "Organization".equals(id.getResourceType()) && id.getIdPart() != null)
                .map(IdType::getIdPart)
                .findFirst();
    }

    private static Stream<Base> values(Base element, String name) {
        Property property = element.getNamedProperty(name);
        List<Base> values = property == null ? List.of() : property.getValues();
        return values.stream();
    }
}
