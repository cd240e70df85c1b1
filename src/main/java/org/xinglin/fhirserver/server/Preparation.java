package org.xinglin.fhirserver.server;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.xinglin.fhirserver.BeforeReadiness;
import org.xinglin.fhirserver.conformance.ReleaseStore;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.validation.ValidatorWarmUp;

/** What must be done between the start of the process and readiness, and the one line that says it is done. */
final class Preparation implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Preparation.class);

    private final ReleaseStore releaseStore;
    private final ValidatorWarmUp validatorWarmUp;
    private final List<BeforeReadiness> furtherWork;
    private final ServerContract contract;
    private final ServletWebServerApplicationContext context;
    private final String version;

    Preparation(
            ReleaseStore releaseStore,
            ValidatorWarmUp validatorWarmUp,
            List<BeforeReadiness> furtherWork,
            ServerContract contract,
            ServletWebServerApplicationContext context,
            String version) {
        this.releaseStore = releaseStore;
        this.validatorWarmUp = validatorWarmUp;
        this.furtherWork = furtherWork;
        this.contract = contract;
        this.context = context;
        this.version = version;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        releaseStore.bringUpToDate();
        validatorWarmUp.run();
        furtherWork.forEach(BeforeReadiness::prepare);
        log.info(
                "Xinglin FHIR {} is ready: http://{}:{}/fhir, {} resource types, security {}, {} s since start",
                version,
                context.getEnvironment().getProperty("server.address", "*"),
                context.getWebServer().getPort(),
                contract.types().size(),
                context.getEnvironment().getProperty("xinglin.security.mode"),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    }
}
