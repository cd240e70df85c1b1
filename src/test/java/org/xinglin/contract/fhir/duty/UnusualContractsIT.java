package org.xinglin.contract.fhir.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.contract.fhir.duty.Surgery.TODAY;
import static org.xinglin.contract.fhir.duty.Surgery.kept;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.contract.fhir.duty.Surgery.Owed;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SharedServer;

/** Contracts whose plans are older than the room, or say strange days, and records of a day to come. */
class UnusualContractsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Surgery surgery = new Surgery(SharedServer.get());
    private final String elder = surgery.resident(TODAY.minusYears(70));
    private final JdbcTemplate database;

    UnusualContractsIT() throws IOException {
        database = new JdbcTemplate(EmbeddedDatabase.of(SharedServer.get()));
    }

    /** V44 puts such a day down for each plan that it finds. */
    @Test
    void aPlanThatWasStoredBeforeContractsWereKeptIsOneWhenItsDayComes() {
        String plan = surgery.contract(elder, TODAY.minusDays(3), "package-key-group");
        String id = new IdType(plan).getIdPart();
        String patient = new IdType(elder).getIdPart();
        covered(TODAY.minusDays(3).plusYears(1));
        // The plan's own next version would keep it again.
        surgery.nextDue(plan, TODAY.minusDays(3).plusMonths(1).minusDays(1));
        database.update("DELETE FROM xinglin.contract WHERE plan = ?", id);
        database.update("DELETE FROM xinglin.duty WHERE contract = ?", id);
        database.update("DELETE FROM xinglin.duty_contract WHERE contract = ?", id);
        assertThat(surgery.owed(elder, "monthly-service")).isEmpty();

        database.update("""
                INSERT INTO xinglin.due (kind, type, id, patient, at) VALUES ('contract-duty', 'CarePlan', ?, ?, now())
                ON CONFLICT (type, id, kind) DO UPDATE SET at = now(), told_at = NULL""", id, patient);

        await("kept")
                .atMost(SOON)
                .until(() -> surgery.owed(elder, "monthly-service").size() == 12);
        covered(TODAY.minusDays(3).plusYears(1));
        await("its ledger")
                .atMost(SOON)
                .until(() -> database.queryForObject(
                                "SELECT count(*) FROM xinglin.duty WHERE contract = ?", Integer.class, id)
                        > 12);
    }

    /** From the day after the last of his contract on he has none. */
    private void covered(LocalDate until) {
        await("covered")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(kept(surgery.read(Patient.class, elder), "contract-due"))
                        .isEqualTo(until.toString()));
    }

    @Test
    void aContractWithoutEndOwesTwentyYearsOfMonthsAndOneWithoutBeginningNothing() {
        surgery.create(surgery.plan(elder, TODAY, LocalDate.of(9999, 12, 31), "package-key-group"));
        assertThat(surgery.owed(elder, "monthly-service")).hasSize(240);
        await("never without a contract")
                .atMost(SOON)
                .until(() ->
                        kept(surgery.read(Patient.class, elder), "contract-due").isEmpty());

        String other = surgery.resident(TODAY.minusYears(70));
        surgery.create(surgery.plan(other, LocalDate.of(1900, 1, 1), TODAY.plusYears(1), "package-key-group"));
        assertThat(surgery.owed(other, "monthly-service")).isEmpty();
    }

    /** Within a day of the server's clock it is stored (rule {@code time-in-future}), and counts from its day on. */
    @Test
    void whatIsOfTomorrowProvesNothingToday() {
        String plan = surgery.contract(elder, TODAY.minusDays(3), "package-key-group");
        await("renewed")
                .atMost(SOON)
                .until(() ->
                        !kept(surgery.read(CarePlan.class, plan), "next-due").isEmpty());
        database.update("DELETE FROM xinglin.due WHERE id = ?", new IdType(plan).getIdPart());

        surgery.create(surgery.visit(elder, TODAY.plusDays(1), "", surgery.clinic, surgery.doctor));

        assertThat(surgery.owed(elder, "monthly-service")).noneMatch(Owed::done);
        await("looked at when it counts")
                .atMost(SOON)
                .until(() -> database.queryForObject(
                                "SELECT count(*) FROM xinglin.due WHERE kind = 'contract-duty' AND id = ? AND at < now() + interval '25 hours'",
                                Integer.class,
                                new IdType(plan).getIdPart())
                        == 1);
    }
}
