package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A unified social credit code belongs to one organisation in use, by whatever way a second would have it. */
class OrganisationCodeIT {

    private static final String USCC = "https://xinglin-fhir.github.io/ig/sid/uscc";
    private static final XinglinServer SERVER = SharedServer.get();

    private final String code = code();
    private final Organization holder = stored(organisation(code));

    /** With its check character (GB 32100). */
    private static String code() {
        String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        String body = "12990101%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        int sum = IntStream.range(0, weights.length)
                .map(i -> characters.indexOf(body.charAt(i)) * weights[i])
                .sum();
        return body + characters.charAt((31 - sum % 31) % 31);
    }

    private static Organization organisation(String code) {
        Organization organization = new Organization().setActive(true).setName("示例医院");
        organization.addIdentifier().setSystem(USCC).setValue(code);
        return organization;
    }

    private static Organization withoutCode() {
        Organization organization = new Organization().setActive(true).setName("示例门诊部");
        organization.addIdentifier().setSystem("urn:oid:2.16.156.10011.1.5").setValue("PDY" + UUID.randomUUID());
        return organization;
    }

    private static Organization stored(Organization organization) {
        HttpResponse<String> answer = post(organization);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return SentRecord.read(Organization.class, answer);
    }

    private static HttpResponse<String> post(Organization organization, String... headers) {
        return SentRecord.by(SERVER, "POST", "Organization", SentRecord.json(organization), headers);
    }

    private static HttpResponse<String> put(Organization organization) {
        return SentRecord.by(SERVER, "PUT", address(organization), SentRecord.json(organization));
    }

    private static String address(Organization organization) {
        return "Organization/" + organization.getIdElement().getIdPart();
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        OperationOutcome outcome = SentRecord.read(OperationOutcome.class, answer);
        assertThat(Refusal.rules(outcome)).containsExactly("duplicate-organization");
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).contains(address(holder));
    }

    @Test
    void aSecondIsRefusedByEveryWayAndToldOfTheFirst() {
        refused(post(organisation(code)));
        Organization chosen = organisation(code);
        chosen.setId("chosen-" + UUID.randomUUID());
        refused(put(chosen));
        Organization other = stored(withoutCode());
        other.addIdentifier().setSystem(USCC).setValue(code);
        refused(put(other));
        refused(SentRecord.by(
                SERVER,
                "PATCH",
                address(other),
                "[{\"op\":\"replace\",\"path\":\"/identifier\",\"value\":[{\"system\":\"" + USCC + "\",\"value\":\""
                        + code + "\"}]}]"));
        Bundle both = SentRecord.bundle(BundleType.TRANSACTION, withoutCode(), organisation(code));
        refused(SentRecord.by(SERVER, "POST", "", SentRecord.json(both)));
        String elsewhere = code();
        Bundle twice = SentRecord.bundle(BundleType.TRANSACTION, organisation(elsewhere), organisation(elsewhere));
        assertThat(SentRecord.by(SERVER, "POST", "", SentRecord.json(twice)).statusCode())
                .isEqualTo(409);
        Bundle batch = SentRecord.bundle(BundleType.BATCH, organisation(code));
        assertThat(SentRecord.by(SERVER, "POST", "", SentRecord.json(batch)).body())
                .contains("duplicate-organization");
        assertThat(SentRecord.by(SERVER, "POST", "Organization/$validate", SentRecord.json(organisation(code)))
                        .body())
                .contains("duplicate-organization");
        HttpResponse<String> again = post(organisation(code), "If-None-Exist", "identifier=" + USCC + "|" + code);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    }

    @Test
    void whoIsOutOfUseLetsGoOfIt() {
        Organization former = holder.copy().setActive(false);
        assertThat(put(former).statusCode()).isEqualTo(200);
        Organization successor = stored(organisation(code));

        HttpResponse<String> back = put(former.setActive(true));

        assertThat(back.statusCode()).isEqualTo(409);
        assertThat(back.body()).contains(address(successor));
        assertThat(SentRecord.by(SERVER, "DELETE", address(successor), "").statusCode())
                .isEqualTo(200);
        assertThat(put(former).statusCode()).isEqualTo(200);
        refused(post(organisation(code)));
    }

    @Test
    void ofManyAtOnceOneIsStored() {
        String wanted = code();

        List<CompletableFuture<HttpResponse<String>>> senders = IntStream.range(0, 16)
                .mapToObj(sender -> CompletableFuture.supplyAsync(() -> post(organisation(wanted))))
                .toList();

        assertThat(senders.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
    }

    @Test
    void twoOfBeforeAreListedUntilOneLetsGo() throws IOException {
        Organization second = stored(withoutCode());
        new JdbcTemplate(EmbeddedDatabase.of(SERVER))
                .update(
                        """
                        INSERT INTO xinglin.identifier_double
                        SELECT ?, res_id FROM hfj_resource WHERE res_type = 'Organization' AND fhir_id = ?""",
                        new IdentifierClaim("Organization", USCC, code, "any").key(),
                        second.getIdElement().getIdPart());
        String pair = "{\"holder\":\"%s\",\"twice\":\"%s\"}".formatted(address(holder), address(second));
        assertThat(SERVER.get("/actuator/doubles").body()).contains(pair).doesNotContain(code);
        second.getIdentifierFirstRep().setSystem(USCC).setValue(code);
        refused(put(second));

        assertThat(put(holder.copy().setActive(false)).statusCode()).isEqualTo(200);

        assertThat(SERVER.get("/actuator/doubles").body()).doesNotContain(pair);
        assertThat(put(second).statusCode()).isEqualTo(200);
        assertThat(post(organisation(code)).body()).contains(address(second));
    }
}
