package org.xinglin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.derivation.Transactions;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * What the due list of one team costs beside 10,000 and 100,000 contracts, and what a record that proves something costs with all
 * that follows: {@code bin/bench duties}. CPU is that of the JVM and of PostgreSQL until nothing waits any more.
 */
class DutiesBench {

    private static final Logger log = LoggerFactory.getLogger(DutiesBench.class);

    private static final String IG = "https://xinglin-fhir.github.io/ig/";
    private static final String NOTHING_WAITS = "\"events\":[]";
    private static final int TEAMS = 50;
    private static final int ASKED = 200;
    private static final int AT_A_TIME = 100;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static final int FEW = Integer.getInteger("xinglin.bench.few", 10_000);
    private static final int MANY = Integer.getInteger("xinglin.bench.many", 100_000);

    /** Milliseconds of CPU for each. */
    private record Cost(double jvm, double postgres) {

        double all() {
            return jvm + postgres;
        }
    }

    @Test
    void dueListsAndProofs(@TempDir Path folder) throws IOException, InterruptedException {
        String jar = System.getProperty("xinglin.jar");
        try (BenchPostgres postgres = new BenchPostgres(folder);
                Contender with = Contender.ofOurs("with", jar, List.of(), postgres, folder);
                Contender without = Contender.ofOurs(
                        "without", jar, List.of("--xinglin.contract.derive=false"), postgres, folder)) {
            sign(with, 0, FEW);
            Cost few = lists(with, postgres);
            log.warn("due list of a team beside {} contracts: {} ms of CPU", FEW, few);
            proofs(with, without, postgres);
            sign(with, FEW, MANY);
            Cost many = lists(with, postgres);
            log.warn(
                    "due list of a team beside {} contracts: {} ms of CPU, {} times",
                    MANY,
                    many,
                    many.all() / few.all());
        }
    }

    private static void proofs(Contender with, Contender without, BenchPostgres postgres)
            throws IOException, InterruptedException {
        sign(without, 0, ASKED);
        for (int round = 0; round < 3; round++) {
            Cost derived = visits(with, postgres, round);
            Cost plain = visits(without, postgres, round);
            log.warn(
                    "round {}: an encounter that proves: {} ms of CPU, without duties {}: {} for what follows",
                    round,
                    derived,
                    plain,
                    derived.all() - plain.all());
        }
    }

    private static void sign(Contender server, int from, int to) throws IOException, InterruptedException {
        if (from == 0) {
            post(server, teams());
        }
        for (int number = from; number < to; number += AT_A_TIME) {
            post(server, contracts(number, Math.min(to, number + AT_A_TIME)));
        }
        settle(server);
    }

    private static List<Resource> teams() {
        List<Resource> teams = new ArrayList<>();
        Organization clinic = new Organization().setName("卫生室").setActive(true);
        clinic.setId("Organization/clinic");
        teams.add(clinic);
        Practitioner doctor = new Practitioner();
        doctor.addName().setText("医生");
        doctor.setId("Practitioner/doctor");
        teams.add(doctor);
        for (int number = 0; number < TEAMS; number++) {
            CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName("团队" + number);
            team.addCategory(concept("care-team-category", "family-doctor-team"));
            team.addManagingOrganization(new Reference("Organization/clinic"));
            team.addParticipant()
                    .addRole(concept("practitioner-role", "family-doctor"))
                    .setMember(new Reference("Practitioner/doctor"));
            team.setId("CareTeam/t" + number);
            teams.add(team);
        }
        return teams;
    }

    private static List<Resource> contracts(int from, int to) {
        List<Resource> records = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Patient resident =
                    SyntheticResident.aResident().bornOn("1971-03-05").build();
            resident.setId("Patient/p" + number);
            resident.setManagingOrganization(new Reference("Organization/clinic"));
            resident.addExtension(new Extension(
                    IG + "StructureDefinition/population-category", concept("population-category", "disabled")));
            records.add(resident);
            CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
            plan.setId("CarePlan/c" + number);
            plan.addCategory(concept("care-plan-category", "family-doctor-package"));
            plan.setTitle("签约").setSubject(new Reference("Patient/p" + number));
            LocalDate start = TODAY.minusDays(number % 300);
            plan.setPeriod(new Period()
                    .setStartElement(new DateTimeType(start.toString()))
                    .setEndElement(
                            new DateTimeType(start.plusYears(1).minusDays(1).toString())));
            plan.addCareTeam(new Reference("CareTeam/t" + number % TEAMS));
            plan.addInstantiatesCanonical(IG + "PlanDefinition/package-disabled");
            records.add(plan);
        }
        return records;
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(IG + "CodeSystem/" + system, code, null));
    }

    private static Cost lists(Contender server, BenchPostgres postgres) throws IOException, InterruptedException {
        for (int time = 0; time < 50; time++) {
            list(server, time);
        }
        long jvm = server.cpuMillis();
        double database = postgres.work(server.name).cpuMillis();
        for (int time = 0; time < ASKED; time++) {
            list(server, time);
        }
        return new Cost(
                (server.cpuMillis() - jvm) / (double) ASKED,
                (postgres.work(server.name).cpuMillis() - database) / ASKED);
    }

    private static void list(Contender server, int time) throws IOException, InterruptedException {
        assertThat(server.get("/fhir/CarePlan?care-team=CareTeam/t" + time % TEAMS
                        + "&category=family-doctor-package&status=active&next-due=le" + TODAY.plusDays(7)
                        + "&_sort=next-due&_count=50"))
                .contains("searchset");
    }

    private static Cost visits(Contender server, BenchPostgres postgres, int round)
            throws IOException, InterruptedException {
        long jvm = server.cpuMillis();
        double database = postgres.work(server.name).cpuMillis();
        for (int number = 0; number < ASKED; number++) {
            Encounter visit = new Encounter().setStatus(EncounterStatus.FINISHED);
            visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
            visit.setSubject(new Reference("Patient/p" + number));
            visit.setServiceProvider(new Reference("Organization/clinic"));
            visit.setPeriod(new Period()
                    .setStartElement(new DateTimeType(TODAY.minusDays(round).toString())));
            HttpResponse<String> answer = server.send(request(server, "/Encounter", visit));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        settle(server);
        return new Cost(
                (server.cpuMillis() - jvm) / (double) ASKED,
                (postgres.work(server.name).cpuMillis() - database) / ASKED);
    }

    private static void post(Contender server, List<Resource> records) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.send(request(server, "", Transactions.of(records)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpRequest request(Contender server, String path, Resource body) {
        return server.request(path)
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        XinglinServer.fhirContext().newJsonParser().encodeResourceToString(body)))
                .build();
    }

    private static void settle(Contender server) {
        await().pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofMinutes(60))
                .until(() -> server.get("/actuator/events?parked=false").contains(NOTHING_WAITS));
    }
}
