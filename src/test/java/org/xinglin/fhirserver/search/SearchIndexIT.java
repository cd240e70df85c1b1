package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.XinglinServer;

/** What was stored before a search parameter was there is found by it as soon as the server is ready. */
@Tag("long")
class SearchIndexIT {

    @Test
    void whatAnEarlierReleaseStoredIsFound(@TempDir Path folder) throws IOException {
        IdType resident;
        Patient before;
        try (XinglinServer server = XinglinServer.in(folder).start()) {
            resident = Posted.by(server.client(), aResident().named("欧阳小明").build());
            Posted.by(
                    server.client(),
                    Reading.aBloodPressure(131, 81)
                            .of(resident.getValue())
                            .at("2026-01-02")
                            .build());
            before = server.client()
                    .read()
                    .resource(Patient.class)
                    .withId(resident)
                    .execute();
            JdbcTemplate jdbc = new JdbcTemplate(EmbeddedDatabase.of(server));
            assertThat(jdbc.update("DELETE FROM hfj_spidx_string WHERE hash_identity IN (SELECT hash_identity FROM"
                            + " hfj_spidx_string GROUP BY 1 HAVING min(sp_value_normalized) LIKE ' %')"))
                    .isPositive();
            jdbc.update("DELETE FROM hfj_spidx_token WHERE sp_value = '8480-6'");
            jdbc.update("UPDATE xinglin.search_index SET made_by = ''");
            assertThat(found(server, "Patient?name=ouyang")).isEmpty();
        }
        try (XinglinServer server = XinglinServer.in(folder).start()) {
            assertThat(found(server, "Patient?name=ouyang")).containsExactly(resident.getIdPart());
            assertThat(found(server, "Observation?component-code=8480-6")).hasSize(1);
            Patient after = server.client()
                    .read()
                    .resource(Patient.class)
                    .withId(resident)
                    .execute();
            assertThat(after.getMeta().getVersionId()).isEqualTo("1");
            assertThat(after.getMeta().getLastUpdated())
                    .isEqualTo(before.getMeta().getLastUpdated());
            assertThat(server.log()).contains("all of them are found");
            JdbcTemplate jdbc = new JdbcTemplate(EmbeddedDatabase.of(server));
            assertThat(jdbc.queryForList(
                            "SELECT res_type FROM xinglin.search_index WHERE made_by = '' OR making <> ''",
                            String.class))
                    .isEmpty();
        }
    }

    private static List<String> found(XinglinServer server, String query) {
        Bundle bundle =
                server.client().search().byUrl(query).returnBundle(Bundle.class).execute();
        return bundle.getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }
}
