package org.xinglin.guide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;

/** The package that the build leaves in {@code target}, read by the libraries of others. */
class TgzPackageTests {

    private static final Path BUILT = Path.of("target/classes/ig/package.tgz");
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();

    @Test
    void hl7sLibraryReadsIt() throws IOException {
        NpmPackage read = NpmPackage.fromPackage(new ByteArrayInputStream(Files.readAllBytes(BUILT)));

        assertThat(read.name()).isEqualTo("xinglin.fhir.tcm");
        assertThat(read.version()).isEqualTo("0.1.0");
        assertThat(read.fhirVersion()).isEqualTo("4.0.1");
        assertThat(read.canonical()).isEqualTo("https://xinglin-fhir.github.io/ig");
        assertThat(read.list("package"))
                .contains("StructureDefinition-BloodPressure.json", "ValueSet-glucose-code.json");
        assertThat(read.list("example"))
                .contains("Observation-blood-pressure-full.json")
                .noneMatch(file -> file.contains("bad-"));
    }

    @Test
    void itsIndexListsWhatItHolds() throws IOException {
        NpmPackage read = NpmPackage.fromPackage(new ByteArrayInputStream(Files.readAllBytes(BUILT)));
        JsonNode index = new ObjectMapper().readTree(read.load("package", ".index.json"));
        List<String> listed = new ArrayList<>();
        index.get("files").forEach(file -> listed.add(file.get("filename").asText()));

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(read.list("package").stream()
                        .filter(file -> !file.equals("package.json") && !file.equals(".index.json"))
                        .toList());
    }

    @Test
    void itHoldsOursAlone() throws IOException {
        NpmPackage read = NpmPackage.fromPackage(new ByteArrayInputStream(Files.readAllBytes(BUILT)));

        assertThat(read.list("package"))
                .noneMatch(file -> file.contains("unlisted-references"))
                .noneMatch(file -> file.equals("SearchParameter-Appointment-date.json"));
    }

    @Test
    void hapisValidationSupportTakesItsProfilesWithSnapshots() throws IOException {
        NpmPackageValidationSupport support = new NpmPackageValidationSupport(CONTEXT);
        support.loadPackageFromClasspath("classpath:ig/package.tgz");

        assertThat(support.fetchAllStructureDefinitions())
                .isNotEmpty()
                .allSatisfy(profile -> assertThat(((StructureDefinition) profile).hasSnapshot())
                        .isTrue());
    }

    @Test
    void theSameResourcesGiveTheSameBytes() {
        assertThat(small()).isEqualTo(small());
    }

    private static byte[] small() {
        TgzPackage tgz = new TgzPackage("1.0.0", "2026-01-01", "A title", "A description");
        StructureDefinition profile = new StructureDefinition();
        profile.setId("Some");
        profile.setUrl("https://xinglin-fhir.github.io/ig/StructureDefinition/Some");
        profile.setKind(StructureDefinition.StructureDefinitionKind.RESOURCE);
        profile.setType("Observation");
        profile.setDerivation(StructureDefinition.TypeDerivationRule.CONSTRAINT);
        tgz.add(new Artifact(profile, "chronic"), "{}");
        tgz.add(new Example("one", "{}", profile, "", true, Map.of()));
        return tgz.bytes();
    }
}
