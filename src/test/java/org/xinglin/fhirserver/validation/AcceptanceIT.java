package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.ValidationPaths;
import org.xinglin.testkit.XinglinServer;

/** Fast acceptance in a running server: it takes the usual, leaves the rest, is looked after, and can be switched off. */
class AcceptanceIT {

    private static final String ORGANIZATION = "{\"resourceType\":\"Organization\",\"name\":\"示例村卫生室\","
            + "\"identifier\":[{\"system\":\"https://his.example.org/places\",\"value\":\"%s\"}]}";

    private static final String TOLD = "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"x\"},\"text\":"
            + "{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">x</div>\"}}";

    @Test
    void theUsualNeedsNoValidatorAndTheUnusualPassesToo() {
        XinglinServer server = SharedServer.get();
        ValidationPaths before = ValidationPaths.of(server);

        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(server.post("/fhir/Organization", ORGANIZATION.formatted(UUID.randomUUID()))
                    .statusCode());
        }
        answers.add(server.post("/fhir/Basic", TOLD).statusCode());
        int refused = server.post("/fhir/Organization", "{\"resourceType\":\"Organization\"}")
                .statusCode();

        assertThat(answers).containsOnly(201);
        assertThat(refused).isEqualTo(422);
        ValidationPaths after = ValidationPaths.of(server);
        assertThat(after.acceptedFast() - before.acceptedFast()).isEqualTo(20);
        assertThat(after.accepted() - before.accepted()).isEqualTo(21);
        assertThat(after.refused() - before.refused()).isEqualTo(1);
    }

    @Test
    void theValidatorAgreesWithWhatOtherTestsHaveStored() throws IOException {
        assertThat(new JdbcTemplate(EmbeddedDatabase.of(SharedServer.get()))
                        .queryForList("SELECT resource || ' ' || found FROM xinglin.acceptance_disagreement"))
                .isEmpty();
    }

    @Test
    void oneSettingSwitchesItOff(@TempDir Path folder) {
        try (XinglinServer server = XinglinServer.in(folder)
                .argument("--xinglin.acceptance.enabled=false")
                .start()) {
            assertThat(server.post("/fhir/Organization", ORGANIZATION.formatted("1"))
                            .statusCode())
                    .isEqualTo(201);

            ValidationPaths paths = ValidationPaths.of(server);
            assertThat(paths.acceptedFast()).isZero();
            assertThat(paths.accepted()).isPositive();
        }
    }
}
