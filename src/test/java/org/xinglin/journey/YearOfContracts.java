package org.xinglin.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
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
import org.xinglin.contract.NaiveContract;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * What a team and its residents write in some thirteen months, day by day, drawn from a seed; and what of it stands at the end of
 * each day, for a recomputation by hand.
 */
final class YearOfContracts {

    static final int RESIDENTS = 6;

    private static final String IG = "https://xinglin-fhir.github.io/ig/";
    private static final List<String> TYPES = List.of("", "rehabilitation-guidance", "health-examination");

    private final Random random;
    private final Map<Integer, List<YearOfACounty.Act>> acts = new TreeMap<>();
    private final Map<Integer, Contract> contracts = new TreeMap<>();

    /** A contract, and by the number of the day what is known of its visits and refusals after each write. */
    record Contract(String id, String promised, LocalDate first, LocalDate last, TreeMap<Integer, List<Known>> known) {

        /** What is known on a day before anybody has written, or after all have. */
        List<NaiveContract.Line> lines(int day, boolean evening) {
            List<Known> until = Stream.ofNullable(evening ? known.floorEntry(day) : known.lowerEntry(day))
                    .flatMap(entry ->
                            entry.getValue().stream().skip(entry.getValue().size() - 1L))
                    .toList();
            return lines(until.isEmpty() ? new Known(List.of(), List.of()) : until.get(0));
        }

        List<NaiveContract.Line> lines(Known now) {
            return NaiveContract.lines(promised, first, last, now.visits(), now.declined());
        }
    }

    record Known(List<NaiveContract.Visit> visits, List<NaiveContract.Declined> declined) {}

    YearOfContracts(long seed) {
        random = new Random(seed);
        team();
        for (int number = 0; number < RESIDENTS; number++) {
            resident(number);
        }
    }

    List<YearOfACounty.Act> on(int day) {
        return acts.getOrDefault(day, List.of());
    }

    List<Contract> contracts() {
        return List.copyOf(contracts.values());
    }

    private void team() {
        Organization clinic = new Organization().setName("卫生室").setActive(true);
        clinic.addExtension(IG + "StructureDefinition/network-level", new CodeType("village"));
        put(0, "Organization/year-clinic", clinic);
        Practitioner doctor = new Practitioner();
        doctor.addName().setText("医生");
        put(0, "Practitioner/year-doctor", doctor);
        CareTeam team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName("团队");
        team.addCategory(concept("care-team-category", "family-doctor-team"));
        team.addManagingOrganization(new Reference("Organization/year-clinic"));
        team.addParticipant()
                .addRole(concept("practitioner-role", "family-doctor"))
                .setMember(new Reference("Practitioner/year-doctor"));
        put(0, "CareTeam/year-team", team);
    }

    /** The first days of contracts lie in the first half of a month, so that nothing is due in the week in which nobody runs. */
    private void resident(int number) {
        String patient = "Patient/year-c" + number;
        Patient resident = SyntheticResident.aResident().bornOn("1971-05-20").build();
        resident.setManagingOrganization(new Reference("Organization/year-clinic"));
        resident.addExtension(new Extension(
                IG + "StructureDefinition/population-category", concept("population-category", "disabled")));
        put(1, patient, resident);

        String promised = number % 2 == 0 ? "package-disabled" : "package-key-group";
        int signed = 7 + number * 4 + random.nextInt(3);
        LocalDate first = YearOfACounty.day(signed).withDayOfMonth(2 + random.nextInt(15));
        LocalDate last = first.plusYears(1).minusDays(1);
        CarePlan plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        plan.addCategory(concept("care-plan-category", "family-doctor-package"));
        plan.setTitle("签约").setSubject(new Reference(patient));
        plan.setPeriod(new Period()
                .setStartElement(new DateTimeType(first.toString()))
                .setEndElement(new DateTimeType(last.toString())));
        plan.addCareTeam(new Reference("CareTeam/year-team"));
        plan.addInstantiatesCanonical(IG + "PlanDefinition/" + promised);
        String id = "year-c" + number;
        put(signed, "CarePlan/" + id, plan);
        Contract contract = new Contract(id, promised, first, last, new TreeMap<>());
        contracts.put(number, contract);
        contract.known().put(signed, new ArrayList<>(List.of(new Known(List.of(), List.of()))));
        live(number, patient, contract, signed + 1);
    }

    private void live(int number, String patient, Contract contract, int from) {
        Map<String, NaiveContract.Visit> visits = new HashMap<>();
        List<NaiveContract.Declined> declined = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        for (int day = from; day < YearOfACounty.DAYS; day += 5 + random.nextInt(25)) {
            if (day >= YearOfACounty.STOP_FROM && day <= YearOfACounty.STOP_TO) {
                continue;
            }
            LocalDate when = YearOfACounty.day(day - random.nextInt(4));
            String address = "Encounter/year-c" + number + "-" + day;
            String type = TYPES.get(random.nextInt(TYPES.size()));
            switch (random.nextInt(6)) {
                case 0 -> {
                    declined.add(new NaiveContract.Declined(when, "monthly-service"));
                    put(day, "Communication/year-c" + number + "-" + day, declined(patient, contract, when));
                }
                case 1 -> put(day, address, visit(patient, when, type, "finished", "Organization/year-other"));
                case 2 -> {
                    if (!sent.isEmpty()) {
                        String withdrawn = sent.remove(random.nextInt(sent.size()));
                        NaiveContract.Visit was = Objects.requireNonNull(visits.remove(withdrawn));
                        put(day, withdrawn, visit(patient, was.day(), was.type(), "entered-in-error", ""));
                    }
                }
                default -> {
                    sent.add(address);
                    visits.put(address, new NaiveContract.Visit(when, type));
                    put(day, address, visit(patient, when, type, "finished", ""));
                }
            }
            contract.known()
                    .computeIfAbsent(day, none -> new ArrayList<>())
                    .add(new Known(List.copyOf(visits.values()), List.copyOf(declined)));
        }
    }

    private static Encounter visit(String patient, LocalDate day, String type, String status, String at) {
        Encounter visit = new Encounter().setStatus(EncounterStatus.fromCode(status));
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        if (!type.isEmpty()) {
            visit.addType(concept("encounter-type", type));
        }
        visit.setSubject(new Reference(patient));
        visit.setPeriod(new Period().setStartElement(new DateTimeType(day.toString())));
        if (at.isEmpty()) {
            visit.addParticipant().setIndividual(new Reference("Practitioner/year-doctor"));
        }
        return visit;
    }

    private static Communication declined(String patient, Contract contract, LocalDate day) {
        Communication word = new Communication().setStatus(CommunicationStatus.NOTDONE);
        word.setSubject(new Reference(patient))
                .addBasedOn(new Reference("CarePlan/" + contract.id()))
                .addReasonCode(concept("duty", "monthly-service"));
        return word.setSentElement(new DateTimeType(day + "T08:00:00+08:00"));
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(IG + "CodeSystem/" + system, code, null));
    }

    private void put(int day, String address, Resource resource) {
        Resource sent = resource.copy();
        sent.setId(address);
        String body = XinglinServer.fhirContext().newJsonParser().encodeResourceToString(sent);
        acts.computeIfAbsent(day, none -> new ArrayList<>()).add(new YearOfACounty.Act("PUT", address, body));
    }
}
