package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.storage.MemoryStore;
import org.xinglin.testkit.HandClock;
import org.xinglin.testkit.SyntheticResident;

/** Which days are kept of a resident, and what is otherwise on them though nobody wrote anything. */
class DaysOfResidentsTests {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final String RESIDENT = "Patient/somebody";

    private final HandClock clock = new HandClock(Instant.parse("2026-03-01T02:00:00Z"));
    private final MemoryStore store = new MemoryStore();
    private final RenewalInMemory renewal = new RenewalInMemory(store, clock);

    @BeforeEach
    void somebody() {
        Patient resident = SyntheticResident.aResident().bornOn("1961-03-05").build();
        resident.setId(RESIDENT);
        store.put(resident);
    }

    private void diagnosed(String since) {
        Condition diagnosis = Station.diagnosis(RESIDENT, "I10");
        diagnosis.setRecordedDateElement(null).setOnset(new DateTimeType(since)).setId("Condition/htn");
        store.put(diagnosis);
    }

    private CarePlan plan() {
        return store.read(
                        ResidentStatusListener.CALLER,
                        CarePlan.class,
                        FollowUpPlanWriter.planId((Patient) new Patient().setId(RESIDENT), "hypertension"))
                .orElseThrow();
    }

    @Test
    void aPlanIsRenewedOnTheDayAfterItsYear() {
        diagnosed("2026-02-20");
        renewal.renew("somebody");
        assertThat(plan().getPeriod().getEndElement().getValueAsString()).isEqualTo("2027-02-28");
        Instant over = renewal.kept().getOrDefault(FollowUpPlans.YEAR_OVER, Instant.MIN);
        assertThat(over).isEqualTo(LocalDate.of(2027, 3, 1).atStartOfDay(PLACE).toInstant());

        clock.moveTo(over.minusNanos(1));
        renewal.renew("somebody");
        assertThat(plan().getPeriod().getEndElement().getValueAsString()).isEqualTo("2027-02-28");
        clock.moveTo(over);
        renewal.renew("somebody");

        assertThat(plan().getPeriod().getStartElement().getValueAsString()).isEqualTo("2027-03-01");
        assertThat(renewal.kept().get(FollowUpPlans.YEAR_OVER))
                .isEqualTo(LocalDate.of(2028, 3, 1).atStartOfDay(PLACE).toInstant());
    }

    @Test
    void aPlanThatIsNotInForceHasNoSuchDay() {
        diagnosed("2026-02-20");
        renewal.renew("somebody");
        store.put(plan().copy().setStatus(CarePlanStatus.COMPLETED));

        renewal.renew("somebody");

        assertThat(renewal.kept()).doesNotContainKey(FollowUpPlans.YEAR_OVER);
    }

    @Test
    void aDiagnosisThatIsDatedAheadCountsFromItsMomentOn() {
        diagnosed("2026-03-02T06:00:00+08:00");
        renewal.renew("somebody");
        String before = plan().getExtension().get(0).getValue().primitiveValue();
        Instant moment = Instant.parse("2026-03-01T22:00:00Z");
        assertThat(renewal.kept()).containsEntry(ResidentStatusListener.NEXT_FACT, moment);

        clock.moveTo(moment);
        renewal.renew("somebody");

        assertThat(renewal.kept()).doesNotContainKey(ResidentStatusListener.NEXT_FACT);
        assertThat(plan().getExtension().get(0).getValue().primitiveValue()).isNotEqualTo(before);
    }
}
