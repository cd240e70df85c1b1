package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.refusal.Language;

/** What accepting each good example costs without the validator, and with it: {@code bin/bench acceptance}. */
class AcceptanceCost {

    private static final Logger log = LoggerFactory.getLogger(AcceptanceCost.class);
    private static final int WARM_UP = 5_000;
    private static final int FAST = 5_000;
    private static final int BY_VALIDATOR = 200;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void ofEachGoodExample() {
        StringBuilder table = new StringBuilder("| | fast acceptance, CPU ms | validator, CPU ms |\n|---|---|---|\n");
        for (Path file : ReleasedValidation.examples("valid")) {
            Resource resource = ReleasedValidation.stamped(ReleasedValidation.read(file));
            assertThat(ReleasedValidation.ACCEPTANCE.doubt(resource)).isEmpty();
            repeat(WARM_UP, () -> ReleasedValidation.ACCEPTANCE.doubt(resource));
            double fast = repeat(FAST, () -> ReleasedValidation.ACCEPTANCE.doubt(resource));
            repeat(BY_VALIDATOR, () -> ReleasedValidation.VALIDATOR.validate(resource, Language.ZH, null));
            double slow =
                    repeat(BY_VALIDATOR, () -> ReleasedValidation.VALIDATOR.validate(resource, Language.ZH, null));
            table.append("| %s | %.4f | %.2f |%n".formatted(file.getFileName(), fast, slow));
        }
        log.warn("\n{}", table);
    }

    /** CPU milliseconds of one. */
    private double repeat(int times, Runnable work) {
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / times;
    }
}
