package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.refused;

import java.util.Map;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.GuardedServer;

/** A sender's program says what its own codes mean, and nobody else's. */
class OwnCodesIT {

    private static final String OWN = "https://coast.example/lab";

    private final Person lab = new Person(GuardedServer.token("lab", "system/*.cruds"), Map.of());
    private final Person neighbour = Person.program("coast-hospital", TwoTowns.ALL);
    private final Person everybody = Person.everybody();

    @Test
    void ofItsOwnSystemsAlone() {
        accepted(lab.put(map("own", "1", OWN + "/map", OWN)));
        refused(neighbour.put(map("own", "1", OWN + "/map", OWN)), 403, "role-missing");
        refused(neighbour.delete("/ConceptMap/codes-own"), 403, "role-missing");
        refused(lab.put(map("other", "1", OWN + "/other", "https://hill.example/lab")), 403, "role-missing");
        refused(lab.put(map("both", "1", OWN + "/both", OWN, "https://hill.example/lab")), 403, "role-missing");
        refused(lab.put(map("named", "1", "https://hill.example/map", OWN)), 403, "role-missing");
        refused(lab.put(map("none", "1", OWN + "/none")), 403, "role-missing");
        assertThat(everybody.get("/ConceptMap/codes-other").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodysMapIsTakenOver() {
        accepted(everybody.put(map("theirs", "1", "https://hill.example/theirs", "https://hill.example/lab")));
        refused(lab.put(map("theirs", "1", OWN + "/theirs", OWN)), 403, "role-missing");
        refused(lab.delete("/ConceptMap/codes-theirs"), 403, "role-missing");
        accepted(lab.put(map("mine", "1", OWN + "/mine", OWN)));
        accepted(lab.delete("/ConceptMap/codes-mine"));
    }

    private static ConceptMap map(String id, String code, String url, String... systems) {
        ConceptMap map = new ConceptMap().setStatus(PublicationStatus.DRAFT);
        map.setId("codes-" + id);
        map.setUrl(url);
        for (String system : systems) {
            map.addGroup()
                    .setSource(system)
                    .setTarget("http://loinc.org")
                    .addElement()
                    .setCode(code)
                    .addTarget()
                    .setCode("4548-4")
                    .setEquivalence(ConceptMapEquivalence.EQUIVALENT);
        }
        return map;
    }
}
