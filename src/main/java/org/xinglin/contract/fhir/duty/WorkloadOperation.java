package org.xinglin.contract.fhir.duty;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.fhir.duty.WorkloadAnswer.Period;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.WithinReach;

/**
 * {@code $workload} of a team, an institution or a practitioner: how many have signed, what was due in a period, and who did it. An
 * institution's is that of the teams that it or one below it manages, a practitioner's what was done in all teams. {@code start} and
 * {@code end} are the first and the last day of the period.
 */
final class WorkloadOperation implements FhirOperations {

    private static final String PRACTITIONER = "Practitioner/";
    private static final Workload.Member NOTHING = new Workload.Member(0, 0);

    private final FhirStore store;
    private final Workload workload;
    private final WorkloadAnswer answers;
    private final WithinReach reach;

    WorkloadOperation(FhirStore store, Workload workload, WorkloadAnswer answers, WithinReach reach) {
        this.store = store;
        this.workload = workload;
        this.answers = answers;
        this.reach = reach;
    }

    /** Of a team, with each of its members. */
    @Operation(name = "$workload", typeName = "CareTeam", idempotent = true)
    public Parameters ofTeam(
            @IdParam IdType id,
            @OperationParam(name = "start", min = 1, max = 1) @Nullable DateTimeType start,
            @OperationParam(name = "end", min = 1, max = 1) @Nullable DateTimeType end,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        Period period = answers.period(caller, start, end);
        CareTeam team =
                store.read(caller, CareTeam.class, id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
        Parameters answer = answers.of(List.of(id.getIdPart()), period);
        Map<String, Workload.Member> did = workload.members(List.of(id.getIdPart()), period.from(), period.to());
        members(team).forEach(who -> {
            ParametersParameterComponent member = WorkloadAnswer.part(answer, "member", who);
            add(member, did.getOrDefault(who, NOTHING));
        });
        return answer;
    }

    private static Stream<String> members(CareTeam team) {
        return team.getParticipant().stream()
                .flatMap(each -> EvidenceReader.address(each.getMember()).stream())
                .distinct();
    }

    private static void add(ParametersParameterComponent part, Workload.Member did) {
        WorkloadAnswer.add(part, "done", did.done());
        WorkloadAnswer.add(part, "visits", did.visits());
    }

    /** Of an institution and those below it, with each of their teams. 404 for one out of reach. */
    @Operation(name = "$workload", typeName = "Organization", idempotent = true)
    public Parameters ofOrganization(
            @IdParam IdType id,
            @OperationParam(name = "start", min = 1, max = 1) @Nullable DateTimeType start,
            @OperationParam(name = "end", min = 1, max = 1) @Nullable DateTimeType end,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        Period period = answers.period(caller, start, end);
        String organization = "Organization/" + id.getIdPart();
        // Organisations are open to all to read; what they reach is told in a transaction of the caller's.
        boolean reached = store.inTransaction(
                caller,
                () -> store.read(caller, Organization.class, id.getIdPart()).isPresent()
                        && reach.beyond(Set.of(organization)).isEmpty());
        if (!reached) {
            throw new ResourceNotFoundException(id);
        }
        List<String> teams = workload.teamsBelow(id.getIdPart());
        Parameters answer = answers.of(teams, period);
        teams.forEach(team -> answers.addTeam(answer, team, period));
        return answer;
    }

    /** Of a practitioner, with each team that is in the caller's reach. */
    @Operation(name = "$workload", typeName = "Practitioner", idempotent = true)
    public Parameters ofPractitioner(
            @IdParam IdType id,
            @OperationParam(name = "start", min = 1, max = 1) @Nullable DateTimeType start,
            @OperationParam(name = "end", min = 1, max = 1) @Nullable DateTimeType end,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        Period period = answers.period(caller, start, end);
        if (store.read(caller, Practitioner.class, id.getIdPart()).isEmpty()) {
            throw new ResourceNotFoundException(id);
        }
        Set<String> addresses = new TreeSet<>(Set.of(PRACTITIONER + id.getIdPart()));
        store
                .search(caller, Query.of(PractitionerRole.class).where("practitioner", PRACTITIONER + id.getIdPart()))
                .stream()
                .forEach(post ->
                        addresses.add("PractitionerRole/" + post.getIdElement().getIdPart()));
        Set<String> teams = new TreeSet<>();
        addresses.forEach(each -> store.search(caller, Query.of(CareTeam.class).where("participant", each)).stream()
                .forEach(team -> teams.add(team.getIdElement().getIdPart())));
        Parameters answer = new Parameters();
        int done = 0;
        int visits = 0;
        for (String team : teams) {
            Map<String, Workload.Member> did = workload.members(List.of(team), period.from(), period.to());
            List<Workload.Member> own = addresses.stream()
                    .map(each -> did.getOrDefault(each, NOTHING))
                    .toList();
            Workload.Member sum = new Workload.Member(
                    own.stream().mapToInt(Workload.Member::done).sum(),
                    own.stream().mapToInt(Workload.Member::visits).sum());
            add(WorkloadAnswer.part(answer, "team", "CareTeam/" + team), sum);
            done += sum.done();
            visits += sum.visits();
        }
        WorkloadAnswer.add(answer, "done", done);
        WorkloadAnswer.add(answer, "visits", visits);
        return answer;
    }
}
