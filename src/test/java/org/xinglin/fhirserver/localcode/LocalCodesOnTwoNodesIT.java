package org.xinglin.fhirserver.localcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.fhirserver.localcode.Laboratory.GLUCOSE;
import static org.xinglin.fhirserver.localcode.Laboratory.codes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.XinglinServer;

/** What one node is told of local codes the other knows, and what one has begun to apply the other ends. */
@Tag("long")
class LocalCodesOnTwoNodesIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int STORED = 300;

    @Test
    void aMapCountsOnTheOtherNodeAndItsApplicationSurvivesAKill(@TempDir Path folder) throws Exception {
        try (XinglinServer first = XinglinServer.in(folder.resolve("first")).start();
                XinglinServer second = beside(first, folder.resolve("second"))) {
            Laboratory laboratory = new Laboratory(first);
            List<String> before = new ArrayList<>();
            for (int i = 0; i < STORED; i++) {
                before.add(laboratory
                        .send(laboratory.result("GLU", "血糖", "5." + i))
                        .getIdElement()
                        .getIdPart());
            }
            assertThat(codes(by(second, laboratory))).containsExactly("GLU");

            ConceptMap map = laboratory.store(laboratory.map("GLU", GLUCOSE));
            for (int i = 0; i < 20; i++) {
                laboratory
                        .client()
                        .update()
                        .resource(map.setStatus(PublicationStatus.RETIRED))
                        .execute();
                assertThat(codes(by(second, laboratory))).containsExactly("GLU");
                laboratory
                        .client()
                        .update()
                        .resource(map.setStatus(PublicationStatus.ACTIVE))
                        .execute();
                assertThat(codes(by(second, laboratory))).containsExactly("GLU", GLUCOSE);
            }
            assertThat(laboratory.timesNotRecognised("GLU")).isEqualTo(STORED + 21);

            assertThat(laboratory.applyMaps()).isGreaterThanOrEqualTo(STORED);
            await("some are done").atMost(LONG).until(() -> Laboratory.waiting(second) < STORED * 3L / 4);
            first.kill();
            await("all are done").atMost(LONG).until(() -> Laboratory.waiting(second) == 0);

            for (String id : before) {
                Observation after = second.client()
                        .read()
                        .resource(Observation.class)
                        .withId(id)
                        .execute();
                assertThat(codes(after)).containsExactly("GLU", GLUCOSE);
                assertThat(after.getMeta().getVersionId()).isEqualTo("2");
            }
            assertThat(second.get("/fhir/$not-recognised?organization=" + laboratory.organization())
                            .body())
                    .doesNotContain("GLU");
        }
    }

    private static Observation by(XinglinServer server, Laboratory laboratory) {
        String id = Posted.by(server.client(), laboratory.result("GLU", "血糖", "5.5"))
                .getIdPart();
        return server.client().read().resource(Observation.class).withId(id).execute();
    }

    private static XinglinServer beside(XinglinServer first, Path dataDir) throws Exception {
        PGSimpleDataSource database = (PGSimpleDataSource) EmbeddedDatabase.of(first);
        return XinglinServer.in(dataDir)
                .environment("SPRING_DATASOURCE_URL", database.getURL())
                .environment("SPRING_DATASOURCE_USERNAME", "postgres")
                .environment("SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword()))
                .start();
    }
}
