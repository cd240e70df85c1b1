package org.xinglin.constitution.fhir;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xinglin.constitution.domain.ReviewIntervals;
import org.xinglin.derivation.ProvenanceWriter;
import org.xinglin.derivation.Reconciliation;
import org.xinglin.fhirserver.CompletionOrder;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Wires the room: the release's scales and advice, the operations, and what happens when a response is written. */
@Configuration(proxyBeanMethods = false)
class ConstitutionConfig {

    private final Clock clock;

    ConstitutionConfig(Clock clock) {
        this.clock = clock;
    }

    @Bean
    Instruments constitutionInstruments(Release release) {
        return new Instruments(release);
    }

    @Bean
    @Order(CompletionOrder.WHAT_IT_SAYS)
    AnswerCompletion constitutionAnswerCompletion(Instruments instruments) {
        return new AnswerCompletion(instruments);
    }

    @Bean
    ResponseAssessor constitutionResponseAssessor(Instruments instruments, Outcomes outcomes, NullDates nulls) {
        return new ResponseAssessor(instruments, outcomes, nulls);
    }

    @Bean
    ConstitutionNames constitutionNames(ReleasedCodes codes) {
        return new ConstitutionNames(codes);
    }

    @Bean
    FactWriter constitutionFactWriter(ConstitutionNames names, Outcomes outcomes, NullDates nulls) {
        return new FactWriter(names, outcomes, nulls, clock);
    }

    @Bean
    PlanWriter constitutionPlanWriter(
            Release release, ConstitutionNames names, ConstitutionSettings settings, NullDates nulls) {
        return new PlanWriter(
                AdviceReader.read(release),
                new ReviewIntervals(settings.reviewBiased(), settings.reviewBalanced()),
                names,
                settings.planActive(),
                nulls,
                clock);
    }

    @Bean
    Derivation constitutionDerivation(
            FhirStore store,
            Instruments instruments,
            FactWriter facts,
            PlanWriter plans,
            ProvenanceWriter provenances,
            Reconciliation reconciliation) {
        return new Derivation(store, instruments, facts, plans, new AssessmentProvenance(provenances), reconciliation);
    }

    @Bean
    DueDates constitutionDueDates(FhirStore store, Instruments instruments, NullDates nulls) {
        return new DueDates(store, instruments, new PlaceTime(clock.getZone(), nulls), clock);
    }

    @Bean
    ResponseHook constitutionResponseHook(
            Instruments instruments, IncomingResponse incoming, ResponseAssessor assessor) {
        return new ResponseHook(instruments, incoming, assessor);
    }

    @Bean
    ConstitutionFacts constitutionFacts(
            FhirStore store, Instruments instruments, ResponseAssessor assessor, FactWriter facts) {
        return new ConstitutionFacts(store, instruments, assessor, facts);
    }

    @Bean
    DueDateHook constitutionDueDateHook(DueDates dueDates) {
        return new DueDateHook(dueDates);
    }

    @Bean
    @ConditionalOnProperty(name = "xinglin.constitution.derive", matchIfMissing = true)
    AssessmentListener constitutionAssessmentListener(
            FhirStore store,
            Instruments instruments,
            ResponseAssessor assessor,
            Derivation derivation,
            DueDates dueDates,
            Days days) {
        return new AssessmentListener(store, instruments, assessor, derivation, dueDates, days);
    }

    @Bean
    @ConditionalOnProperty(name = "xinglin.constitution.derive", matchIfMissing = true)
    PlanReviews constitutionPlanReviews(FhirStore store, Days days, NullDates nulls) {
        return new PlanReviews(store, days, new PlaceTime(clock.getZone(), nulls), clock);
    }

    @Bean
    IncomingResponse constitutionIncomingResponse(
            List<RecordCompletion> completions, FhirStore store, Outcomes outcomes) {
        return new IncomingResponse(completions, store, outcomes);
    }

    @Bean
    ExtractOperation extractOperation(
            FhirStore store, IncomingResponse incoming, ResponseAssessor assessor, FactWriter facts) {
        return new ExtractOperation(store, incoming, assessor, facts);
    }

    @Bean
    AssessOperation assessOperation(
            FhirStore store,
            IncomingResponse incoming,
            ResponseAssessor assessor,
            Derivation derivation,
            Outcomes outcomes) {
        return new AssessOperation(
                store, incoming, assessor, new AssessmentStore(store, derivation, outcomes), outcomes);
    }

    @Bean
    PopulateOperation populateOperation(FhirStore store, Instruments instruments, Outcomes outcomes, NullDates nulls) {
        return new PopulateOperation(store, instruments, outcomes, new PlaceTime(clock.getZone(), nulls), clock);
    }
}
