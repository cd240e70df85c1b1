package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.EmbeddedAccess.ask;
import static org.xinglin.testkit.EmbeddedAccess.claims;
import static org.xinglin.testkit.EmbeddedAccess.form;
import static org.xinglin.testkit.EmbeddedAccess.json;
import static org.xinglin.testkit.EmbeddedAccess.sign;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/** Two servers on one database take each other's tokens, and neither takes what the other has seen or ended. */
@Tag("long")
class TokensOnTwoNodesIT {

    @Test
    void whatOneGivesOrEndsTheOtherKnows(@TempDir Path folder) throws Exception {
        XinglinServer first = GuardedServer.get();
        EmbeddedAccess access = GuardedServer.access();
        PGSimpleDataSource database = (PGSimpleDataSource) EmbeddedDatabase.of(first);
        try (XinglinServer second = access.setup(XinglinServer.in(folder))
                .environment("SPRING_DATASOURCE_URL", database.getURL())
                .environment("SPRING_DATASOURCE_USERNAME", "postgres")
                .environment("SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword()))
                .start()) {
            String ofFirst = access.token(first, "platform", "system/*.rs");
            String ofSecond = access.token(second, "platform", "system/*.rs");
            assertThat(read(second, ofFirst)).isEqualTo(200);
            assertThat(read(first, ofSecond)).isEqualTo(200);

            String once = UUID.randomUUID().toString();
            assertThat(asked(first, once).statusCode()).isEqualTo(200);
            HttpResponse<String> replayed = asked(second, once);
            assertThat(replayed.statusCode()).isEqualTo(401);
            assertThat(json(replayed).path("error").asText()).isEqualTo("invalid_client");
            assertThat(asked(second, UUID.randomUUID().toString()).statusCode())
                    .as("nothing else is wrong with it")
                    .isEqualTo(200);

            Map<String, String> end = access.proof(second, "platform");
            end.put("token", ofFirst);
            assertThat(form(second, "/oauth2/revoke", end).statusCode()).isEqualTo(200);
            assertThat(read(first, ofFirst)).as("ended by the other").isEqualTo(401);
            assertThat(read(second, ofFirst)).isEqualTo(401);
            assertThat(read(first, ofSecond)).isEqualTo(200);
        }
    }

    private static HttpResponse<String> asked(XinglinServer server, String jti) {
        String assertion = sign(
                GuardedServer.access().key("platform"),
                claims(server, "platform").jwtID(jti).build());
        return ask(server, assertion, "system/*.rs");
    }

    private static int read(XinglinServer server, String token) {
        return server.send(
                        "/fhir/Patient?_count=1",
                        request -> request.header("Authorization", "Bearer " + token)
                                .GET())
                .statusCode();
    }
}
