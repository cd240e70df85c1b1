package org.xinglin.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.refusal.Issue;

/** What the server keeps on somebody's record survives his updates. */
class KeptExtensionsHookTests {

    private static final String DUE = "urn:next-due";

    private final List<Issue> told = new ArrayList<>();
    private final KeptExtensionsHook hook = hook();

    private KeptExtensionsHook hook() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("due", new KeptExtension("CarePlan", DUE));
        return new KeptExtensionsHook(
                beans.getBeanProvider(KeptExtension.class), (written, issues, request) -> told.addAll(issues));
    }

    private static CarePlan plan(String due) {
        CarePlan plan = new CarePlan();
        plan.addExtension(DUE, new DateType(due));
        return plan;
    }

    @Test
    void whoDoesNotKnowOfItDoesNotLoseIt() {
        CarePlan sent = new CarePlan().setTitle("新标题");

        hook.updated(plan("2026-12-01"), sent, null);

        assertThat(sent.getExtensionString(DUE)).isEqualTo("2026-12-01");
        assertThat(sent.getTitle()).isEqualTo("新标题");
        assertThat(told).isEmpty();
    }

    @Test
    void whoKnowsOfItDoesNotChangeIt() {
        CarePlan sent = plan("2030-01-01");

        hook.updated(plan("2026-12-01"), sent, null);

        assertThat(told).extracting(Issue::rule).containsExactly("kept-by-server");
        assertThat(sent.getExtension()).hasSize(1);
        assertThat(sent.getExtensionString(DUE)).isEqualTo("2026-12-01");
    }

    /** Else a record that nobody has changed would be stored as another version. */
    @Test
    void whatIsSentAgainStandsInTheStoredOrder() {
        CarePlan stored = new CarePlan();
        stored.addExtension("urn:first", new DateType("2026-01-01"));
        stored.addExtension(DUE, new DateType("2026-12-01"));
        stored.addExtension("urn:last", new DateType("2026-02-02"));
        CarePlan sent = new CarePlan();
        sent.addExtension("urn:last", new DateType("2026-02-02"));
        sent.addExtension("urn:new", new DateType("2026-03-03"));
        sent.addExtension("urn:first", new DateType("2026-01-01"));

        hook.updated(stored, sent, null);

        assertThat(sent.getExtension())
                .extracting(Extension::getUrl)
                .containsExactly("urn:first", DUE, "urn:last", "urn:new");
    }

    /** Others may have given way before, and what stood behind them has moved up. */
    @Test
    void aSenderIsToldWhereItStoodInWhatWasSent() {
        CarePlan sent = new CarePlan();
        sent.addExtension("urn:gives-way", new DateType("2026-01-01"));
        sent.addExtension("urn:stays", new DateType("2026-01-01"));
        sent.addExtension(DUE, new DateType("2030-01-01"));
        new SentExtensionsHook().created(sent);
        sent.getExtension().remove(0);

        hook.updated(plan("2026-12-01"), sent, null);

        assertThat(told).extracting(Issue::expressions).containsExactly(List.of("CarePlan.extension[2]"));
    }

    /** A record that is written once more, without any, has none that were sent. */
    @Test
    void eachWriteIsOfWhatWasSentWithIt() {
        CarePlan sent = plan("2030-01-01");
        new SentExtensionsHook().created(sent);
        sent.getExtension().clear();
        new SentExtensionsHook().created(sent);

        hook.updated(plan("2026-12-01"), sent, null);

        assertThat(told).isEmpty();
    }

    @Test
    void theServerItselfMovesIt() {
        CarePlan own = plan("2027-03-01");
        Derived.mark(own);

        hook.updated(plan("2026-12-01"), own, null);

        assertThat(own.getExtensionString(DUE)).isEqualTo("2027-03-01");
    }

    @Test
    void ofOtherTypesAndWhereItNeverStoodItIsTheSenders() {
        Patient patient = new Patient();
        patient.addExtension(DUE, new DateType("2026-12-01"));
        Patient without = new Patient();
        CarePlan first = plan("2026-12-01");

        hook.updated(patient, without, null);
        hook.updated(new CarePlan(), first, null);

        assertThat(without.hasExtension()).isFalse();
        assertThat(first.getExtensionString(DUE)).isEqualTo("2026-12-01");
    }
}
