package org.xinglin.network.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.BelowOrganisations;
import org.xinglin.fhirserver.BelowOrganisations.Count;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;

/** {@code Organization/{id}/$reach}: how many stand at and below an organisation, and what is above it. */
@Component
final class ReachOperation implements FhirOperations {

    private final Superiors superiors;
    private final BelowOrganisations below;

    ReachOperation(Superiors superiors, BelowOrganisations below) {
        this.superiors = superiors;
        this.below = below;
    }

    @Operation(name = "$reach", typeName = "Organization", idempotent = true)
    public Parameters reach(@IdParam IdType id, RequestDetails request) {
        List<Organization> path = superiors.path(Caller.of(request), "Organization/" + id.getIdPart());
        if (path.isEmpty()) {
            throw new ResourceNotFoundException(id);
        }
        Count residents = below.residents(id.getIdPart());
        Parameters answer = new Parameters();
        answer.addParameter()
                .setName("organizations")
                .setValue(new IntegerType(Math.toIntExact(below.organisations(id.getIdPart()))));
        answer.addParameter().setName("residents").setValue(new IntegerType(Math.toIntExact(residents.number())));
        if (residents.estimated()) {
            answer.addParameter().setName("estimated").setValue(new BooleanType(true));
        }
        Superiors.level(path.get(0))
                .ifPresent(level -> answer.addParameter().setName("level").setValue(new CodeType(level)));
        path.forEach(each -> answer.addParameter()
                .setName("path")
                .setValue(new Reference(Superiors.address(each)).setDisplay(each.getName())));
        return answer;
    }
}
