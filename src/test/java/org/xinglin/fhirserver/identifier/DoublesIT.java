package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What a hospital sends twice is there once. */
class DoublesIT {

    private static final String REPORTS = "https://lis.example.org/report";
    private static final OffsetDateTime TIME = OffsetDateTime.of(2026, 3, 4, 8, 30, 0, 0, ZoneOffset.ofHours(8));

    private static final XinglinServer SERVER = SharedServer.get();
    private static final IGenericClient CLIENT = SERVER.client();

    private final String number = UUID.randomUUID().toString();
    private final String byNumber = "identifier=" + REPORTS + "|" + number;
    private IdType resident;

    @BeforeEach
    void aResidentIsOnRecord() {
        resident = create(aResident().build());
    }

    @Test
    void sixteenConditionalCreatesAtOnceStoreOne() {
        List<HttpResponse<String>> answers = sixteenTimes(() -> SERVER.send(
                "/fhir/Observation",
                request -> request.header("Content-Type", "application/fhir+json")
                        .header("If-None-Exist", byNumber)
                        .POST(BodyPublishers.ofString(json(reading(number))))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(stored(number)).hasSize(1);
    }

    @Test
    void sixteenConditionalUpdatesAtOnceStoreOne() {
        List<HttpResponse<String>> answers = sixteenTimes(() -> SERVER.send(
                "/fhir/Observation?" + byNumber.replace("|", "%7C"),
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(json(reading(number))))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(stored(number)).hasSize(1);
    }

    @Test
    void sixteenUpdatesOfOneChosenIdAtOnceStoreOne() {
        Observation reading = reading(number);
        reading.setId("chosen-" + number);

        List<HttpResponse<String>> answers = sixteenTimes(() -> SERVER.send(
                "/fhir/Observation/chosen-" + number,
                request -> request.header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(json(reading)))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(stored(number)).hasSize(1);
    }

    @Test
    void ofSixteenPlainPostsOneIsStoredAndTheOthersNameIt() {
        List<HttpResponse<String>> answers =
                sixteenTimes(() -> SERVER.post("/fhir/Observation", json(reading(number))));

        List<Observation> stored = stored(number);
        assertThat(stored).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(15)
                .allSatisfy(refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(409);
                    assertThat(refusal.body())
                            .contains("duplicate-identifier")
                            .contains("Observation/"
                                    + stored.get(0).getIdElement().getIdPart());
                });
    }

    @Test
    void sixteenTransactionsThatShareTheirReadingsStoreEachOnce() {
        String second = UUID.randomUUID().toString();

        String oneWay = json(transaction(reading(number), reading(second)));
        String theOther = json(transaction(reading(second), reading(number)));
        AtomicInteger sender = new AtomicInteger();

        List<HttpResponse<String>> answers =
                sixteenTimes(() -> SERVER.post("/fhir", sender.getAndIncrement() % 2 == 0 ? oneWay : theOther));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(stored(number)).hasSize(1);
        assertThat(stored(second)).hasSize(1);
    }

    @Test
    void aTransactionWithOneDoubleLeavesNothing() {
        create(reading(number));
        String other = UUID.randomUUID().toString();
        Bundle transaction = transaction(reading(other), reading(number));
        transaction.getEntry().forEach(entry -> entry.getRequest().setIfNoneExist(null));

        assertThat(Refusal.of(() -> CLIENT.transaction().withBundle(transaction).execute())
                        .rules())
                .containsExactly("duplicate-identifier");
        assertThat(stored(other)).isEmpty();
    }

    @Test
    void twoOfTheSameInOneTransactionAreRefused() {
        Bundle transaction = transaction(reading(number), reading(number));
        transaction.getEntry().forEach(entry -> entry.getRequest().setIfNoneExist(null));

        assertThat(Refusal.of(() -> CLIENT.transaction().withBundle(transaction).execute())
                        .status())
                .isEqualTo(409);
        assertThat(stored(number)).isEmpty();
    }

    @Test
    void anIdentifierMayMoveOnWhenItsHolderLetsItGo() {
        IdType first = create(reading(number));
        Observation renumbered = reading("renumbered-" + number);
        renumbered.setId(first);
        CLIENT.update().resource(renumbered).execute();

        IdType second = create(reading(number));
        CLIENT.delete().resourceById(second).execute();

        create(reading(number));
        assertThat(Refusal.of(() -> create(reading("renumbered-" + number))).rules())
                .containsExactly("duplicate-identifier");
    }

    @Test
    void withinOneTransactionAnIdentifierMayBePassedOn() {
        IdType first = create(reading(number));
        Bundle handover = transaction(reading(number));
        handover.getEntryFirstRep().getRequest().setIfNoneExist(null);
        Observation renumbered = reading("renumbered-" + number);
        handover.addEntry()
                .setResource(renumbered)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Observation/" + first.getIdPart());

        CLIENT.transaction().withBundle(handover).execute();

        assertThat(stored(number)).hasSize(1);
        assertThat(stored("renumbered-" + number))
                .extracting(Observation::getIdPart)
                .containsExactly(first.getIdPart());
    }

    @Test
    void theSameNumberOfAnotherSystemIsAnother() {
        create(reading(number));
        create(aBloodPressure(128, 78)
                .of(resident.getValue())
                .at(TIME)
                .numbered("https://ecg.example.org/report", number)
                .build());
    }

    @Test
    void aLongNumberIsHeldToTheSameRule() {
        String longNumber = number.repeat(200);
        create(reading(longNumber));

        assertThat(Refusal.of(() -> create(reading(longNumber))).status()).isEqualTo(409);
    }

    private Observation reading(String reportNumber) {
        return aBloodPressure(128, 78)
                .of(resident.getValue())
                .at(TIME)
                .numbered(REPORTS, reportNumber)
                .build();
    }

    /** Each is stored unless it is known. */
    private static Bundle transaction(Observation... readings) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Observation reading : readings) {
            transaction
                    .addEntry()
                    .setResource(reading)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation")
                    .setIfNoneExist("identifier=" + REPORTS + "|"
                            + reading.getIdentifierFirstRep().getValue());
        }
        return transaction;
    }

    private static List<HttpResponse<String>> sixteenTimes(Supplier<HttpResponse<String>> request) {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 16)
                    .mapToObj(sender -> CompletableFuture.supplyAsync(request, senders))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            senders.shutdown();
        }
    }

    private static List<Observation> stored(String reportNumber) {
        return CLIENT
                .search()
                .forResource(Observation.class)
                .where(Observation.IDENTIFIER.exactly().systemAndIdentifier(REPORTS, reportNumber))
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .stream()
                .map(entry -> (Observation) entry.getResource())
                .toList();
    }

    private static IdType create(Resource resource) {
        return (IdType) CLIENT.create().resource(resource).execute().getId().toUnqualifiedVersionless();
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }
}
