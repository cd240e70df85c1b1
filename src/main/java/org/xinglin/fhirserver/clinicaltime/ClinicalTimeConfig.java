package org.xinglin.fhirserver.clinicaltime;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.RecordCheck;

@Configuration(proxyBeanMethods = false)
class ClinicalTimeConfig {

    @Bean
    RecordCheck clinicalTimeCheck(NullDates nullDates, Clock clock) {
        return new ClinicalTimeCheck(ClinicalTimes.load(), nullDates, clock);
    }
}
