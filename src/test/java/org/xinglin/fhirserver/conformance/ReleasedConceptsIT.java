package org.xinglin.fhirserver.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Searches over value sets read the concepts in tables of their own: none of a released code system is missing there. */
class ReleasedConceptsIT {

    private static final XinglinServer SERVER = SharedServer.get();

    @Test
    void everyConceptOfAReleasedCodeSystemIsStored() throws IOException {
        Map<String, Integer> released = XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        Bundle.class, SERVER.get("/fhir/CodeSystem?_count=500").body())
                .getEntry()
                .stream()
                .map(entry -> (CodeSystem) entry.getResource())
                .filter(system -> system.getContent() == CodeSystemContentMode.COMPLETE)
                .collect(Collectors.toMap(CodeSystem::getUrl, system -> concepts(system.getConcept())));
        Map<String, Integer> stored = new HashMap<>();
        new JdbcTemplate(EmbeddedDatabase.of(SERVER)).query("""
                SELECT s.code_system_uri AS url, count(c.pid) AS concepts FROM trm_codesystem s
                LEFT JOIN trm_concept c ON c.codesystem_pid = s.current_version_pid GROUP BY 1""", row -> {
            stored.put(row.getString("url"), row.getInt("concepts"));
        });

        assertThat(released.values()).as("large ones are among them").anyMatch(concepts -> concepts > 100);
        assertThat(stored).containsAllEntriesOf(released);
    }

    private static int concepts(List<ConceptDefinitionComponent> concepts) {
        return concepts.stream()
                .mapToInt(concept -> 1 + concepts(concept.getConcept()))
                .sum();
    }
}
