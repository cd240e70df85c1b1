package org.xinglin.indicator.fhir.fact;

import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.indicator.domain.Criteria;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.indicator.domain.Resident;
import org.xinglin.indicator.domain.Tally;

/** What one resident adds to a Measure, from what is stored of him at that moment. */
@Component
public final class ResidentTally {

    private final FactRenewal renewal;
    private final FactTable table;
    private final IndicatorRules rules;

    ResidentTally(FactRenewal renewal, FactTable table, IndicatorRules rules) {
        this.renewal = renewal;
        this.table = table;
        this.rules = rules;
    }

    /** By group, in their order. */
    public Map<Group, Tally> of(Caller caller, Patient patient, List<Group> groups, ReportingPeriod period) {
        long number = table.resident(patient.getIdElement().getIdPart())
                .orElseThrow(() -> new ResourceNotFoundException(patient.getIdElement()));
        Resident resident = renewal.read(caller, patient, number).resident();
        Map<Group, Tally> tallies = new LinkedHashMap<>();
        groups.forEach(group -> tallies.put(group, Criteria.tally(group, resident, period, rules)));
        return tallies;
    }
}
