package org.xinglin.referral.fhir.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;

/** A request is handled by one task, and one like it is open at a time, also if it was stored before that was kept (ADR 48). */
class OneTaskIT {

    private final County county = new County(SharedServer.get());
    private final String resident = county.resident();

    private ServiceRequest up() {
        return County.request("referral-up", resident, county.township, county.hospital, "I10");
    }

    private Task only(String request) {
        assertThat(county.tasks(request)).hasSize(1);
        return county.tasks(request).get(0);
    }

    @Test
    void aRequestIsHandledByTheTaskThatItHas() {
        String request = county.created(up());
        Task own = only(request);
        Task second = own.copy();
        second.setId((String) null);
        second.setMeta(null);

        HttpResponse<String> refused = county.post(second);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(County.rules(refused)).containsExactly("request-has-task");
        assertThat(refused.body()).contains("Task/" + own.getIdElement().getIdPart());
        second.setPartOf(List.of(new Reference("Task/" + own.getIdElement().getIdPart())));
        assertThat(county.post(second).statusCode()).isEqualTo(409);
        second.setCode(new CodeableConcept().setText("转诊办理")).setPartOf(null).setId("second-" + System.nanoTime());
        assertThat(county.put(second).statusCode()).isEqualTo(409);
        assertThat(county.tasks(request)).hasSize(1);

        county.moved(own, TaskStatus.CANCELLED);
        HttpResponse<String> late = county.post(second);
        assertThat(late.statusCode()).as(late.body()).isEqualTo(422);
        assertThat(County.rules(late)).containsExactly("request-ended");
    }

    @Test
    void whoseTaskWasDeclinedMayBeAskedOfSomebodyElseByOneTask() {
        String request = county.created(up());
        Task own = only(request);
        county.moved(own, TaskStatus.REJECTED);
        Task second = own.copy();
        second.setId((String) null);
        second.setMeta(null);
        second.setOwner(new Reference(county.organization("county", null)));

        assertThat(county.post(second).statusCode()).isEqualTo(201);
        assertThat(county.post(second).statusCode()).isEqualTo(409);
        assertThat(county.tasks(request)).hasSize(2);
        Bundle two = SentRecord.bundle(BundleType.TRANSACTION, second, second.copy());
        HttpResponse<String> together = SentRecord.by(county.server, "POST", "", SentRecord.json(two));
        assertThat(together.statusCode()).isEqualTo(409);
    }

    @Test
    void ofTwoWhoMakeATaskAtTheSameMomentOneDoes() {
        String request = county.created(up());
        Task second = only(request).copy();
        county.moved(only(request), TaskStatus.REJECTED);
        second.setId((String) null);
        second.setMeta(null);

        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> county.post(second)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409);
    }

    @Test
    void aLeaderGetsOneMoreDiscipline() {
        county.offers(county.hospital, "mdt");
        ServiceRequest mdt = County.request("mdt", resident, county.township, county.hospital, "O15");
        String request = county.created(mdt);
        Task leader = only(request);
        Task more = leader.copy();
        more.setId((String) null);
        more.setMeta(null);
        more.setOwner(new Reference(county.organization("county", null)));

        assertThat(county.post(more).statusCode()).isEqualTo(409);
        more.addPartOf(new Reference("Task/" + leader.getIdElement().getIdPart()));
        HttpResponse<String> added = county.post(more);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    /** As the migration V47 finds it: open, and nobody knows. */
    @Test
    void whatWasOpenBeforeThatWasKeptIsOpen() throws Exception {
        String request = county.created(up());
        String id = request.substring("ServiceRequest/".length());
        JdbcTemplate jdbc = new JdbcTemplate(EmbeddedDatabase.of(county.server));
        jdbc.update("DELETE FROM xinglin.open_request WHERE request = ?", id);
        try (InputStream migration =
                OneTaskIT.class.getResourceAsStream("/db/migration/V47__open_requests_and_tasks.sql")) {
            String days = new String(migration.readAllBytes(), StandardCharsets.UTF_8).split(";", 2)[0];
            jdbc.execute("SET search_path = xinglin, public; " + days + "; RESET search_path");
        }

        await().atMost(Duration.ofMinutes(1))
                .until(() -> !jdbc.queryForList("SELECT FROM xinglin.open_request WHERE request = ?", id)
                        .isEmpty());
        HttpResponse<String> again = county.post(up());
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        assertThat(again.body()).contains(request);
    }
}
