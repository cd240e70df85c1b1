package org.xinglin.fhirserver.storage;

import static java.util.stream.IntStream.range;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.XinglinServer;

/** A hospital system that posts records and keeps book of them. */
final class Sender {

    private final XinglinServer server;
    private final Ledger ledger;

    Sender(XinglinServer server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /** @return the resident's reference, if the server acknowledged it */
    Optional<String> postResident() {
        String number = ledger.newNumber();
        return post(number, NumberedRecords.resident(number));
    }

    void postReading(String resident) {
        String number = ledger.newNumber();
        post(number, NumberedRecords.reading(number, resident));
    }

    /** A reading that may be sent again: created only if its number is not known yet. */
    void postReadingOnce(String resident) {
        String number = ledger.newNumber();
        ledger.sending(List.of(number));
        ledger.mayBeResent(number, resident);
        sendOnce(number, resident);
    }

    /** Sends everything once more that may be sent again, as an interface does that got no answer. */
    void resend() {
        ledger.resendable().forEach(this::sendOnce);
    }

    private void sendOnce(String number, String resident) {
        HttpResponse<String> answer = server.send(
                "/fhir/Observation",
                request -> request.header("Content-Type", "application/fhir+json")
                        .header("If-None-Exist", "identifier=" + NumberedRecords.NUMBERS + "|" + number)
                        .POST(BodyPublishers.ofString(
                                NumberedRecords.json(NumberedRecords.reading(number, resident)))));
        if (answer.statusCode() == 201 || answer.statusCode() == 200) {
            answer.headers()
                    .firstValue("Location")
                    .or(() -> answer.headers().firstValue("Content-Location"))
                    .ifPresent(location -> ledger.acknowledged(number, location));
        }
    }

    private Optional<String> post(String number, Resource record) {
        ledger.sending(List.of(number));
        HttpResponse<String> answer = server.post("/fhir/" + record.fhirType(), NumberedRecords.json(record));
        return answer.statusCode() == 201
                ? answer.headers().firstValue("Location").map(location -> ledger.acknowledged(number, location))
                : Optional.empty();
    }

    /** @return the answer's status */
    int postTransaction(String resident, int readings) {
        List<String> numbers =
                range(0, readings).mapToObj(reading -> ledger.newNumber()).toList();
        Bundle transaction = NumberedRecords.transaction(numbers.stream()
                .map(number -> NumberedRecords.reading(number, resident))
                .toList());
        ledger.sending(numbers);
        HttpResponse<String> answer = server.post("/fhir", NumberedRecords.json(transaction));
        if (answer.statusCode() == 200) {
            Bundle stored = XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
            range(0, readings)
                    .forEach(reading -> ledger.acknowledged(
                            numbers.get(reading),
                            stored.getEntry().get(reading).getResponse().getLocation()));
        }
        return answer.statusCode();
    }
}
