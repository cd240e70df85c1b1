package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.context.FhirContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.xinglin.access.audit.AuditAgents;
import org.xinglin.access.audit.AuditIsOn;
import org.xinglin.access.audit.AuditJournal;
import org.xinglin.access.audit.AuditReader;
import org.xinglin.access.reach.RequestOfThread;
import org.xinglin.access.registry.Organisations;
import org.xinglin.access.registry.Registry;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.refusal.RefusalWriter;

/** The audit of FHIR requests, where it is on. */
@Configuration(proxyBeanMethods = false)
@Conditional(AuditIsOn.class)
class AuditFhirConfig {

    /** Within the filters that keep the answer whole and refuse what is illegible. */
    private static final int INNERMOST = 2;

    @Bean
    AuditHook auditHook(AuditJournal journal, AuditAgents agents, FhirContext context) {
        return new AuditHook(journal, agents, new ResidentsOf(context));
    }

    @Bean
    AuditEventGuard auditEventGuard(Outcomes outcomes) {
        return new AuditEventGuard(outcomes);
    }

    @Bean
    AuditEventResources auditEventResources(
            AuditReader reader,
            FhirContext context,
            Outcomes outcomes,
            ObjectProvider<Registry> registry,
            ObjectProvider<Organisations> organisations,
            RequestOfThread requests) {
        return new AuditEventResources(
                reader, new AuditEventSearch(context), new AuditorsReach(registry, organisations, requests), outcomes);
    }

    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(
            AuditJournal journal, AuditAgents agents, FhirContext context, RefusalWriter refusals) {
        FilterRegistrationBean<AuditFilter> registration = new FilterRegistrationBean<>(
                new AuditFilter(journal, new RequestEntries(agents, new ResidentsOf(context)), refusals));
        registration.addUrlPatterns("/fhir", "/fhir/*");
        registration.setOrder(INNERMOST);
        return registration;
    }
}
