package org.xinglin.network.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;

/** Who may stand beside and below whom: one affiliation of a kind at a time, and nothing new for who is out of use. */
class NetworkRulesIT {

    private static final String AGREEMENT = "elderly-care-agreement";

    private final NetworkCounty county = new NetworkCounty();

    @BeforeEach
    void institutions() {
        NetworkCounty.stored(county.organization("hospital", "county", null), county.organization("home", null, null));
    }

    @Test
    void ofAKindOneIsInForceAtATime() {
        NetworkCounty.stored(agreement("first", "2025-01-01", "2026-12-31"));

        refused(NetworkCounty.put(agreement("second", "2026-12-31", null)), "first");
        refused(NetworkCounty.put(agreement("second", "2024-01-01", "2025-01-01")), "first");
        refused(
                NetworkCounty.put(county.affiliation("turned", "home", "hospital", AGREEMENT, "2026-01-01", null)),
                "first");
        NetworkCounty.stored(
                agreement("second", "2027-01-01", null),
                county.affiliation("other", "hospital", "home", "green-channel", "2025-01-01", null),
                agreement("withdrawn", "2025-06-01", null).setActive(false));
        refused(NetworkCounty.put(agreement("first", "2025-01-01", null)), "second");
        NetworkCounty.stored(agreement("first", "2025-01-01", "2026-06-30"));
    }

    @Test
    void aTierIsNoKind() {
        OrganizationAffiliation network =
                county.affiliation("network", "hospital", "home", "zhiweibing-network", "2025-01-01", null);
        tier(network);
        OrganizationAffiliation training =
                county.affiliation("training", "hospital", "home", "training", "2025-01-01", null);
        tier(training);
        NetworkCounty.stored(network, training);
    }

    private static void tier(OrganizationAffiliation affiliation) {
        affiliation
                .getCodeFirstRep()
                .addCoding()
                .setSystem("https://xinglin-fhir.github.io/ig/CodeSystem/affiliation-tier")
                .setCode("base");
    }

    @Test
    void ofTwoInOneTransactionNoneIsStored() {
        Bundle both = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (String name : List.of("one", "other")) {
            both.addEntry()
                    .setResource(agreement(name, "2025-01-01", null))
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl("OrganizationAffiliation/" + county.id(name));
        }
        HttpResponse<String> answer = SentRecord.by(SharedServer.get(), "POST", "", SentRecord.json(both));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("affiliation-in-force");
    }

    @Test
    void ofTwoAtOnceOneIsStored() {
        for (int round = 0; round < 3; round++) {
            String from = (2030 + round) + "-01-01";
            String until = (2030 + round) + "-12-31";
            String left = "left" + round;
            String right = "right" + round;
            List<Integer> answers = Stream.of(left, right)
                    .map(name -> CompletableFuture.supplyAsync(() ->
                            NetworkCounty.put(agreement(name, from, until)).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 409);
        }
    }

    @Test
    void whoIsOutOfUseTakesNothingNew() {
        NetworkCounty.stored(
                county.organization("closed", "county", null).setActive(false), county.resident("resident", "home"));

        HttpResponse<String> below = NetworkCounty.put(county.organization("ward", null, "closed"));
        assertThat(below.statusCode()).as(below.body()).isEqualTo(422);
        assertThat(below.body())
                .contains("organization-inactive", "Organization.partOf", county.organizationAddress("closed"));
        NetworkCounty.stored(county.organization("former", null, "closed").setActive(false));

        HttpResponse<String> order = NetworkCounty.put(order("closed"));
        assertThat(order.statusCode()).as(order.body()).isEqualTo(422);
        assertThat(order.body()).contains("organization-inactive", "ServiceRequest.performer");
        NetworkCounty.stored(order("hospital"));
        NetworkCounty.stored(county.organization("hospital", "county", null).setActive(false));
        NetworkCounty.stored(order("hospital").setNote(null));
    }

    private ServiceRequest order(String performer) {
        ServiceRequest order = new ServiceRequest()
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setSubject(new Reference("Patient/" + county.id("resident")))
                .addPerformer(new Reference(county.organizationAddress(performer)));
        order.getCode().setText("示例服务");
        order.setId(county.id("order"));
        return order;
    }

    private OrganizationAffiliation agreement(String name, String from, @Nullable String until) {
        return county.affiliation(name, "hospital", "home", AGREEMENT, from, until);
    }

    private void refused(HttpResponse<String> answer, String other) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("affiliation-in-force", "OrganizationAffiliation/" + county.id(other));
    }
}
