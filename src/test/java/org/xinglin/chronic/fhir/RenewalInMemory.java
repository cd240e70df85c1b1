package org.xinglin.chronic.fhir;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.derivation.ProvenanceWriter;
import org.xinglin.derivation.Reconciliation;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.storage.MemoryStore;
import org.xinglin.network.fhir.Networks;
import org.xinglin.testkit.HandClock;

/** What follows about residents, by the released rules, from a store in memory and under a clock that is moved by hand. */
final class RenewalInMemory {

    private static final int REMEMBERED_READINGS = 50_000;

    private final Map<String, Instant> kept = new TreeMap<>();
    private final ResidentStatusRenewal renewal;

    RenewalInMemory(MemoryStore store, HandClock clock) {
        RuleBook rules = ReleasedRules.book();
        ReadingCodes readings = ReleasedRules.readings();
        ReleasedCodes codes = ReleasedRules.codes();
        PlaceTime time = new PlaceTime(clock.getZone(), new NullDates());
        StoredObservations stored = new StoredObservations(
                store, readings, rules, new ReadingMapper(readings, rules.plausibility(), time), REMEMBERED_READINGS);
        this.renewal = new ResidentStatusRenewal(
                store,
                new FactsReader(store, stored, rules.risk().diseases(), time, clock),
                rules,
                new ConclusionWriter(codes, rules, clock),
                stored,
                new ResidentStatusProvenance(rules, new ProvenanceWriter(clock)),
                new AlertTasks(store, new AlertTaskWriter(Networks.in(store, clock), codes, clock)),
                new FollowUpPlans(store, new FollowUpPlanWriter(codes, readings), this::keep, clock),
                new ReferralProposals(
                        store,
                        new ReferralProposalWriter(new ReferralPerformer(Networks.in(store, clock)), codes, clock)),
                new Reconciliation(store),
                this::keep);
    }

    private void keep(DayReached day, Optional<Instant> at) {
        at.ifPresentOrElse(time -> kept.put(day.kind(), time), () -> kept.remove(day.kind()));
    }

    void renew(String patientId) {
        renewal.renew(patientId);
    }

    /** The days that are kept of the resident, by their kind. */
    Map<String, Instant> kept() {
        return kept;
    }
}
