package org.xinglin.contract.fhir.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.contract.fhir.duty.Surgery.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Communication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Receiver;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What is due today and not done is told to the resident once, in the words of Library contract-rules, by whoever subscribes. */
class RemindersIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Surgery surgery = new Surgery(SharedServer.get());
    private final Receiver app = new Receiver();

    @AfterEach
    void closeTheApp() {
        app.close();
    }

    @Test
    void whoIsRemindedIsRemindedOnceAndHisAppIsToldAtOnce() {
        // Not every day is the last of a month that began a month ago: there is no 31st of February.
        int months = IntStream.rangeClosed(1, 3)
                .filter(m -> TODAY.plusDays(1).minusMonths(m).plusMonths(m).equals(TODAY.plusDays(1)))
                .findFirst()
                .orElseThrow();
        LocalDate start = TODAY.plusDays(1).minusMonths(months);
        String resident = surgery.resident(TODAY.minusYears(30), "disabled");
        app.answers(200);
        surgery.create(app.subscription("Communication?category=reminder&patient=" + resident));
        String contract = surgery.contract(resident, start, "package-disabled");
        surgery.nextDue(contract, TODAY);

        String reminders = "Communication?based-on=" + contract + "&status=preparation";
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(surgery.found(reminders)).hasSize(1));
        Communication reminder =
                surgery.read(Communication.class, surgery.found(reminders).get(0));
        assertThat(reminder.getReasonCodeFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("monthly-service");
        assertThat(reminder.getRecipientFirstRep().getReference()).isEqualTo(resident);
        surgery.create(surgery.visit(resident, TODAY, "rehabilitation-guidance", surgery.clinic, ""));
        surgery.nextDue(contract, start.plusMonths(months + 1L).minusDays(1));
        assertThat(surgery.found(reminders)).hasSize(1);
        await("delivered").atMost(SOON).until(() -> !app.received().isEmpty());
        Communication told = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Communication.class, app.received().get(0).body());
        assertThat(told.getPayload().stream().map(each -> each.getContent().primitiveValue()))
                .containsExactly(
                        "家庭医生签约服务提醒：每月履约服务，请于" + TODAY + "前完成。",
                        "Reminder of your family doctor team: Monthly service, by " + TODAY + ".");
        assertThat(app.received()).hasSize(1);
    }
}
