package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.xinglin.fhirserver.RefusedStart;

/** The second opinion on what was accepted fast: it comes after the commit, and what it finds is kept. */
class AcceptanceRecheckTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> noted = new ArrayList<>();

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void aDisagreementIsAnAlarmThatNamesTheResource() throws InterruptedException {
        AcceptanceRecheck recheck = recheck(1);
        Observation wrong = new Observation();

        recheck.sample(wrong);
        assertThat(noted).as("nothing before the commit").isEmpty();
        wrong.setId("Observation/1/_history/1");
        TransactionSynchronizationUtils.triggerAfterCommit();
        recheck.destroy();

        assertThat(noted)
                .singleElement()
                .asString()
                .startsWith("Observation/1/_history/1")
                .contains("element-required");
        assertThat(meters.counter(AcceptanceRecheck.METRIC).count()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotLookedAt() throws InterruptedException {
        AcceptanceRecheck recheck = recheck(1);

        recheck.sample(new Observation());
        recheck.destroy();

        assertThat(noted).isEmpty();
    }

    @Test
    void theShareIsASetting() throws InterruptedException {
        AcceptanceRecheck recheck = recheck(0);

        recheck.sample(new Observation());
        TransactionSynchronizationUtils.triggerAfterCommit();
        recheck.destroy();

        assertThat(noted).isEmpty();
        assertThatThrownBy(() -> new AcceptanceSettings(true, 1.5)).isInstanceOf(RefusedStart.class);
    }

    private AcceptanceRecheck recheck(double share) {
        return new AcceptanceRecheck(
                new AcceptanceSettings(true, share),
                ReleasedValidation.VALIDATOR,
                (resource, found) -> noted.add(resource + " " + found),
                meters);
    }
}
