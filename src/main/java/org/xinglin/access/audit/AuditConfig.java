package org.xinglin.access.audit;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.xinglin.access.AuditTrail;

/** The audit, where it is on; where it is off, its door leads nowhere. */
@Configuration(proxyBeanMethods = false)
class AuditConfig {

    @Bean
    AuditTrail auditTrail(ObjectProvider<AuditJournal> journal, ObjectProvider<AuditAgents> agents) {
        AuditJournal written = journal.getIfAvailable();
        return written == null ? (request, act) -> {} : new WrittenTrail(written, agents.getObject());
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(AuditIsOn.class)
    static class On {

        @Bean
        AuditAgents auditAgents(Environment environment) {
            return new AuditAgents("open".equals(environment.getProperty("xinglin.security.mode", "open")));
        }

        /** The tables are there when the schema is. */
        @Bean(destroyMethod = "close")
        @DependsOn("schemaMigration")
        AuditJournal auditJournal(DataSource dataSource, Clock clock, AuditSettings settings) throws SQLException {
            return new AuditJournal(
                    dataSource,
                    settings,
                    new AuditMonths(dataSource, clock),
                    new ChainRegister(dataSource, clock, settings));
        }

        @Bean(destroyMethod = "close")
        AuditKeeper auditKeeper(DataSource dataSource, Clock clock, AuditSettings settings, AuditJournal journal) {
            return new AuditKeeper(
                    dataSource,
                    settings,
                    journal,
                    new AuditMonths(dataSource, clock),
                    new ChainAnchors(clock, settings),
                    new AuditRetention(clock, settings));
        }

        @Bean
        AuditReader auditRows(DataSource dataSource) {
            return new AuditReader(dataSource);
        }

        @Bean
        FilterRegistrationBean<EarlyRefusalsFilter> earlyRefusalsFilter(AuditTrail trail) {
            FilterRegistrationBean<EarlyRefusalsFilter> registration =
                    new FilterRegistrationBean<>(new EarlyRefusalsFilter(trail));
            registration.addUrlPatterns("/fhir", "/fhir/*");
            // Behind the request's id, before whatever refuses.
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
            return registration;
        }
    }
}
