package org.xinglin.fhirserver.subscription;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Receiver;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Two nodes over one PostgreSQL, one of which is killed. */
@Tag("long")
class TwoNodesIT {

    /** Only what is posted here is told of. */
    private static final String NO_CONCLUSIONS = "--xinglin.chronic.derive=false";

    @Test
    void whatOneAcceptsTheOtherServesAndTakesOver(@TempDir Path folder) throws Exception {
        try (Receiver receiver = new Receiver();
                XinglinServer first = XinglinServer.in(folder.resolve("first"))
                        .argument(NO_CONCLUSIONS)
                        .start();
                XinglinServer second = beside(first, folder.resolve("second"))) {
            String resident = "Patient/"
                    + post(first, SyntheticResident.aResident().build()).getIdPart();
            post(first, receiver.subscription("Observation?status=final"));
            List<String> written = new ArrayList<>();

            range(0, 40).forEach(reading -> written.add(write(reading % 2 == 0 ? second : first, resident)));
            await("all of it, in order")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> receiver.paths().equals(written));

            receiver.dies();
            range(0, 40).forEach(reading -> written.add(write(reading % 2 == 0 ? second : first, resident)));
            first.kill();
            receiver.returns();
            range(0, 10).forEach(reading -> written.add(write(second, resident)));
            await("what the killed one had begun")
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(List.copyOf(new LinkedHashSet<>(receiver.paths())))
                            .isEqualTo(written));
        }
    }

    /** The embedded PostgreSQL of a server outlives it when it is killed. */
    private static XinglinServer beside(XinglinServer first, Path dataDir) throws Exception {
        PGSimpleDataSource database = (PGSimpleDataSource) EmbeddedDatabase.of(first);
        return XinglinServer.in(dataDir)
                .argument(NO_CONCLUSIONS)
                .environment("SPRING_DATASOURCE_URL", database.getURL())
                .environment("SPRING_DATASOURCE_USERNAME", "postgres")
                .environment("SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword()))
                .start();
    }

    private static String write(XinglinServer server, String resident) {
        return "/hook/Observation/"
                + post(
                                server,
                                Reading.aBloodPressure(138, 88)
                                        .of(resident)
                                        .at(OffsetDateTime.parse("2026-03-03T08:00:00+08:00"))
                                        .build())
                        .getIdPart();
    }

    private static IdType post(XinglinServer server, Resource resource) {
        HttpResponse<String> answer = server.post(
                "/fhir/" + resource.fhirType(),
                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new IdType(answer.headers().firstValue("Location").orElseThrow());
    }
}
