package org.xinglin.fhirserver.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** No organisation stands below itself, in whatever way it would come there, nor below more than eleven others. */
class OrganisationCirclesIT {

    private final Caller everyone = new Caller(SharedServer.get(), null);
    private final String tree = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aClinicIsNotAboveItsCounty() {
        accepted(put("county", null));
        accepted(put("town", "county"));
        accepted(put("clinic", "town"));
        HttpResponse<String> refused = put("county", "clinic");
        refused(refused);
        assertThat(refused.body()).contains(id("county") + " → Organization/" + id("clinic"));
        assertThat(everyone.get("/Organization/" + id("county")).body()).doesNotContain("partOf");
        accepted(put("clinic", "county"));
    }

    @Test
    void anOrganisationIsNotPartOfItself() {
        accepted(put("alone", null));
        refused(put("alone", "alone"));
    }

    @Test
    void aTransactionMayTurnTheTreeRoundButNotIntoACircle() {
        accepted(put("a", null));
        accepted(put("b", "a"));
        accepted(put("c", "b"));
        refused(transaction(organisation("a", "b"), organisation("b", "a")));
        refused(transaction(organisation("a", "c"), organisation("b", "a"), organisation("c", "b")));
        refused(transaction(organisation("x", "y"), organisation("y", "z"), organisation("z", "x")));
        accepted(transaction(organisation("a", "b"), organisation("b", null)));
        accepted(transaction(organisation("a", null), organisation("b", "c"), organisation("c", "a")));
    }

    @Test
    void twelveLevelsAreEnough() {
        accepted(put("1", null));
        for (int level = 2; level <= 12; level++) {
            accepted(put("" + level, "" + (level - 1)));
        }
        refused(put("13", "12"));
        accepted(put("above", null));
        HttpResponse<String> refused = put("1", "above");
        refused(refused);
        accepted(put("other", "11"));
    }

    @Test
    void ofTwoMovesThatCrossOneIsRefused() {
        for (int round = 0; round < 5; round++) {
            String left = "left" + round;
            String right = "right" + round;
            accepted(put(left, null));
            accepted(put(right, null));
            List<Integer> answers = Stream.of(
                            CompletableFuture.supplyAsync(() -> put(left, right)),
                            CompletableFuture.supplyAsync(() -> put(right, left)))
                    .toList()
                    .stream()
                    .map(each -> each.join().statusCode())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 422);
        }
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("organization-circle", "Organization.partOf");
    }

    private String id(String name) {
        return tree + "-" + name;
    }

    private HttpResponse<String> put(String name, @Nullable String above) {
        return everyone.put(organisation(name, above));
    }

    private Organization organisation(String name, @Nullable String above) {
        Organization organisation = new Organization().setName("示例机构");
        organisation.setId(id(name));
        organisation.addIdentifier().setSystem("https://example.org/circles").setValue(id(name));
        if (above != null) {
            organisation.setPartOf(new Reference("Organization/" + id(above)));
        }
        return organisation;
    }

    private HttpResponse<String> transaction(Organization... organisations) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Organization organisation : organisations) {
            transaction
                    .addEntry()
                    .setResource(organisation)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl("Organization/" + organisation.getIdElement().getIdPart());
        }
        return everyone.post("", transaction);
    }
}
