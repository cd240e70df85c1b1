package org.xinglin.referral.fhir.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.storage.MemoryStore;
import org.xinglin.network.fhir.Networks;
import org.xinglin.referral.domain.Party;
import org.xinglin.referral.fhir.TaskMarks;
import org.xinglin.testkit.HandClock;

/** Whoever stands within both sides of a request acts for the nearer one. */
class ActingOrganisationTests {

    private final MemoryStore store = new MemoryStore();
    private final ActingOrganisation acting =
            new ActingOrganisation(Networks.in(store, new HandClock(Instant.parse("2026-11-27T02:00:00Z"))));

    @BeforeEach
    void county() {
        organization("county", null);
        organization("town", "county");
        organization("village", "town");
        organization("ward", "county");
        organization("stranger", null);
    }

    private void organization(String id, @Nullable String above) {
        Organization organization = new Organization().setActive(true);
        organization.setId(id);
        if (above != null) {
            organization.setPartOf(new Reference("Organization/" + above));
        }
        store.put(organization);
    }

    private static Caller of(String organization) {
        return new Caller(
                null, null, null, new Actor("his", null, null, Set.of(organization), Set.of(), List.of(), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        // up: the township asks the county's hospital, above it
        "town,county,town,REQUESTER",
        "town,county,village,REQUESTER",
        "town,county,county,PERFORMER",
        "town,county,ward,PERFORMER",
        "town,county,stranger,",
        // down: the county's hospital asks the township, below it
        "county,town,county,REQUESTER",
        "county,town,ward,REQUESTER",
        "county,town,town,PERFORMER",
        "county,town,village,PERFORMER",
        // its own
        "town,town,town,REQUESTER PERFORMER",
        "town,town,village,REQUESTER PERFORMER",
        "town,town,county,",
    })
    void theNearerSide(String requesting, String performing, String actor, @Nullable String sides) {
        Task task = new Task();
        TaskMarks.put(task, TaskMarks.REQUESTING, new Reference("Organization/" + requesting));
        TaskMarks.put(task, TaskMarks.PERFORMING, new Reference("Organization/" + performing));
        Set<Party> expected = sides == null
                ? EnumSet.noneOf(Party.class)
                : Arrays.stream(sides.split(" ")).map(Party::valueOf).collect(Collectors.toSet());
        assertThat(acting.parties(of(actor), task).orElseThrow()).isEqualTo(expected);
        assertThat(acting.asks(
                        of(actor), Optional.of("Organization/" + requesting), List.of("Organization/" + performing)))
                .isEqualTo(expected.contains(Party.REQUESTER));
    }

    @Test
    void nobodySaysWhoActsInTheOpenMode() {
        assertThat(acting.parties(new Caller(null, null, null, null), new Task()))
                .isEmpty();
        assertThat(acting.asks(new Caller(null, null, null, null), Optional.empty(), List.of()))
                .isTrue();
    }
}
