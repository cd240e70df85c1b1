package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.acceptance.Doubt;
import org.xinglin.acceptance.FastAcceptance;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.sandbox.SyntheticCounty;

/** What the sandbox writes is beyond doubt for fast acceptance, and the validator agrees. */
class SyntheticCountyTests {

    private static final int SENDERS = 4;
    private static final String SEED = "-Dxinglin.sandbox.seed=" + SyntheticCounty.SEED;

    @Test
    void everyResourceIsCertainlyValid() {
        assertThat(resources(2_000))
                .allSatisfy(resource -> assertThat(ReleasedValidation.ACCEPTANCE.doubt(resource))
                        .as("%s %s", SEED, json(resource))
                        .isEmpty());
    }

    /** The first to come, all at once, while the profiles are still being compiled. */
    @Test
    void sendersAtOnceRaiseNoDoubtsInEachOther() throws InterruptedException, ExecutionException {
        List<Resource> resources = resources(30);
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int round = 0; round < 20; round++) {
                FastAcceptance acceptance = ReleasedValidation.NEW_ACCEPTANCE.get();
                CyclicBarrier start = new CyclicBarrier(SENDERS);
                List<Future<List<Doubt>>> doubts = new ArrayList<>();
                for (int sender = 0; sender < SENDERS; sender++) {
                    int first = sender * resources.size() / SENDERS;
                    doubts.add(senders.submit(() -> {
                        start.await();
                        return resources.subList(first, resources.size()).stream()
                                .flatMap(resource -> acceptance.doubt(resource).stream())
                                .toList();
                    }));
                }
                for (Future<List<Doubt>> doubt : doubts) {
                    assertThat(doubt.get()).as("round %d", round).isEmpty();
                }
            }
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void theValidatorRefusesNothing() {
        assertThat(resources(300))
                .allSatisfy(resource -> assertThat(ReleasedValidation.VALIDATOR.validate(resource, Language.EN, null))
                        .as("%s %s", SEED, json(resource))
                        .noneMatch(Issue::blocks));
    }

    private static List<Resource> resources(int residents) {
        return SyntheticCounty.resources(SyntheticCounty.of(residents)).stream()
                .map(ReleasedValidation::stamped)
                .toList();
    }

    private static String json(Resource resource) {
        return ReleasedValidation.CONTEXT.newJsonParser().encodeResourceToString(resource);
    }
}
