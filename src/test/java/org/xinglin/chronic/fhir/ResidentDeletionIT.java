package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.pressure;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.derivation.Transactions;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A resident is deleted with all that is about him in one call, or nothing is (ADR 23). */
@Tag("both-modes")
class ResidentDeletionIT {

    private static final String CASCADE = "?_cascade=delete";

    private final XinglinServer server = SharedServer.get();
    private final Station station = new Station(server);

    @Test
    void whoHasAllThatIsDerivedGoesWithItInOneCall() {
        Patient registered = SyntheticResident.aResident().bornOn("1960-02-03").build();
        String number = registered.getIdentifierFirstRep().getValue();
        String resident = station.create(registered);
        station.create(diagnosis(resident, "I10"));
        String reading = station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 190, 121));
        station.create(station.followUp(
                resident, "2026-02-01T09:00:00+08:00", "unsatisfied", station.organization("village")));
        station.create(new RelatedPerson().setPatient(new Reference(resident)));
        station.awaited(resident, "bp-grade", "grade-3");
        station.settled();
        String alert = station.concluded(resident, "critical-alert")
                .get(0)
                .getIdElement()
                .toUnqualifiedVersionless()
                .getValue();
        assertThat(station.found(CarePlan.class, "patient=" + resident)).isNotEmpty();
        assertThat(station.found(Task.class, "patient=" + resident)).isNotEmpty();

        HttpResponse<String> plain = delete(resident);
        assertThat(plain.statusCode()).as(plain.body()).isEqualTo(409);
        assertThat(plain.body()).contains("\"still-referenced\"", "DELETE Patient/{id}?_cascade=delete");

        HttpResponse<String> whole = delete(resident + CASCADE);

        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
        station.settled();
        nothingIsLeft(resident);
        assertThat(server.get("/fhir/" + resident).statusCode()).isEqualTo(410);
        assertThat(server.get("/fhir/" + reading).statusCode()).isEqualTo(410);
        assertThat(server.get("/fhir/" + alert).statusCode()).isEqualTo(410);
        assertThat(server.get("/fhir/" + alert + "/_history/1").statusCode()).isEqualTo(200);
        assertThat(server.get("/fhir/" + resident + "/_history").statusCode()).isEqualTo(200);
        assertThat(server.get("/actuator/events?parked=true").body()).doesNotContain(resident.substring(8));
        assertThat(delete(resident + CASCADE).statusCode())
                .as("the second time, as any deletion")
                .isEqualTo(delete(resident).statusCode());
        station.create(SyntheticResident.aResident()
                .bornOn("1960-02-03")
                .withNationalId(number)
                .build());
    }

    @Test
    void theHeaderSaysTheSame() {
        String resident = station.resident("1971-01-01");
        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 120, 80));

        HttpResponse<String> answer = server.send(
                "/fhir/" + resident,
                request -> request.header("X-Cascade", "delete").DELETE());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        station.settled();
        nothingIsLeft(resident);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation/%s?_cascade=delete",
                "Patient/%s?_cascade=none",
                "Patient/%s?_cascade=",
                "Patient/%s?_cascade",
                "Patient/%s?_cascade=delete&_cascade=delete",
                "Patient/%s?_expunge=true",
                "Patient/%s?bogus=1",
                "Patient?identifier=http%%3A%%2F%%2Fa%%7C%s&_cascade=delete",
                "Patient/%s?_cascade=DELETE"
            })
    void elsewhereItIsRefused(String address) {
        HttpResponse<String> answer = delete(address.formatted("nobody-" + address.hashCode()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter-invalid\"");
    }

    @Test
    void inABundleItIsRefusedNotPassedOver() {
        String resident = station.resident("1971-01-02");
        for (String type : List.of("transaction", "batch")) {
            String answer = server.post("/fhir", """
                    {"resourceType": "Bundle", "type": "%s",
                     "entry": [{"request": {"method": "DELETE", "url": "%s?_cascade=delete"}}]}""".formatted(type, resident)).body();

            assertThat(answer).contains("\"parameter-invalid\"");
            assertThat(server.get("/fhir/" + resident).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> header = server.send(
                "/fhir/Observation/x",
                request -> request.header("X-Cascade", "delete").DELETE());
        assertThat(header.statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsAboutSomebodyElseTooHoldsAndIsNamed() {
        String other = station.resident("1972-01-01");
        String others = station.create(pressure(other, "2026-03-01T08:30:00+08:00", 120, 80));
        String resident = station.resident("1972-01-02");
        String reading = station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 120, 80));
        Group group = new Group().setActual(true).setType(Group.GroupType.PERSON);
        group.addMember().setEntity(new Reference(resident));
        group.addMember().setEntity(new Reference(other));
        Group kept = station.kept(group);
        Provenance provenance = new Provenance();
        provenance.addTarget(new Reference(reading));
        provenance.addTarget(new Reference(others));
        provenance.setRecordedElement(new InstantType("2026-03-01T09:00:00+08:00"));
        provenance.addAgent().setWho(new Reference(other));
        Provenance shared = station.kept(provenance);
        Patient twin = SyntheticResident.aResident().bornOn("1972-01-03").build();
        twin.addLink().setOther(new Reference(resident)).setType(Patient.LinkType.SEEALSO);
        Patient linked = station.kept(twin);

        List<String> held =
                List.of(address(kept.getIdElement()), address(shared.getIdElement()), address(linked.getIdElement()));
        List<String> named = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            HttpResponse<String> refused = delete(resident + CASCADE);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains("\"still-referenced\"");
            assertThat(server.get("/fhir/" + reading).statusCode()).isEqualTo(200);
            String holder =
                    held.stream().filter(refused.body()::contains).findFirst().orElseThrow();
            named.add(holder);
            if (holder.startsWith("Group")) {
                kept.getMember().remove(0);
                station.update(kept);
            } else if (holder.startsWith("Provenance")) {
                shared.getTarget().remove(0);
                station.update(shared);
            } else {
                linked.getLink().clear();
                station.update(linked);
            }
        }

        assertThat(named).containsExactlyInAnyOrderElementsOf(held);
        assertThat(delete(resident + CASCADE).statusCode()).isEqualTo(200);
        assertThat(server.get("/fhir/" + others).statusCode()).isEqualTo(200);
        assertThat(server.get("/fhir/" + held.get(0)).statusCode()).isEqualTo(200);
        station.settled();
        nothingIsLeft(resident);
    }

    /** Either it is there first, and goes along, or it is told that there is no such resident. */
    @Test
    void whatArrivesAtTheSameMomentIsNeverAnOrphan() {
        for (int round = 0; round < 8; round++) {
            String resident = station.resident("1973-01-0" + (round + 1));
            station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 120, 80));
            AtomicBoolean gone = new AtomicBoolean();
            List<CompletableFuture<Void>> senders = new ArrayList<>();
            for (int sender = 0; sender < 3; sender++) {
                senders.add(CompletableFuture.runAsync(() -> sendUntilRefused(resident, gone)));
            }
            HttpResponse<String> deleted = delete(resident + CASCADE);
            gone.set(true);
            senders.forEach(CompletableFuture::join);

            assertThat(deleted.statusCode()).as(deleted.body()).isIn(200, 409);
            if (deleted.statusCode() == 409) {
                assertThat(delete(resident + CASCADE).statusCode()).isEqualTo(200);
            }
            nothingIsLeft(resident);
        }
        station.settled();
    }

    /** The deletion is held until the write waits for it, so that it is the write's end that the database refuses. */
    @Test
    void whatWaitedForTheDeletionIsToldThatThereIsNoSuchResident() throws Exception {
        String resident = station.resident("1975-01-01");
        try (Connection deletion = EmbeddedDatabase.of(server).getConnection();
                Statement statement = deletion.createStatement()) {
            deletion.setAutoCommit(false);
            String row = "fhir_id = '" + resident.substring("Patient/".length()) + "' AND res_type = 'Patient'";
            statement.execute("SELECT res_id FROM hfj_resource WHERE " + row + " FOR UPDATE");
            CompletableFuture<HttpResponse<String>> write = CompletableFuture.supplyAsync(() ->
                    server.post("/fhir/Observation", body(pressure(resident, "2026-03-02T08:30:00+08:00", 130, 80))));
            await().until(() -> statement
                    .executeQuery("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                    .next());
            statement.execute("UPDATE hfj_resource SET res_deleted_at = now(), res_updated = now() WHERE " + row);
            deletion.commit();

            HttpResponse<String> answer = write.get(1, TimeUnit.MINUTES);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"reference-not-found\"");
            statement.execute("UPDATE hfj_resource SET res_deleted_at = NULL WHERE " + row);
            deletion.commit();
        }
    }

    /** Whatever of it had been graded when the resident was deleted: nothing yet, or all, it is graded again. */
    @ParameterizedTest(name = "graded before the deletion: {0}")
    @ValueSource(booleans = {false, true})
    void whoWasDeletedIsBroughtBackWithHisReadingsInOneTransaction(boolean graded) {
        String resident = station.resident("1974-01-01");
        String reading = station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 190, 121));
        if (graded) {
            station.awaited(resident, "bp-grade", "grade-3");
            station.settled();
        }
        Patient registered = (Patient) stored(resident);
        Observation measured = (Observation) stored(reading);
        assertThat(delete(resident + CASCADE).statusCode()).isEqualTo(200);

        station.client()
                .transaction()
                .withBundle(Transactions.of(List.of(measured, registered)))
                .execute();

        assertThat(server.get("/fhir/" + reading).statusCode()).isEqualTo(200);
        assertThat(station.found(Observation.class, "patient=" + resident)).isNotEmpty();
        station.awaited(resident, "bp-grade", "grade-3");
        station.settled();
    }

    private static String body(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }

    private Resource stored(String address) {
        Resource stored = (Resource) station.client()
                .read()
                .resource(address.split("/")[0])
                .withUrl(address)
                .execute();
        stored.setId(address);
        stored.setMeta(null);
        return stored;
    }

    private void sendUntilRefused(String resident, AtomicBoolean gone) {
        int after = 0;
        while (after < 2) {
            after += gone.get() ? 1 : 0;
            try {
                station.create(pressure(resident, "2026-03-02T08:30:00+08:00", 130, 80));
            } catch (BaseServerResponseException refused) {
                assertThat(refused.getStatusCode())
                        .as(refused.getResponseBody())
                        .isBetween(400, 499);
                return;
            }
        }
    }

    private void nothingIsLeft(String resident) {
        for (String type : List.of(
                "Observation",
                "Condition",
                "Encounter",
                "CarePlan",
                "Task",
                "Provenance",
                "RelatedPerson",
                "ServiceRequest")) {
            HttpResponse<String> found = server.get("/fhir/" + type + "?patient=" + resident + "&_total=accurate");
            assertThat(XinglinServer.fhirContext()
                            .newJsonParser()
                            .parseResource(Bundle.class, found.body())
                            .getTotal())
                    .as("%s of a resident who is gone", type)
                    .isZero();
        }
    }

    private static String address(IdType id) {
        return id.toUnqualifiedVersionless().getValue();
    }

    private HttpResponse<String> delete(String address) {
        return server.send("/fhir/" + address, HttpRequest.Builder::DELETE);
    }
}
