package org.xinglin.contract.fhir.duty;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/** What is told of the work of teams, of whomever one asks. */
final class WorkloadAnswer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Workload workload;
    private final Outcomes outcomes;
    private final PlaceTime time;
    private final Clock clock;

    WorkloadAnswer(Workload workload, Outcomes outcomes, PlaceTime time, Clock clock) {
        this.workload = workload;
        this.outcomes = outcomes;
        this.time = time;
        this.clock = clock;
    }

    /** Days, the first and the last of which count. */
    record Period(LocalDate from, LocalDate to) {}

    Period period(Caller caller, @Nullable DateTimeType start, @Nullable DateTimeType end) {
        LocalDate from = day(caller, "start", start);
        LocalDate to = day(caller, "end", end);
        if (to.isBefore(from)) {
            throw invalid(caller, "end", to.toString(), "≥ " + from);
        }
        return new Period(from, to);
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

    /** All that several teams had to do together; a resident counts once. */
    Parameters of(Collection<String> teams, Period period) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Workload.Heads heads = workload.heads(teams, period.to().isBefore(today) ? period.to() : today);
        Workload.Duties duties = workload.duties(teams, period.from(), period.to(), today);
        Parameters answer = new Parameters();
        add(answer, "heads", heads.all());
        add(answer, "keyHeads", heads.key());
        add(answer, "due", duties.due());
        add(answer, "overdue", duties.overdue());
        add(answer, "done", duties.done());
        answer.addParameter().setName("tcmShare").setValue(new DecimalType(share(duties)));
        return answer;
    }

    private static BigDecimal share(Workload.Duties duties) {
        return duties.done() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(duties.tcm())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(duties.done()), 1, RoundingMode.HALF_UP);
    }

    static void add(Parameters answer, String name, int number) {
        answer.addParameter().setName(name).setValue(new IntegerType(number));
    }

    /** One of those that the whole consists of. */
    static ParametersParameterComponent part(Parameters answer, String name, String who) {
        ParametersParameterComponent part = answer.addParameter().setName(name);
        part.addPart().setName("who").setValue(new Reference(who));
        return part;
    }

    static void add(ParametersParameterComponent part, String name, int number) {
        part.addPart().setName(name).setValue(new IntegerType(number));
    }

    /** A team among several. */
    void addTeam(Parameters answer, String team, Period period) {
        ParametersParameterComponent part = part(answer, "team", "CareTeam/" + team);
        of(List.of(team), period)
                .getParameter()
                .forEach(each -> part.addPart().setName(each.getName()).setValue(each.getValue()));
    }
}
