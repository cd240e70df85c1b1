package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.nio.file.Path;
import java.time.Duration;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.Receiver;
import org.xinglin.testkit.XinglinServer;

/** Whoever subscribed to alarms is told of a crisis, also if the server is killed once it has taken the reading. */
class AlertKillIT {

    @Test
    void theSubscriberIsToldOnceTheServerIsBack(@TempDir Path folder) {
        try (Receiver receiver = new Receiver()) {
            String resident;
            XinglinServer first = XinglinServer.in(folder).start();
            try {
                Station station = new Station(first);
                resident = station.resident("1970-01-20", station.organization("village"));
                station.create(receiver.subscription("Observation?code=critical-alert&interpretation=HH,LL"));
                station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 186, 112));
                first.kill();
            } finally {
                first.close();
            }
            try (XinglinServer second = XinglinServer.in(folder).start()) {
                await("told of the alarm")
                        .atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(receiver.received()).hasSizeGreaterThanOrEqualTo(1));
                assertThat(receiver.received().get(0).body()).contains("bp-crisis", "\"HH\"");
                assertThat(new Station(second).alertTasks(resident))
                        .extracting(Task::getStatus)
                        .containsExactly(TaskStatus.REQUESTED);
            }
        }
    }
}
