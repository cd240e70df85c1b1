package org.xinglin.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.derivation.FactId;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/**
 * What the residents of a county and those who look after them write in some thirteen months, day by day: at most one thing
 * of a resident on a day. Drawn from a seed; all ids are its own, so that two servers end with the same resources.
 */
final class YearOfACounty {

    static final int DAYS = 400;

    /** Nobody writes anything on these days; the year of the plans ends in them, and a plan's review date lies there. */
    static final int STOP_FROM = 362;

    static final int STOP_TO = 369;

    /** When a plan is to be reviewed. */
    static final int REVIEW = 150;

    private static final LocalDate FIRST = LocalDate.of(2024, 11, 25);
    private static final ZoneOffset PLACE = ZoneOffset.ofHours(8);

    /** @param body empty where there is none */
    record Act(String method, String path, String body) {}

    private final Random random;
    private final Map<Integer, List<Act>> acts = new TreeMap<>();

    YearOfACounty(long seed) {
        random = new Random(seed);
        List.of("steady", "diabetic", "stopped", "elderly", "biased", "hasty", "ahead", "deleted", "untidy", "changing")
                .forEach(this::register);
        oneIsControlledAllTheYear();
        oneStopsComing();
        twoAreAssessed();
        someClocksAreFast();
        oneIsDeleted();
        oneIsCorrected();
        oneDiagnosisEndsAndReturns();
    }

    static String patient(String name) {
        return "Patient/year-" + name;
    }

    static String planOf(String name) {
        return "CarePlan/" + FactId.of("QuestionnaireResponse/year-" + name, "plan", "tcm-conditioning");
    }

    static String followUpPlanOf(String name, String disease) {
        return "CarePlan/" + FactId.of(patient(name), "follow-up-plan", disease);
    }

    static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    static Instant morning(int number) {
        return at(number, 9).toInstant();
    }

    private static OffsetDateTime at(int number, int hour) {
        return day(number).atTime(0, 0).plusHours(hour).atOffset(PLACE);
    }

    List<Act> on(int number) {
        return acts.getOrDefault(number, List.of());
    }

    private void register(String name) {
        Resource resident = SyntheticResident.aResident()
                .bornOn(List.of("elderly", "hasty").contains(name) ? "1956-02-03" : "1971-05-20")
                .build();
        put(0, patient(name), resident);
    }

    private void oneIsControlledAllTheYear() {
        diagnosed(1, "steady", "I10", at(1, 8));
        diagnosed(2, "diabetic", "E11", at(2, 8));
        for (int day = 4 + random.nextInt(9); day < DAYS; day += 7 + random.nextInt(12)) {
            pressure(day, "steady", at(day, 8));
            reading(day, "diabetic", Reading.aFastingGlucose(5 + random.nextInt(60) / 10.0), at(day, 7));
        }
    }

    private void oneStopsComing() {
        diagnosed(1, "stopped", "I10", at(1, 8));
        diagnosed(2, "stopped", "E11", at(2, 8));
        for (int day = 3; day < 40; day += 1 + random.nextInt(9)) {
            pressure(day, "stopped", at(day, 8));
        }
    }

    /** The plan of one is put in force and forgotten; the review of the other is moved on, and done with. */
    private void twoAreAssessed() {
        assessed(3, "elderly", "elderly");
        patch(5, planOf("elderly"), replace("/status", "active"));
        assessed(20, "biased", "full");
        patch(22, planOf("biased"), replace("/status", "active"));
        patch(
                60,
                planOf("biased"),
                replace("/extension/0/valueDate", day(REVIEW).toString()));
        patch(200, planOf("biased"), "[{\"op\": \"remove\", \"path\": \"/extension/1\"}]");
    }

    /** Readings, and a diagnosis, that are dated some hours ahead: they count from their moment on. */
    private void someClocksAreFast() {
        diagnosed(6, "ahead", "I10", at(6, 19));
        for (int day = 30 + random.nextInt(10); day < DAYS; day += 20 + random.nextInt(20)) {
            pressure(day, "ahead", at(day, 10 + random.nextInt(22)));
        }
        pressure(STOP_FROM - 1, "ahead", at(STOP_FROM - 1, 31));
        assessed(90, "hasty", "elderly", at(90, 30));
    }

    private void oneIsDeleted() {
        diagnosed(1, "deleted", "I10", at(1, 8));
        pressure(50, "deleted", at(50, 8));
        pressure(99, "deleted", at(99, 30));
        add(99, new Act("DELETE", patient("deleted") + "?_cascade=delete", ""));
    }

    /** A crisis, a slip of the pen that is withdrawn, and a value that is corrected. */
    private void oneIsCorrected() {
        diagnosed(1, "untidy", "I10", at(1, 8));
        for (int day = 10 + random.nextInt(5); day < 350; day += 25 + random.nextInt(10)) {
            int systolic = random.nextBoolean() ? 196 : 138;
            Observation reading = Reading.aBloodPressure(systolic, 92)
                    .of(patient("untidy"))
                    .at(at(day, 8))
                    .build();
            String address = "Observation/year-untidy-" + day;
            put(day, address, reading);
            Observation corrected = reading.copy();
            if (random.nextBoolean()) {
                corrected.setStatus(ObservationStatus.ENTEREDINERROR);
            } else {
                corrected.setStatus(ObservationStatus.CORRECTED);
                corrected.getComponent().get(0).getValueQuantity().setValue(148 + random.nextInt(40));
            }
            put(day + 1 + random.nextInt(20), address, corrected);
        }
    }

    private void oneDiagnosisEndsAndReturns() {
        Condition diagnosis = diagnosed(7, "changing", "I10", at(7, 8));
        pressure(15, "changing", at(15, 8));
        Condition ended = diagnosis.copy();
        ended.getClinicalStatus().getCodingFirstRep().setCode("inactive");
        put(120, "Condition/year-changing-I10", ended);
        put(STOP_TO + 9, "Condition/year-changing-I10", diagnosis);
    }

    private Condition diagnosed(int day, String name, String icd10, OffsetDateTime since) {
        Condition diagnosis = new Condition().setSubject(new Reference(patient(name)));
        diagnosis
                .getClinicalStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", null));
        diagnosis
                .getVerificationStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", null));
        diagnosis.getCode().addCoding(new Coding("http://hl7.org/fhir/sid/icd-10", icd10, null));
        diagnosis.setOnset(new DateTimeType(since.toString().replace("+", ":00+")));
        put(day, "Condition/year-" + name + "-" + icd10, diagnosis);
        return diagnosis;
    }

    private void pressure(int day, String name, OffsetDateTime at) {
        reading(day, name, Reading.aBloodPressure(118 + random.nextInt(50), 70 + random.nextInt(35)), at);
    }

    private void reading(int day, String name, Reading reading, OffsetDateTime at) {
        if (day < STOP_FROM || day > STOP_TO) {
            put(
                    day,
                    "Observation/year-" + name + "-" + day,
                    reading.of(patient(name)).at(at).build());
        }
    }

    private void assessed(int day, String name, String example) {
        assessed(day, name, example, at(day, 8));
    }

    private void assessed(int day, String name, String example, OffsetDateTime at) {
        try {
            QuestionnaireResponse response = XinglinServer.fhirContext()
                    .newJsonParser()
                    .parseResource(
                            QuestionnaireResponse.class,
                            Files.readString(Path.of(
                                    System.getProperty("xinglin.basedir", "."),
                                    "src/test/resources/examples/valid/constitution-response-" + example + ".json")));
            response.setSubject(new Reference(patient(name))).setAuthor(null).setSource(null);
            response.setAuthoredElement(new DateTimeType(at.toString().replace("+", ":00+")));
            put(day, "QuestionnaireResponse/year-" + name, response);
            response.setId("year-" + name);
            Parameters planned = new Parameters();
            planned.addParameter().setName("questionnaire-response").setResource(response);
            planned.addParameter("plan", true);
            add(day + 1, new Act("POST", patient(name) + "/$assess-constitution", json(planned)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String replace(String path, String value) {
        return "[{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"" + value + "\"}]";
    }

    private void patch(int day, String address, String patch) {
        add(day, new Act("PATCH", address, patch));
    }

    private void put(int day, String address, Resource resource) {
        Resource sent = resource.copy();
        sent.setId(address);
        add(day, new Act("PUT", address, json(sent)));
    }

    private static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }

    private void add(int day, Act act) {
        acts.computeIfAbsent(day, none -> new ArrayList<>()).add(act);
    }
}
