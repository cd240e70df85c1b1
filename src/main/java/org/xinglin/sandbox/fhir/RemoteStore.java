package org.xinglin.sandbox.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server, spoken to as any client does. What it is too busy for, or others are in the way of, is sent again. */
public final class RemoteStore implements CountyStore {

    private static final Logger log = LoggerFactory.getLogger(RemoteStore.class);

    private static final String JSON = "application/fhir+json";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(5);
    private static final int TRIES = 6;

    /** A conflict with another sender is over by then; one that lasts longer lasts. */
    private static final int TRIES_OF_A_CONFLICT = 3;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private static final int CONFLICT = 409;

    /** Too many requests, unavailable. */
    private static final Set<Integer> BUSY = Set.of(429, 503);

    private static final Set<Integer> NOT_THERE = Set.of(404, 410);
    private static final int OK = 200;

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
    private final String base;

    /** Until a first answer the address may simply be wrong. */
    private volatile boolean reached;

    /**
     * @param base such as {@code http://localhost:8080/fhir}
     * @throws IllegalArgumentException if it is no address
     */
    public RemoteStore(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        String scheme = URI.create(this.base).getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalArgumentException("Not an address of a FHIR server: " + base);
        }
    }

    @Override
    public void put(Bundle transaction) {
        String body = fhir.newJsonParser().encodeResourceToString(transaction);
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(URI.create(base))
                .header("Content-Type", JSON)
                .header("Prefer", "return=minimal")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != OK) {
            throw new LoadingFailed(said(answer));
        }
    }

    @Override
    public Optional<CountyMark> mark() {
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(URI.create(base + "/Basic/" + CountyMark.ID))
                .GET());
        if (NOT_THERE.contains(answer.statusCode())) {
            return Optional.empty();
        }
        if (answer.statusCode() == OK && parsed(answer) instanceof Basic basic) {
            return Optional.of(CountyMark.of(basic));
        }
        throw new LoadingFailed(said(answer));
    }

    /** What is there may have been changed since: it is sent again, and changes nothing if it was not. */
    @Override
    public boolean holds(String patientId) {
        return false;
    }

    @Override
    public boolean holdsResidents() {
        HttpResponse<String> answer = answer(
                HttpRequest.newBuilder(URI.create(base + "/Patient?_count=1")).GET());
        if (answer.statusCode() == OK && parsed(answer) instanceof Bundle page) {
            return page.hasEntry();
        }
        throw new LoadingFailed(said(answer));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        HttpRequest sent = request.timeout(ANSWER_LIMIT).header("Accept", JSON).build();
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            String trouble;
            try {
                HttpResponse<String> answer = http.send(sent, HttpResponse.BodyHandlers.ofString());
                reached = true;
                if (tries >= triesFor(answer.statusCode())) {
                    return answer;
                }
                trouble = "HTTP " + answer.statusCode();
            } catch (IOException e) {
                trouble = e.toString();
                if (tries == TRIES || !reached) {
                    throw new LoadingFailed("No answer from " + base + ": " + e, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LoadingFailed("Interrupted while waiting for " + base, e);
            }
            log.info("{} from {}: sent again in {} ms", trouble, base, pause.toMillis());
            rest(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static int triesFor(int status) {
        return BUSY.contains(status) ? TRIES : status == CONFLICT ? TRIES_OF_A_CONFLICT : 1;
    }

    private static void rest(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadingFailed("Interrupted", e);
        }
    }

    private String said(HttpResponse<String> answer) {
        String status = "HTTP " + answer.statusCode() + " from " + base + ": ";
        try {
            return status
                    + (parsed(answer) instanceof OperationOutcome outcome ? OutcomeText.of(outcome) : answer.body());
        } catch (DataFormatException notFhir) {
            return status + answer.body();
        }
    }

    private IBaseResource parsed(HttpResponse<String> answer) {
        return fhir.newJsonParser().parseResource(answer.body());
    }
}
