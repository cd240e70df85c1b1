package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Query;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** However many readings somebody has, and in whatever order they arrive, all of them count: through the real pipeline. */
class AllFactsIT {

    private static final int A_TRANSACTION = 500;
    private static final String SETTINGS = "https://xinglin-fhir.github.io/ig/CodeSystem/blood-pressure-setting";

    @Test
    void aCrisisAfterFiveHundredReadingsIsSeenAndTheOneBeforeThemStays() {
        Station station = new Station(SharedServer.get());
        String resident = station.resident("1958-03-12", station.organization("village"));
        Observation first = station.kept(pressure(resident, "2026-01-01T08:00:00+08:00", 195, 118));
        Task open = station.theAlertTask(resident, TaskStatus.REQUESTED);
        List<Resource> home = new ArrayList<>();
        for (int i = 0; i < 510; i++) {
            Observation reading = pressure(
                    resident,
                    "2026-0%d-%02dT%02d:00:00+08:00".formatted(2 + i / 280, 1 + i % 28, 7 + i % 280 / 28),
                    128,
                    78);
            reading.setMethod(new CodeableConcept(new Coding(SETTINGS, "home", null)));
            reading.setId(resident.substring(resident.indexOf('/') + 1) + "-home-" + i);
            home.add(reading);
        }
        station.client()
                .transaction()
                .withBundle(Transactions.of(home.subList(0, A_TRANSACTION)))
                .execute();
        station.client()
                .transaction()
                .withBundle(Transactions.of(home.subList(A_TRANSACTION, home.size())))
                .execute();
        station.settled();
        station.alertTasksThatAre(resident, TaskStatus.REQUESTED);

        String last = station.create(pressure(resident, "2026-10-01T08:00:00+08:00", 192, 121));

        station.awaited(resident, "bp-grade", "grade-3");
        station.settled();
        assertThat(station.concluded(resident, "critical-alert"))
                .extracting(alert -> alert.getDerivedFromFirstRep().getReference())
                .containsExactlyInAnyOrder("Observation/" + first.getIdElement().getIdPart(), last);
        assertThat(station.concluded(resident, "bp-grade")
                        .get(0)
                        .getDerivedFromFirstRep()
                        .getReference())
                .isEqualTo(last);
        assertThat(station.theAlertTask(resident, TaskStatus.REQUESTED)
                        .getIdElement()
                        .getIdPart())
                .isEqualTo(open.getIdElement().getIdPart());
        assertThat(station.found(Observation.class, "code=critical-alert&patient=" + resident))
                .extracting(Observation::getStatus)
                .doesNotContain(ObservationStatus.ENTEREDINERROR);
    }

    @Test
    void tenYearsInSomeOrderStandAsAPlainRecomputationSays() {
        inTheEnd(new Station(SharedServer.get()), 1200);
    }

    @Test
    @Tag("long")
    void alsoTwentyThousandReadings(@TempDir Path folder) {
        try (XinglinServer server = XinglinServer.in(folder).forALongRun().start()) {
            inTheEnd(new Station(server), 20_000);
        }
    }

    private static void inTheEnd(Station station, int count) {
        long seed = Long.getLong("xinglin.chronic.seed", new Random().nextLong(Long.MAX_VALUE));
        String organization = station.organization("village");
        String resident = station.resident("1961-03-05", organization);
        station.create(Station.diagnosis(resident, "I10"));
        station.create(Station.diagnosis(resident, "E11"));
        Instant now = Instant.now();
        ManyYears years = new ManyYears(
                seed, count, resident.substring(resident.indexOf('/') + 1) + "-", now, Duration.ofHours(20));

        List<Sent> together = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Sent sent : years.inSomeOrder()) {
            if (together.size() == A_TRANSACTION || ids.contains(sent.id())) {
                send(station, resident, organization, together);
                together.clear();
                ids.clear();
            }
            together.add(sent);
            ids.add(sent.id());
        }
        send(station, resident, organization, together);
        station.settled();

        String conclusions = Query.of(Observation.class)
                .where("patient", resident)
                .where("code", Conclusion.codings())
                .address();
        Concluded.of(
                        station.found(Observation.class, conclusions.substring(conclusions.indexOf('?') + 1)),
                        station.alertTasks(resident))
                .is(Concluded.by(new NaiveStanding(years.inTheEnd(), now)), "seed " + seed);
    }

    private static void send(Station station, String resident, String organization, List<Sent> together) {
        station.client()
                .transaction()
                .withBundle(Transactions.of(together.stream()
                        .map(sent -> sent.resource(resident))
                        .map(resource -> resource instanceof Encounter followUp
                                ? followUp.setServiceProvider(new Reference(organization))
                                : resource)
                        .toList()))
                .execute();
    }
}
