package org.xinglin.chronic.fhir;

import java.time.Clock;
import org.hl7.fhir.r4.model.Library;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xinglin.chronic.DiseaseManagement;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.derivation.KeptExtension;
import org.xinglin.derivation.ProvenanceWriter;
import org.xinglin.derivation.Reconciliation;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.CompletionOrder;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.network.CareNetwork;

/** Wires the room: the release's rules, the operations, and what follows when a fact is written. */
@Configuration(proxyBeanMethods = false)
class ChronicConfig {

    /** The label scheme is the release's, or one that the county has stored as a Library. */
    @Bean
    RuleBook chronicRuleBook(Release release, FhirStore store, ChronicSettings settings) {
        String scheme = settings.labelScheme();
        if (RuleBookReader.hasScheme(release, scheme)) {
            return RuleBookReader.read(release, settings.policySets(), settings.riskTable(), scheme);
        }
        String library = RuleBookReader.libraryOf(scheme);
        return store.read(Caller.task("chronic-rules"), Library.class, library)
                .map(stored -> RuleBookReader.read(release, settings.policySets(), settings.riskTable(), stored))
                .orElseThrow(() -> new RefusedStart(
                        "There is no label scheme " + scheme + ".",
                        "Start without xinglin.chronic.label-scheme, store the scheme with PUT Library/" + library
                                + ", and set it then."));
    }

    @Bean
    ReadingCodes chronicReadingCodes(Release release) {
        return RuleBookReader.readings(release);
    }

    /** By the release alone: the storage, which the county's own rules are in, needs it to begin with. */
    @Bean
    @Order(CompletionOrder.WHAT_IT_SAYS)
    UnitCompletion chronicUnitCompletion(ReadingCodes codes, Release release, ChronicSettings settings) {
        return new UnitCompletion(
                codes, RuleBookReader.plausibility(release).conversions(), settings.convertKilopascals());
    }

    @Bean
    ConvertedUnitCheck chronicConvertedUnitCheck() {
        return new ConvertedUnitCheck();
    }

    @Bean
    UnspecifiedTimingCheck chronicUnspecifiedTimingCheck(ReadingCodes codes) {
        return new UnspecifiedTimingCheck(codes);
    }

    @Bean
    StoredObservations chronicStoredObservations(
            FhirStore store, ReadingCodes codes, RuleBook rules, PlaceTime time, ChronicSettings settings) {
        return new StoredObservations(
                store,
                codes,
                rules,
                new ReadingMapper(codes, rules.plausibility(), time),
                settings.rememberedReadings());
    }

    @Bean
    FactsReader chronicFactsReader(
            FhirStore store, StoredObservations observations, RuleBook rules, PlaceTime time, Clock clock) {
        return new FactsReader(store, observations, rules.risk().diseases(), time, clock);
    }

    @Bean
    DiseaseManagement chronicDiseaseManagement(
            FhirStore store,
            FactsReader facts,
            StoredObservations observations,
            RuleBook rules,
            PlaceTime time,
            Clock clock) {
        PastReader past =
                new PastReader(store, facts, observations, rules.risk().diseases(), time, clock);
        return new StoredManagement(store, past, rules, clock);
    }

    @Bean
    ChronicStatusOperation chronicStatusOperation(
            FhirStore store, FactsReader facts, RuleBook rules, ReleasedCodes codes, Outcomes outcomes, Clock clock) {
        return new ChronicStatusOperation(store, facts, rules, codes, outcomes, clock);
    }

    @Bean
    ConfirmLabelOperation confirmLabelOperation(
            FhirStore store, CareNetwork network, RuleBook rules, ReleasedCodes codes, Outcomes outcomes) {
        return new ConfirmLabelOperation(store, network, rules, codes, outcomes);
    }

    @Bean
    ChronicFacts chronicFacts() {
        return new ChronicFacts();
    }

    @Bean
    ReferralProposalGuard chronicReferralProposalGuard(Outcomes outcomes) {
        return new ReferralProposalGuard(outcomes);
    }

    @Bean
    KeptExtension chronicNextDue() {
        return new KeptExtension("CarePlan", FollowUpPlans.NEXT_DUE);
    }

    @Bean
    ResidentStatusRenewal chronicResidentStatusRenewal(
            FhirStore store,
            FactsReader facts,
            StoredObservations stored,
            RuleBook rules,
            ReleasedCodes codes,
            ReadingCodes readings,
            CareNetwork network,
            Days days,
            ProvenanceWriter provenances,
            Reconciliation reconciliation,
            Clock clock) {
        return new ResidentStatusRenewal(
                store,
                facts,
                rules,
                new ConclusionWriter(codes, rules, clock),
                stored,
                new ResidentStatusProvenance(rules, provenances),
                new AlertTasks(store, new AlertTaskWriter(network, codes, clock)),
                new FollowUpPlans(store, new FollowUpPlanWriter(codes, readings), days, clock),
                new ReferralProposals(store, new ReferralProposalWriter(new ReferralPerformer(network), codes, clock)),
                reconciliation,
                days);
    }

    @Bean
    @ConditionalOnProperty(name = "xinglin.chronic.derive", matchIfMissing = true)
    ResidentStatusListener chronicResidentStatusListener(
            ReadingCodes codes, RuleBook rules, ResidentStatusRenewal renewal) {
        return new ResidentStatusListener(codes, rules.signs(), renewal);
    }
}
