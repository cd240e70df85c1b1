package org.xinglin.fhirserver.reach;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.Test;

/** What the database takes for the resident of a record is what the contract's searches by patient find. */
class ReachPathsTests {

    private static final Path CONFORMANCE = Path.of("src/main/resources/conformance");
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String MIGRATION = migration("V7__reach_keys.sql");
    private static final String ORGANISATIONS_AND_CASES = migration("V25__reach_of_organisations_and_cases.sql");

    /** Types of which some records are about no resident that any caller below an organisation reaches. */
    private static final Set<String> NEITHER = Set.of("Patient", "Subscription", "Binary");

    private static String migration(String file) {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theElementsAreThoseOfTheSearchesByPatient() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("Group.member.entity"));
        try (Stream<Path> files = Files.list(CONFORMANCE)) {
            files.filter(file -> file.getFileName().toString().startsWith("SearchParameter-"))
                    .map(file -> read(file, SearchParameter.class))
                    .filter(parameter -> parameter.getCode().equals("patient"))
                    .flatMap(parameter -> Stream.of(parameter.getExpression().split(" \\| ")))
                    .forEach(expected::add);
        }
        assertThat(listed("INSERT INTO resident_path VALUES")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyTypeIsEitherAboutResidentsOrOpen() {
        Set<String> open = listed("INSERT INTO open_type VALUES");
        Set<String> aboutResidents = new TreeSet<>();
        listed("INSERT INTO resident_path VALUES").forEach(path -> aboutResidents.add(path.replaceFirst("\\..*", "")));
        Set<String> types = new TreeSet<>();
        read(CONFORMANCE.resolve("CapabilityStatement-xinglin-server.json"), CapabilityStatement.class)
                .getRestFirstRep()
                .getResource()
                .forEach(type -> types.add(type.getType()));
        Set<String> placed = new TreeSet<>(open);
        placed.addAll(aboutResidents);
        placed.addAll(NEITHER);
        assertThat(placed).isEqualTo(types);
    }

    @Test
    void theTriggerOfNewResourcesKnowsTheSameTypes() {
        Set<String> watched = new TreeSet<>(listed(ORGANISATIONS_AND_CASES, "WHEN (NEW.res_type IN ("));
        assertThat(watched.removeAll(Set.of("Patient", "ServiceRequest"))).isTrue();
        assertThat(watched).containsExactlyInAnyOrderElementsOf(listed("INSERT INTO open_type VALUES"));
    }

    @Test
    void theTriggersOfOrganisationsAndCasesKnowTheSamePaths() {
        Set<String> paths = new TreeSet<>(Set.of("ServiceRequest.requester", "ServiceRequest.performer"));
        paths.addAll(listed(ORGANISATIONS_AND_CASES, "INSERT INTO organisation_path VALUES"));
        paths.addAll(listed(ORGANISATIONS_AND_CASES, "INSERT INTO case_path VALUES"));
        assertThat(listed(ORGANISATIONS_AND_CASES, "NEW.target_resource_id IS NOT NULL AND NEW.src_path IN ("))
                .isEqualTo(paths);
        assertThat(listed(ORGANISATIONS_AND_CASES, "OLD.target_resource_id IS NOT NULL AND OLD.src_path IN ("))
                .isEqualTo(paths);
    }

    @Test
    void whatLaterMigrationsAddHasTriggersToo() {
        String members = migration("V48__contracts_that_move.sql");
        assertThat(listed(members, "INSERT INTO organisation_path VALUES"))
                .containsExactly("CareTeam.participant.member");
        assertThat(members)
                .contains(
                        "WHEN (NEW.src_path = 'CareTeam.participant.member')",
                        "WHEN (OLD.src_path = 'CareTeam.participant.member')");
    }

    /** Each record that is based on a request is of its case. */
    @Test
    void casesHaveAllThatIsBasedOnARequest() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("Task.focus"));
        try (Stream<Path> files = Files.list(CONFORMANCE)) {
            files.filter(file -> file.getFileName().toString().startsWith("SearchParameter-"))
                    .map(file -> read(file, SearchParameter.class))
                    .filter(parameter -> parameter.getCode().equals("based-on"))
                    .filter(parameter -> parameter.getTarget().stream()
                            .anyMatch(target -> target.getCode().equals("ServiceRequest")))
                    .forEach(parameter -> expected.add(parameter.getExpression()));
        }
        expected.remove("ServiceRequest.basedOn");
        Set<String> listed = new TreeSet<>(listed(ORGANISATIONS_AND_CASES, "INSERT INTO case_path VALUES"));
        listed.removeIf(path -> path.startsWith("ServiceRequest."));
        assertThat(listed).isEqualTo(expected);
    }

    /** The quoted words from a place in the migration to the end of the statement. */
    private static Set<String> listed(String begin) {
        return listed(MIGRATION, begin);
    }

    private static Set<String> listed(String migration, String begin) {
        int from = migration.indexOf(begin);
        assertThat(from).as(begin).isPositive();
        String statement = migration.substring(from, migration.indexOf(';', from));
        return new TreeSet<>(Pattern.compile("'([^']*)'")
                .matcher(statement)
                .results()
                .map((MatchResult word) -> word.group(1))
                .toList());
    }

    private static <T extends org.hl7.fhir.instance.model.api.IBaseResource> T read(Path file, Class<T> type) {
        try {
            return FHIR.newJsonParser().parseResource(type, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
