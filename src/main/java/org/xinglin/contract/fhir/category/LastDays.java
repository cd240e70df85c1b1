package org.xinglin.contract.fhir.category;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.ContractStatus;
import org.xinglin.contract.domain.category.ResidentDues;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Digest;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;

/** When a resident had something last. */
final class LastDays {

    static final Set<String> PRESSURES = Set.of("85354-9", "8480-6");
    static final Coding EXAMINATION = new Coding(Canonical.codeSystem("encounter-type"), "health-examination", null);
    static final Coding SELF_CARE = new Coding(Canonical.codeSystem("elderly-assessment"), "self-care", null);
    static final String LOINC = "http://loinc.org";

    private static final Set<ContractStatus> OVER = EnumSet.of(ContractStatus.COMPLETED, ContractStatus.REVOKED);

    /** A hundred bytes each. */
    private static final long DAYS_REMEMBERED = 50_000;

    private final FhirStore store;
    private final PlaceTime time;

    /** A resident's readings of years are not read again for each new one. */
    private final Digest<Observation, Optional<LocalDate>> observedDays;

    LastDays(FhirStore store, PlaceTime time) {
        this.store = store;
        this.time = time;
        this.observedDays =
                new Digest<>(fact -> time.of(fact.getEffective()).map(OffsetDateTime::toLocalDate), DAYS_REMEMBERED);
    }

    ResidentDues.Last of(Caller caller, String patient, List<Contract> contracts, LocalDate today) {
        return new ResidentDues.Last(
                contracted(contracts, today),
                observed(
                        caller,
                        patient,
                        today,
                        PRESSURES.stream()
                                .map(code -> new Coding(LOINC, code, null))
                                .toArray(Coding[]::new)),
                examined(caller, patient, today),
                observed(caller, patient, today, SELF_CARE));
    }

    /** When a contract that is signed begins, after today. */
    static Optional<LocalDate> nextContract(List<Contract> contracts, LocalDate today) {
        return contracts.stream()
                .filter(contract -> contract.status().inForce())
                .map(Contract::first)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    /** The last day without a gap from today on; else of what is over, the last. */
    static Optional<LocalDate> contracted(List<Contract> contracts, LocalDate today) {
        LocalDate covered = today.minusDays(1);
        for (Contract each : contracts.stream()
                .filter(contract -> contract.status().inForce())
                .sorted(Comparator.comparing(Contract::first))
                .toList()) {
            if (!each.first().isAfter(covered.plusDays(1)) && each.last().isAfter(covered)) {
                covered = each.last();
            }
        }
        return covered.isBefore(today) ? over(contracts, today) : Optional.of(covered);
    }

    private static Optional<LocalDate> over(List<Contract> contracts, LocalDate today) {
        return contracts.stream()
                .filter(contract -> contract.status().inForce() || OVER.contains(contract.status()))
                .map(Contract::last)
                .filter(day -> day.isBefore(today))
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> observed(Caller caller, String patient, LocalDate today, Coding... codes) {
        return store
                .digest(
                        caller,
                        Query.of(Observation.class)
                                .about(patient)
                                .where("code", codes)
                                .where("status", "final", "amended", "corrected"),
                        observedDays)
                .stream()
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> examined(Caller caller, String patient, LocalDate today) {
        return store
                .search(
                        caller,
                        Query.of(Encounter.class)
                                .about(patient)
                                .where("type", EXAMINATION)
                                .where("status", "finished"))
                .stream()
                .flatMap(visit -> time.of(visit.getPeriod()).stream())
                .map(OffsetDateTime::toLocalDate)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder());
    }
}
