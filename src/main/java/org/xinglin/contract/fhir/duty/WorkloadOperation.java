package org.xinglin.contract.fhir.duty;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/** {@code CareTeam/{id}/$workload}: how many have signed with a team, what was due in a period, and who did it. */
final class WorkloadOperation implements FhirOperations {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FhirStore store;
    private final Workload workload;
    private final Outcomes outcomes;
    private final PlaceTime time;
    private final Clock clock;

    WorkloadOperation(FhirStore store, Workload workload, Outcomes outcomes, PlaceTime time, Clock clock) {
        this.store = store;
        this.workload = workload;
        this.outcomes = outcomes;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param start the first day of the period
     * @param end its last day
     */
    @Operation(name = "$workload", typeName = "CareTeam", idempotent = true)
    public Parameters workload(
            @IdParam IdType id,
            @OperationParam(name = "start", min = 1, max = 1) @Nullable DateTimeType start,
            @OperationParam(name = "end", min = 1, max = 1) @Nullable DateTimeType end,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        LocalDate from = day(caller, "start", start);
        LocalDate to = day(caller, "end", end);
        if (to.isBefore(from)) {
            throw invalid(caller, "end", to.toString(), "≥ " + from);
        }
        String team = id.getIdPart();
        CareTeam members =
                store.read(caller, CareTeam.class, team).orElseThrow(() -> new ResourceNotFoundException(id));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Workload.Heads heads = workload.heads(team, to.isBefore(today) ? to : today);
        Workload.Duties duties = workload.duties(team, from, to, today);
        Parameters answer = new Parameters();
        add(answer, "heads", heads.all());
        add(answer, "keyHeads", heads.key());
        add(answer, "due", duties.due());
        add(answer, "overdue", duties.overdue());
        add(answer, "done", duties.done());
        answer.addParameter().setName("tcmShare").setValue(new DecimalType(share(duties)));
        Map<String, Workload.Member> did = workload.members(team, from, to);
        members.getParticipant().stream()
                .flatMap(each -> EvidenceReader.address(each.getMember()).stream())
                .distinct()
                .forEach(who -> add(answer, who, did.getOrDefault(who, new Workload.Member(0, 0))));
        return answer;
    }

    private static BigDecimal share(Workload.Duties duties) {
        return duties.done() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(duties.tcm())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(duties.done()), 1, RoundingMode.HALF_UP);
    }

    private static void add(Parameters answer, String name, int number) {
        answer.addParameter().setName(name).setValue(new IntegerType(number));
    }

    private static void add(Parameters answer, String who, Workload.Member did) {
        ParametersParameterComponent member = answer.addParameter().setName("member");
        member.addPart().setName("who").setValue(new Reference(who));
        member.addPart().setName("done").setValue(new IntegerType(did.done()));
        member.addPart().setName("visits").setValue(new IntegerType(did.visits()));
    }

    private LocalDate day(Caller caller, String name, @Nullable DateTimeType written) {
        return Optional.ofNullable(written)
                .flatMap(time::moment)
                .map(moment -> moment.toLocalDate())
                .orElseThrow(
                        () -> invalid(caller, name, written == null ? null : written.getValueAsString(), "YYYY-MM-DD"));
    }

    private InvalidRequestException invalid(Caller caller, String parameter, @Nullable String found, String expected) {
        return outcomes.badRequest(
                caller.language(),
                Issue.error("parameter-invalid").at(parameter).found(found).expected(expected));
    }
}
