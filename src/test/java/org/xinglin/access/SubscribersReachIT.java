package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Subscription;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.Receiver;

/** A subscriber is told of what is in reach and in scope, as a search would find it. */
class SubscribersReachIT {

    private static final TwoTowns TOWNS = TwoTowns.get();
    private static final Person everybody = TOWNS.everybody();
    private static final Person near = TOWNS.near();

    private static Subscription subscription(String id, String criteria) {
        Subscription subscription = GuardedServer.receiver().subscription(criteria);
        subscription.getChannel().setEndpoint(GuardedServer.receiver().url() + "/" + id);
        subscription.setId(id);
        return subscription;
    }

    private static List<String> told(String subscription) {
        return GuardedServer.receiver().received().stream()
                .map(Receiver.Received::path)
                .filter(path -> path.startsWith("/hook/" + subscription + "/"))
                .toList();
    }

    @Test
    void whatIsOutOfReachIsToldToNobody() {
        accepted(near.put(subscription("of-near", "Observation?code=85354-9")));
        accepted(everybody.put(subscription("of-all", "Observation?code=85354-9")));
        accepted(everybody.put(reading("told-far", "far")));
        accepted(everybody.put(reading("told-near", "near")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> told("of-all")
                        .containsAll(
                                List.of("/hook/of-all/Observation/told-far", "/hook/of-all/Observation/told-near")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> told("of-near").contains("/hook/of-near/Observation/told-near"));
        assertThat(told("of-near")).noneMatch(path -> path.contains("far"));
        near.delete("/Subscription/of-near");
        everybody.delete("/Subscription/of-all");
    }

    /** Who is listed is told the record itself; nobody else is subscribed, by whatever way and under whatever likeness. */
    @Test
    void whoIsListedIsToldAndNobodyElseIs() {
        accepted(near.put(subscription("listed", "Observation?code=85354-9")));
        String listed = GuardedServer.receiver().url();
        for (String endpoint : List.of(
                "https://his.example.org/hook",
                listed.replace("/hook", "/hook/../elsewhere"),
                listed.replace("http://", "http://his.example.org@"),
                listed.replace("/hook", ".his.example.org/hook"),
                listed.replaceFirst(":\\d+/", ":1/"),
                listed + "-of-mine",
                "http://169.254.169.254/latest/meta-data")) {
            Subscription other = subscription("not-listed", "Observation?code=85354-9");
            other.getChannel().setEndpoint(endpoint);
            refused(near.put(other), 422, "endpoint");
            refused(near.post("/Subscription", other), 422, "endpoint");
            refused(
                    near.patch(
                            "/Subscription/listed",
                            "[{\"op\":\"replace\",\"path\":\"/channel/endpoint\",\"value\":\"" + endpoint + "\"}]"),
                    422,
                    "endpoint");
        }
        accepted(everybody.put(reading("told-listed", "near")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(GuardedServer.receiver().received())
                        .anySatisfy(received -> {
                            assertThat(received.path()).isEqualTo("/hook/listed/Observation/told-listed");
                            assertThat(received.body()).contains("\"told-listed\"");
                        }));
        near.delete("/Subscription/listed");
    }

    /** Others' Subscriptions, their endpoints and the secrets in their headers are nobody else's. */
    @Test
    void aSubscriptionIsItsOrganisationsOwn() {
        accepted(near.put(subscription("private", "Observation?code=85354-9")));
        assertThat(TOWNS.far().get("/Subscription/private").statusCode()).isEqualTo(404);
        assertThat(TOWNS.far().get("/Subscription/private/$status").statusCode())
                .isEqualTo(TOWNS.far().get("/Subscription/gone/$status").statusCode());
        refused(TOWNS.far().put(subscription("private", "Patient?")), 404);
        assertThat(TOWNS.far().ids("/Subscription")).doesNotContain("Subscription/private");
        near.delete("/Subscription/private");
    }

    @Test
    void whoeverIsToldMayRead() {
        refused(
                Person.program("near-town", "system/Subscription.cruds", "system/Observation.rs")
                        .put(subscription("beyond-scope", "Patient?")),
                403,
                "scope-missing");
        refused(
                Person.program("near-town", "system/Subscription.cruds", "system/Observation.rs")
                        .put(subscription("beyond-scope", "Observation?patient.name=居民")),
                403);
    }

    /** A token about one resident does not tell of all of an organisation. */
    @Test
    void oneResidentsTokenTellsOfNobodyElse() {
        accepted(everybody.put(resident("other-near", "near-village")));
        Person aboutOne = Person.aboutOne("near-town", "clinician", "near", "patient/*.cruds");
        assertThat(aboutOne.ids("/Patient")).containsExactly("Patient/near");
        assertThat(aboutOne.put(subscription("of-one", "Observation?code=85354-9"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(everybody.get("/Subscription/of-one").statusCode()).isEqualTo(404);
    }

    /** A Subscription outlives the token that asked for it, not the program. */
    @Test
    void aProgramThatIsGoneFromTheFileIsToldNothing() {
        EmbeddedAccess access = GuardedServer.access();
        access.client("subscribing", "Organization/near-town", TwoTowns.ALL).write();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> mayAsk("subscribing"));
        Person leaving = new Person(access.token(GuardedServer.get(), "subscribing", TwoTowns.ALL), Map.of());
        accepted(leaving.put(subscription("of-leaving", "Observation?code=85354-9")));
        accepted(near.put(subscription("of-staying", "Observation?code=85354-9")));
        accepted(everybody.put(reading("before-leaving", "near")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> told("of-leaving").contains("/hook/of-leaving/Observation/before-leaving"));

        access.without("subscribing").write();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !mayAsk("subscribing"));
        accepted(everybody.put(reading("after-leaving", "near")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> told("of-staying").contains("/hook/of-staying/Observation/after-leaving"));
        accepted(everybody.put(reading("long-after-leaving", "near")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> told("of-staying").contains("/hook/of-staying/Observation/long-after-leaving"));
        assertThat(told("of-leaving")).noneMatch(path -> path.endsWith("after-leaving"));
        near.delete("/Subscription/of-staying");
        everybody.delete("/Subscription/of-leaving");
    }

    private static boolean mayAsk(String client) {
        return EmbeddedAccess.ask(
                                GuardedServer.get(),
                                GuardedServer.access().assertion(GuardedServer.get(), client),
                                "system/*.rs")
                        .statusCode()
                == 200;
    }
}
