package org.xinglin.contract.fhir.agreement;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.RecordLock;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.kernel.PartialDate;

/**
 * Where the operations look up what they are about: one resident at a time, as it stands when nobody else signs for him. A
 * resident's own token reaches no team; what it rests on is looked up by the server itself, about this resident alone.
 */
@Component
final class ContractDesk {

    /** Contracts are of living people. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private final FhirStore store;
    private final RecordLock locks;
    private final ObjectProvider<CallersReach> reach;
    private final ContractPlans plans;
    private final ContractRefusals refusals;
    private final Outcomes outcomes;

    ContractDesk(
            FhirStore store,
            RecordLock locks,
            ObjectProvider<CallersReach> reach,
            ContractPlans plans,
            ContractRefusals refusals,
            Outcomes outcomes) {
        this.store = store;
        this.locks = locks;
        this.reach = reach;
        this.plans = plans;
        this.refusals = refusals;
        this.outcomes = outcomes;
    }

    /** A contract as it is stored. */
    record Held(CarePlan plan, Contract contract) {}

    /**
     * Does something about a resident, in one transaction.
     *
     * @param patient his id
     */
    <T> T about(Caller caller, String patient, Supplier<T> work) {
        Optional<String> own = ContractActors.resident(caller);
        if (own.isEmpty()) {
            return inTurn(caller, patient, work);
        }
        if (!own.get().equals(patient)) {
            throw new ResourceNotFoundException(new IdType("Patient", patient));
        }
        CallersReach callers = reach.getIfAvailable();
        return callers == null ? inTurn(caller, patient, work) : callers.byItself(() -> inTurn(caller, patient, work));
    }

    private <T> T inTurn(Caller caller, String patient, Supplier<T> work) {
        return store.inTransaction(caller, () -> {
            locks.hold("contract/" + patient);
            // What the server keeps on his record is written meanwhile, or waits.
            locks.hold("Patient", patient);
            return work.get();
        });
    }

    /** The resident of a contract, as far as the caller reaches. */
    String residentOf(Caller caller, IdType id) {
        return held(caller, id).contract().patient();
    }

    /** A contract; 404 where it is out of reach, or the plan is none. */
    Held held(Caller caller, IdType id) {
        // Within the operation's transaction: its next day is written meanwhile, or waits.
        locks.hold("CarePlan", id.getIdPart());
        return store.read(caller, CarePlan.class, id.getIdPart())
                .flatMap(plan -> plans.contract(plan).map(contract -> new Held(plan, contract)))
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    Patient resident(Caller caller, String patient) {
        return store.read(caller, Patient.class, patient)
                .orElseThrow(() -> new ResourceNotFoundException(new IdType("Patient", patient)));
    }

    /** The team that a parameter names, which is in use. */
    CareTeam team(Caller caller, @Nullable Reference named) {
        IdType id = new IdType(named == null ? null : named.getReference());
        if (!"CareTeam".equals(id.getResourceType()) || !id.hasIdPart()) {
            throw refusals.invalid(caller, "team", named == null ? null : named.getReference(), "CareTeam/…");
        }
        return store.read(caller, CareTeam.class, id.getIdPart())
                .filter(team -> team.getStatus() == CareTeamStatus.ACTIVE)
                .orElseThrow(() -> refusals.unprocessable(
                        caller, Issue.error("team-inactive").at("team").found("CareTeam/" + id.getIdPart())));
    }

    Optional<CareTeam> team(Caller caller, Contract contract) {
        return store.read(caller, CareTeam.class, contract.team());
    }

    /** A parameter that is a whole day. */
    Optional<LocalDate> day(Caller caller, String parameter, @Nullable DateType given) {
        String written = given == null ? null : given.getValueAsString();
        if (written == null) {
            return Optional.empty();
        }
        return PartialDate.read(written)
                .filter(PartialDate::isExact)
                .map(PartialDate::earliest)
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                .map(Optional::of)
                .orElseThrow(() -> refusals.invalid(caller, parameter, written, "YYYY-MM-DD"));
    }

    /** Refuses a request that names another version than the stored one. */
    void requireVersion(Caller caller, CarePlan stored, RequestDetails request) {
        String named = request.getHeader(Constants.HEADER_IF_MATCH);
        String version = stored.getIdElement().getVersionIdPart();
        if (named != null && !named.strip().replace("W/", "").replace("\"", "").equals(version)) {
            Issue issue = Issue.error("version-conflict")
                    .at("http.If-Match")
                    .found(named)
                    .expected("W/\"" + version + "\"");
            throw new PreconditionFailedException(issue.rule(), outcomes.outcome(caller.language(), issue));
        }
    }
}
