package org.xinglin.indicator.fhir.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.indicator.domain.ReportingCalendar;

/** Wires the calendar of reports. */
@Configuration(proxyBeanMethods = false)
class ReportConfig {

    @Bean
    ReportingCalendar reportingCalendar(Release release) {
        return RuleReader.read(release, "reporting-calendar", ReportingCalendar.class);
    }
}
