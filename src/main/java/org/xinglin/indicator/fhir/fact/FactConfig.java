package org.xinglin.indicator.fhir.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Library;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.chronic.DiseaseManagement;
import org.xinglin.contract.ContractLedgers;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.indicator.fhir.IndicatorSettings;
import org.xinglin.network.CareNetwork;

/** Wires the facts that rates are made of. */
@Configuration(proxyBeanMethods = false)
class FactConfig {

    private static final String LIMITS = "request-limits";

    @Bean
    IndicatorRules indicatorRules(Release release) {
        return RuleReader.read(release, "indicator-rules", IndicatorRules.class);
    }

    @Bean
    FactYears indicatorYears(DataSource dataSource, IndicatorSettings settings, Clock clock) {
        return new FactYears(dataSource, settings.yearsBefore(), clock);
    }

    @Bean
    UrgentRequests indicatorUrgentRequests(FhirStore store, Release release) {
        return new UrgentRequests(store, limit(release, "answer-by"), limit(release, "arrive-by"));
    }

    /** The limit of an urgent request, as Library {@code request-limits} publishes it. */
    private static Duration limit(Release release, String step) {
        byte[] content = release.all(Library.class).stream()
                .filter(each -> LIMITS.equals(each.getIdElement().getIdPart()))
                .findFirst()
                .map(each -> each.getContentFirstRep().getData())
                .orElseThrow(() -> new IllegalStateException("The release has no Library " + LIMITS));
        try {
            JsonNode limits = new ObjectMapper().readTree(content).path("limits");
            return StreamSupport.stream(limits.spliterator(), false)
                    .filter(each -> step.equals(each.path("step").asText())
                            && each.path("priorities").toString().contains("\"stat\"")
                            && each.path("kinds").isMissingNode())
                    .map(each -> Duration.parse(each.path("within").asText()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No limit " + step + " of urgent requests"));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    @Bean
    FactRenewal indicatorFactRenewal(
            FhirStore store,
            DiseaseManagement management,
            ContractLedgers ledgers,
            CareNetwork network,
            UrgentRequests urgent,
            FactTable table,
            FactYears years,
            IndicatorRules rules,
            IndicatorSettings settings,
            PlaceTime time,
            Days days,
            Clock clock) {
        ResidentReader reader = new ResidentReader(
                store,
                management,
                ledgers,
                network,
                urgent,
                new RecordNotes(time, rules.answers()),
                time,
                settings.remembered());
        return new FactRenewal(store, reader, table, years, rules, days, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "xinglin.indicator.derive", matchIfMissing = true)
    FactListener indicatorFactListener(FactRenewal renewal, ContractLedgers ledgers, Days days, Clock clock) {
        return new FactListener(renewal, ledgers, days, clock);
    }
}
