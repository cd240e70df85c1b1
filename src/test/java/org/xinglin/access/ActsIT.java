package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.store;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;

/** What the server concludes says on whose act it rests. */
class ActsIT {

    private final Person everybody = Person.everybody();

    @Test
    void aConclusionNamesWhoWroteWhatItFollowsFrom() {
        store(resident("acts", "hill-village"));
        accepted(Person.program("hill-village", TwoTowns.ALL).put(reading("acts-1", "acts")));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(acts()).contains("of.hill-village for Organization/hill-village"));
    }

    private List<String> acts() {
        return everybody.ids("/Observation?patient=Patient/acts&code=bp-grade").stream()
                .flatMap(grade -> everybody.find("/Provenance?target=" + grade).getEntry().stream())
                .flatMap(entry -> ((Provenance) entry.getResource()).getAgent().stream())
                .map(agent -> agent.getWho().getDisplay() + " for "
                        + agent.getOnBehalfOf().getDisplay())
                .toList();
    }
}
