package org.xinglin.contract.fhir.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.contract.fhir.duty.Surgery.TODAY;
import static org.xinglin.contract.fhir.duty.Surgery.kept;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.contract.fhir.duty.Surgery.Owed;
import org.xinglin.testkit.SharedServer;

/** Two records of one person become one: the contract goes on with the one that stays, and each duty is owed once. */
class MergedResidentsIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final LocalDate START = TODAY.minusMonths(2).minusDays(4);

    private final Surgery surgery = new Surgery(SharedServer.get());
    private final String duplicate = surgery.resident(TODAY.minusYears(70));
    private final String survivor = surgery.resident(TODAY.minusYears(70));

    private void merge() {
        Patient replaced = surgery.read(Patient.class, duplicate);
        replaced.setActive(false).addLink().setType(Patient.LinkType.REPLACEDBY).setOther(new Reference(survivor));
        surgery.update(replaced);
    }

    private String active(String resident) {
        List<String> found =
                surgery.found("CarePlan?patient=" + resident + "&category=family-doctor-package&status=active");
        return found.isEmpty() ? "" : found.get(0);
    }

    private List<Owed> months(String resident) {
        return surgery.owed(resident, "monthly-service");
    }

    private int told(String what) {
        return told(what, START, TODAY.plusYears(1));
    }

    private int told(String what, LocalDate from, LocalDate to) {
        Parameters workload = surgery.operation(surgery.team + "/$workload?start=" + from + "&end=" + to);
        return ((IntegerType) workload.getParameter(what).getValue()).getValue();
    }

    @Test
    void aContractGoesOnWithTheRecordThatStays() {
        String signed = surgery.contract(duplicate, START, "package-key-group");
        Encounter first = surgery.visit(duplicate, START.plusDays(3), "", "", surgery.doctor);
        first.setId(new IdType(surgery.create(first)));
        surgery.create(surgery.declined(
                duplicate, signed, "monthly-service", START.plusMonths(1).plusDays(3)));

        merge();

        await("goes on").atMost(SOON).until(() -> !active(survivor).isEmpty());
        CarePlan next = surgery.read(CarePlan.class, active(survivor));
        assertThat(next.getReplacesFirstRep().getReference()).isEqualTo(signed);
        assertThat(next.getPeriod().getStartElement().getValueAsString()).isEqualTo(START.toString());
        assertThat(next.getPeriod().getEndElement().getValueAsString())
                .isEqualTo(START.plusYears(1).minusDays(1).toString());
        CarePlan ended = surgery.read(CarePlan.class, signed);
        assertThat(ended.getStatus()).isEqualTo(CarePlanStatus.REVOKED);
        assertThat(months(survivor)).hasSize(12);
        assertThat(months(survivor)).extracting(Owed::done).startsWith(true, false, false);
        assertThat(months(survivor)).extracting(Owed::declined).startsWith(false, true, false);
        assertThat(months(duplicate)).as("owed once").isEmpty();
        await("the ledger").atMost(SOON).untilAsserted(() -> {
            assertThat(told("heads")).isEqualTo(1);
            assertThat(told("done")).isEqualTo(2);
            assertThat(kept(surgery.read(CarePlan.class, active(survivor)), "next-due"))
                    .isEqualTo(START.plusMonths(3).minusDays(1).toString());
            assertThat(kept(surgery.read(CarePlan.class, signed), "next-due")).isEmpty();
        });

        // A record that comes late, by the number that is no longer in use, and one that is withdrawn.
        surgery.create(surgery.visit(duplicate, TODAY, "", "", surgery.doctor));
        first.setStatus(EncounterStatus.ENTEREDINERROR);
        surgery.update(first);
        assertThat(months(survivor)).extracting(Owed::done).startsWith(false, false, true);
        await("in the ledger, too").atMost(SOON).untilAsserted(() -> {
            assertThat(told("done", START, START.plusMonths(2))).isZero();
            assertThat(told("done", START.plusMonths(2), START.plusMonths(3))).isEqualTo(1);
        });
    }

    @Test
    void whoHasAContractOfHisOwnKeepsItAndWhatWasDoneForTheOtherCounts() {
        String signed = surgery.contract(duplicate, START, "package-key-group");
        String own = surgery.contract(survivor, START.plusDays(10), "package-key-group");
        surgery.create(surgery.visit(duplicate, TODAY, "", "", surgery.doctor));
        assertThat(months(survivor)).noneMatch(Owed::done);

        merge();

        await("ended")
                .atMost(SOON)
                .until(() -> surgery.read(CarePlan.class, signed).getStatus() == CarePlanStatus.REVOKED);
        assertThat(active(survivor)).isEqualTo(own);
        assertThat(months(survivor).stream().filter(Owed::done)).hasSize(1);
        await("the ledger").atMost(SOON).untilAsserted(() -> {
            assertThat(told("heads")).isEqualTo(1);
            assertThat(told("done")).isEqualTo(2);
        });
    }
}
