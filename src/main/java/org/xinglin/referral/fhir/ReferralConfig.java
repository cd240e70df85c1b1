package org.xinglin.referral.fhir;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.referral.domain.RequestMachine;

/** Wires the room: the machine as the release publishes it, and who makes tasks by it. */
@Configuration(proxyBeanMethods = false)
class ReferralConfig {

    @Bean
    RequestMachine requestMachine(Release release) {
        return RuleReader.read(release, "request-machine", RequestMachine.class);
    }

    @Bean
    RequestTasks requestTasks(RequestMachine machine, ReleasedCodes codes) {
        return new RequestTasks(machine, codes);
    }
}
