package org.xinglin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.ValidationPaths;
import org.xinglin.testkit.XinglinCommand;
import org.xinglin.testkit.XinglinServer;

/** A tester starts a server with a county in it, looks around, and loads it again and larger. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SandboxIT {

    /** A whole county waits to be looked at. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private XinglinServer server;
    private StoredCounty county;

    @BeforeAll
    void startWithACounty(@TempDir Path folder) {
        server = XinglinServer.in(folder)
                .argument("--xinglin.sandbox.residents=60")
                .start();
        county = new StoredCounty(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aReadyServerHasTheWholeCounty() {
        assertThat(server.log())
                .containsSubsequence("Sandbox: 60 residents loaded", "is ready: http://")
                .doesNotContain("ERROR");
        assertThat(county.total("Patient")).isEqualTo(60);
        assertThat(county.total("Organization?network-level=county")).isPositive();
        assertThat(county.total("Organization?network-level=village")).isOne();
        assertThat(county.total("Condition")).isPositive();
        assertThat(county.total("Observation")).isGreaterThan(100);
        assertThat(county.total("Patient?population-category=elderly")).isPositive();
        assertThat(county.total("Patient?division=990201")).isEqualTo(60);
    }

    @Test
    @Order(2)
    void everyRecordTookTheFastWay() {
        ValidationPaths paths = ValidationPaths.of(server);

        assertThat(paths.refused()).isZero();
        assertThat(paths.acceptedFast()).isEqualTo(paths.accepted());
    }

    @Test
    @Order(3)
    void aResidentsStoryIsToldByTheDocumentedSearches() {
        CarePlan plan = county.first("CarePlan?category=chronic-follow-up&status=active", CarePlan.class);
        String resident = plan.getSubject().getReference();
        Patient patient = county.first(resident.replace("/", "?_id="), Patient.class);
        Condition condition = county.first("Condition?clinical-status=active&patient=" + resident, Condition.class);
        List<Resource> pressures = county.all("Observation?code=85354-9&_sort=-date&_count=500&patient=" + resident);
        Observation latest =
                county.first("Observation?code=85354-9&_sort=-date&_count=1&patient=" + resident, Observation.class);

        assertThat(condition.getCode().getCodingFirstRep().getCode()).isIn("I10", "E11");
        assertThat(pressures)
                .hasSizeGreaterThan(1)
                .allSatisfy(pressure -> assertThat(((Observation) pressure)
                                .getEffectiveDateTimeType()
                                .getValue())
                        .isBeforeOrEqualTo(latest.getEffectiveDateTimeType().getValue()));
        Organization clinic = county.first(
                patient.getManagingOrganization().getReference().replace("/", "?_id="), Organization.class);
        Organization centre = county.first(clinic.getPartOf().getReference().replace("/", "?_id="), Organization.class);
        Organization lead = county.first(centre.getPartOf().getReference().replace("/", "?_id="), Organization.class);
        assertThat(lead.hasPartOf()).isFalse();
    }

    @Test
    @Order(3)
    void everyConstitutionFormIsAssessed() {
        int forms = county.total("QuestionnaireResponse");

        assertThat(forms).isPositive();
        await("their assessments")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(county.total("Observation?code=constitution-assessment"))
                        .isEqualTo(forms));
        assertThat(county.total("Patient?constitution-due=gt" + county.today())).isPositive();
    }

    @Test
    @Order(3)
    void theTeamHasSignedContractsAndSomeServicesAreOverdue() {
        CarePlan contract = county.first("CarePlan?category=family-doctor-package&status=active", CarePlan.class);
        String team = contract.getCareTeamFirstRep().getReference();
        assertThat(county.total("Patient?contract-due=le" + county.today())).isPositive();
        await("the ledger").atMost(SOON).untilAsserted(() -> {
            Parameters told = county.workload(team);
            assertThat(number(told, "heads")).isGreaterThan(10);
            assertThat(number(told, "done")).isPositive();
            assertThat(number(told, "overdue")).isPositive();
        });
        assertThat(county.total(
                        "CarePlan?care-team=" + team + "&category=family-doctor-package&status=active&next-due=le"
                                + county.today().plusMonths(1)))
                .isPositive();
    }

    private static int number(Parameters told, String name) {
        return Integer.parseInt(told.getParameter(name).getValue().primitiveValue());
    }

    @Test
    @Order(4)
    void loadedAgainByTheCommandNothingChanges() {
        Map<String, String> before = versions();

        XinglinCommand again = XinglinCommand.run("sandbox", "--server=" + server.fhirBase(), "--residents=60");

        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("Sandbox: 60 residents loaded");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void aLargerCountyKeepsTheResidentsOfTheSmaller() {
        Map<String, String> before = versions();
        before.remove("Basic/sandbox-county");

        XinglinCommand larger = XinglinCommand.run("sandbox", "--server=" + server.fhirBase(), "--residents=75");

        assertThat(larger.exitCode()).as(larger.output()).isZero();
        assertThat(county.total("Patient")).isEqualTo(75);
        assertThat(versions()).containsAllEntriesOf(before);
    }

    @Test
    @Order(6)
    void anotherCountyWouldReplaceThisOneAndIsRefused() {
        XinglinCommand other =
                XinglinCommand.run("sandbox", "--server=" + server.fhirBase(), "--residents=60", "--seed=2");

        assertThat(other.exitCode()).isNotZero();
        assertThat(other.output()).contains("county of seed 1", "--seed=1").doesNotContain("Exception");
        assertThat(county.total("Patient")).isEqualTo(75);
    }

    @Test
    @Order(7)
    void whatTheServerRefusesIsShownInItsWords() {
        // The national ID of a resident still to come, already held by somebody else.
        String taken = SyntheticCounty.residents(SyntheticCounty.asOf(county.today(), 200))
                .get(199)
                .resident()
                .nationalId();
        assertThat(server.post("/fhir/Patient", """
                {"resourceType": "Patient", "name": [{"text": "测试居民"}], "gender": "unknown", "birthDate": "1990",
                 "identifier": [{"system": "urn:oid:2.16.156.10011.1.3", "value": "%s"}]}""".formatted(taken)).statusCode())
                .isEqualTo(201);

        XinglinCommand refused = XinglinCommand.run("sandbox", "--server=" + server.fhirBase(), "--residents=200");

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.output())
                .contains("HTTP 409", "Patient.identifier", "[national-id]")
                .doesNotContain("\tat ", taken);
    }

    /** When what follows from the county's forms has been derived. */
    private Map<String, String> versions() {
        await("nothing left to derive")
                .until(() -> server.get("/actuator/events").body().contains("\"events\":[]"));
        return StoredCounty.TYPES.stream()
                .flatMap(type -> county.all(type + "?_count=500").stream())
                .collect(Collectors.toMap(
                        resource -> resource.fhirType() + "/"
                                + resource.getIdElement().getIdPart(),
                        resource -> resource.getMeta().getVersionId()));
    }
}
