package org.xinglin.fhirserver.reach;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A label protects only if the database knows it where the library writes it. */
class LabelledTypesTests {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V33__withheld_records.sql");

    @Test
    void theLabelsOfEachTypeAreKnown() throws IOException {
        String migration = Files.readString(MIGRATION);
        for (String type : FhirContext.forR4Cached().getResourceTypes()) {
            assertThat(migration).contains("(" + identity(type, "_security") + ", '" + type + "')");
        }
    }

    @Test
    void theStatusOfRequestsAndPostsIsKnown() throws IOException {
        String migration = Files.readString(MIGRATION.resolveSibling("V35__cases_follow.sql"));
        assertThat(migration)
                .contains("hash_identity = " + identity("ServiceRequest", "status"))
                .contains("hash_identity = " + identity("PractitionerRole", "active"));
    }

    private static long identity(String type, String parameter) {
        return BaseResourceIndexedSearchParam.calculateHashIdentity(
                new PartitionSettings(), RequestPartitionId.defaultPartition(), type, parameter);
    }

    @Test
    void theTriggerKnowsTheLabels() throws IOException {
        String migration = Files.readString(MIGRATION);
        Set<String> protecting = quoted(migration, "FROM unnest(ARRAY[", "]) code");
        protecting.addAll(Set.of("R", "V"));
        assertThat(protecting).contains("HIV", "PSY", "SUD");
        assertThat(quoted(migration, "WHEN (NEW.sp_value IN (", "))")).isEqualTo(protecting);
    }

    private static Set<String> quoted(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertThat(from).as(begin).isPositive();
        Set<String> words = new TreeSet<>();
        Pattern.compile("'([^']*)'")
                .matcher(text.substring(from, text.indexOf(end, from)))
                .results()
                .forEach(word -> words.add(word.group(1)));
        return words;
    }
}
