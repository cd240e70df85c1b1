package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The index of conditions' codes is one of the rows that searches for them ask for. */
class DiagnosisIndexTests {

    @Test
    void theMigrationKnowsTheIdentityOfConditionAndCode() throws IOException {
        long identity = BaseResourceIndexedSearchParam.calculateHashIdentity(
                new PartitionSettings(), RequestPartitionId.allPartitions(), "Condition", "code");
        assertThat(Files.readString(Path.of("src/main/resources/db/migration/V17__text_keys.sql")))
                .contains("WHERE hash_identity = " + identity + ";");
    }
}
