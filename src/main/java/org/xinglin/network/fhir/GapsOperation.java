package org.xinglin.network.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Organization;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.refusal.Outcomes;

/** {@code Organization/$gaps}: the organisations that lack something, which no search can ask for. */
@Component
final class GapsOperation implements FhirOperations {

    private final Gaps gaps;
    private final Superiors superiors;
    private final Outcomes outcomes;

    GapsOperation(Gaps gaps, Superiors superiors, Outcomes outcomes) {
        this.gaps = gaps;
        this.superiors = superiors;
        this.outcomes = outcomes;
    }

    @Operation(name = "$gaps", typeName = "Organization", idempotent = true)
    public Bundle gaps(RequestDetails request) {
        Caller caller = Caller.of(request);
        Asked asked = new Asked(request, outcomes);
        Gap gap = asked.required("rule", Gap.codes(), asked.value("rule", Gap.codes(), Gap::of));
        Optional<String> below = asked.value(
                "below",
                "Organization/[id]",
                reference -> superiors.read(caller, reference).map(Superiors::address));
        List<Organization> found = gaps.of(caller, gap, below);
        Bundle answer = new Bundle().setType(BundleType.SEARCHSET).setTotal(found.size());
        found.forEach(each -> answer.addEntry().setResource(each).getSearch().setMode(SearchEntryMode.MATCH));
        return answer;
    }
}
