package org.xinglin.contract.fhir.duty;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.contract.domain.duty.LedgerRow;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;

/**
 * {@code Patient/{id}/$contract}: what the contract in force owes, else that of the latest one, and what became of it. It is told
 * from what is stored at that moment.
 */
final class ContractOperation implements FhirOperations {

    private final FhirStore store;
    private final ContractFacts facts;
    private final DutyCodes codes;
    private final Clock clock;

    ContractOperation(FhirStore store, ContractFacts facts, DutyCodes codes, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.codes = codes;
        this.clock = clock;
    }

    /** @return nothing but an empty Parameters for a resident who never had one */
    @Operation(name = "$contract", typeName = "Patient", idempotent = true)
    public Parameters contract(@IdParam IdType id, RequestDetails request) {
        Caller caller = Caller.of(request);
        Patient patient =
                store.read(caller, Patient.class, id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<ContractFacts.Fulfilled> all = facts.of(caller, patient, today);
        Optional<ContractFacts.Fulfilled> told = all.stream()
                .filter(each -> each.contract().inForce(today))
                .findFirst()
                .or(() -> all.stream().findFirst());
        Parameters answer = new Parameters();
        told.ifPresent(each -> {
            answer.addParameter()
                    .setName("contract")
                    .setValue(new Reference("CarePlan/" + each.contract().id()));
            each.ledger().rows().forEach(row -> add(answer, row, today, caller));
        });
        return answer;
    }

    private void add(Parameters answer, LedgerRow row, LocalDate today, Caller caller) {
        ParametersParameterComponent duty = answer.addParameter().setName("duty");
        duty.addPart().setName("code").setValue(codes.coding(row.duty(), caller.language()));
        duty.addPart().setName("due").setValue(new DateType(row.window().due().toString()));
        duty.addPart()
                .setName("window")
                .setValue(new Period()
                        .setStartElement(new DateTimeType(row.window().from().toString()))
                        .setEndElement(new DateTimeType(row.window().to().toString())));
        duty.addPart().setName("done").setValue(new BooleanType(row.done()));
        duty.addPart().setName("declined").setValue(new BooleanType(row.declined()));
        duty.addPart().setName("overdueDays").setValue(new IntegerType(row.overdueDays(today)));
        row.proofs().forEach(proof -> duty.addPart().setName("proof").setValue(new Reference(proof)));
    }
}
