package org.xinglin.guide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.packages.IPackageInstallerSvc;
import ca.uhn.fhir.jpa.packages.PackageInstallOutcomeJson;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinglin.bench.StockServer;

/** The package in a HAPI server that knows nothing of us: installed there, it refuses there what is refused here. */
@Tag("long")
class ForeignServerIT {

    private static final String PROFILE = "https://xinglin-fhir.github.io/ig/StructureDefinition/BloodPressure";
    private static final Path EXAMPLES = Path.of("src/test/resources/examples");
    private static final FhirContext CONTEXT = FhirContext.forR4();

    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext server;
    private static IGenericClient client;
    private static PackageInstallOutcomeJson outcome;

    @BeforeAll
    static void aStockServerInstallsThePackage() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        server = new SpringApplicationBuilder(StockServer.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--stock.url=jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                        "--server.port=0",
                        "--spring.main.register-shutdown-hook=false");
        int port = ((ServletWebServerApplicationContext) server).getWebServer().getPort();
        CONTEXT.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        CONTEXT.getRestfulClientFactory().setSocketTimeout(120_000);
        client = CONTEXT.newRestfulGenericClient("http://127.0.0.1:" + port + "/fhir");
        PackageInstallationSpec specification = new PackageInstallationSpec()
                .setName("xinglin.fhir.tcm")
                .setVersion("0.1.0")
                .setPackageContents(Files.readAllBytes(Path.of("target/classes/ig/package.tgz")))
                .setInstallMode(PackageInstallationSpec.InstallModeEnum.STORE_AND_INSTALL);
        specification.setInstallResourceTypes(List.of(
                "NamingSystem",
                "CodeSystem",
                "ValueSet",
                "StructureDefinition",
                "ConceptMap",
                "Questionnaire",
                "OperationDefinition",
                "CapabilityStatement"));
        outcome = server.getBean(IPackageInstallerSvc.class).install(specification);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        postgres.close();
    }

    @Test
    void profilesAndTerminologyAreThere() {
        assertThat(outcome.getResourcesInstalled()).containsKeys("StructureDefinition", "ValueSet", "CodeSystem");
        assertThat(client.search()
                        .forResource(StructureDefinition.class)
                        .where(StructureDefinition.URL.matches().value(PROFILE))
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .hasSize(1);
        assertThat(client.search()
                        .forResource(CodeSystem.class)
                        .where(CodeSystem.URL
                                .matches()
                                .value("https://xinglin-fhir.github.io/ig/CodeSystem/network-role"))
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void aBloodPressureWithItsValuesSwappedIsRefused() throws IOException {
        assertThat(errors("invalid/bad-blood-pressure-swapped.json"))
                .anySatisfy(issue -> assertThat(issue.getDiagnostics()).contains("blood-pressure-1"));
    }

    @Test
    void oneWithoutItsDiastolicIsRefused() throws IOException {
        assertThat(errors("invalid/bad-blood-pressure-no-diastolic.json")).isNotEmpty();
    }

    @Test
    void aGoodOneIsNot() throws IOException {
        assertThat(errors("valid/blood-pressure-full.json")).isEmpty();
        assertThat(errors("valid/blood-pressure-minimal.json")).isEmpty();
    }

    private static List<OperationOutcomeIssueComponent> errors(String example) throws IOException {
        Observation observation =
                CONTEXT.newJsonParser().parseResource(Observation.class, Files.readString(EXAMPLES.resolve(example)));
        // With an id, the client asks about a stored record of that id.
        observation.setId((String) null);
        observation.getMeta().addProfile(PROFILE);
        IBaseResource answer = client.validate().resource(observation).execute().getOperationOutcome();
        return ((OperationOutcome) answer)
                .getIssue().stream()
                        .filter(issue -> issue.getSeverity() == IssueSeverity.ERROR
                                || issue.getSeverity() == IssueSeverity.FATAL)
                        .toList();
    }
}
