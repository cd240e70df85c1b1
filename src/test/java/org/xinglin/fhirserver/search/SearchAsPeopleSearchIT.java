package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import com.ibm.icu.text.Transliterator;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.RawHttp;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** People are found by what people ask: each search finds what a look at every record of a small county would. */
class SearchAsPeopleSearchIT {

    private static final long SEED = Long.getLong("xinglin.search.seed", System.nanoTime());
    private static final int RESIDENTS = 120;
    private static final int QUESTIONS = 25;
    private static final String MRN = "https://his.example.org/search/" + UUID.randomUUID();
    private static final String[] SURNAMES = {"王", "李", "曾", "单", "吕", "欧阳", "司马", "尉迟"};
    private static final String[] GIVEN = {"小", "明", "芳", "娜", "女", "国", "藩", "强", "重", "伟"};
    private static final String[] PLACES = {"递铺街道", "阳光社区", "天荒坪镇", "余村", "竹海路12号", "3幢201室"};

    private static final XinglinServer SERVER = SharedServer.get();
    private static final IGenericClient CLIENT = SERVER.client();
    private static final List<Patient> COUNTY = new ArrayList<>();

    /** 测试 in GBK, one character a byte. */
    private static final String GBK = "\u00b2\u00e2\u00ca\u00d4";

    private static final Transliterator ICU = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

    @BeforeAll
    static void register() {
        Random random = new Random(SEED);
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (int i = 0; i < RESIDENTS; i++) {
            Patient resident = resident(random, i);
            resident.setId(UUID.randomUUID().toString());
            COUNTY.add(resident);
            transaction
                    .addEntry()
                    .setResource(resident)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl("Patient/" + resident.getIdElement().getIdPart());
        }
        CLIENT.transaction().withBundle(transaction).execute();
    }

    private static Patient resident(Random random, int number) {
        Patient resident = aResident().build();
        resident.addIdentifier().setSystem(MRN).setValue("S" + number);
        String surname = any(random, SURNAMES);
        String given = any(random, GIVEN) + (random.nextBoolean() ? any(random, GIVEN) : "");
        HumanName name = new HumanName();
        name.setText(surname + (number % 4 == 3 ? " " : "") + given);
        if (number % 2 == 0) {
            name.setFamily(surname).addGiven(given);
        }
        resident.setName(List.of(name));
        Address address = resident.addAddress().setUse(random.nextBoolean() ? Address.AddressUse.HOME : null);
        String place = any(random, PLACES) + any(random, PLACES);
        if (random.nextBoolean()) {
            address.setText("浙江省安吉县" + place);
        } else {
            address.setState("浙江省").setCity("湖州市").setDistrict("安吉县").setPostalCode("31330" + random.nextInt(3));
            address.setCountry("CN").addLine(place);
        }
        resident.addTelecom()
                .setSystem(random.nextBoolean() ? ContactPointSystem.PHONE : ContactPointSystem.EMAIL)
                .setValue("1380000" + (1000 + random.nextInt(8)));
        if (random.nextInt(4) == 0) {
            resident.setDeceased(random.nextBoolean() ? new BooleanType(true) : new DateTimeType("2026-01-02"));
        } else if (random.nextBoolean()) {
            resident.setDeceased(new BooleanType(false));
        }
        return resident;
    }

    private static String any(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    @Test
    void byName() {
        Random random = new Random(SEED + 1);
        assertSoftly(softly -> {
            for (int i = 0; i < QUESTIONS; i++) {
                HumanName name = COUNTY.get(random.nextInt(RESIDENTS)).getNameFirstRep();
                String part = any(random, asked(name).toArray(String[]::new));
                String start =
                        part.substring(0, 1 + random.nextInt(part.length())).trim();
                String asked = random.nextBoolean() ? start : start.toUpperCase(Locale.ROOT);
                softly.assertThat(found("name=" + encoded(asked)))
                        .as("seed %d, name=%s", SEED, asked)
                        .isEqualTo(expected(each -> starts(each.getNameFirstRep(), asked)));
                int from = random.nextInt(part.length());
                String within = part.substring(from, from + 1 + random.nextInt(part.length() - from))
                        .trim();
                if (!within.isEmpty()) {
                    softly.assertThat(found("name:contains=" + encoded(within)))
                            .as("seed %d, name:contains=%s", SEED, within)
                            .isEqualTo(expected(each -> asked(each.getNameFirstRep()).stream()
                                    .anyMatch(any -> plain(any).contains(plain(within)))));
                }
            }
        });
    }

    /** Whole, surname, given name, all in letters with and without spaces, its first letters. */
    private static List<String> asked(HumanName name) {
        String whole = whole(name);
        int end = Stream.of(SURNAMES)
                .filter(whole::startsWith)
                .findFirst()
                .orElseThrow()
                .length();
        String syllables = ICU.transliterate(whole).trim();
        String[] each = syllables.split(" ");
        StringBuilder initials = new StringBuilder();
        Stream.of(each).forEach(syllable -> initials.append(syllable.charAt(0)));
        String given = String.join(" ", List.of(each).subList(end, each.length));
        return List.of(whole, whole.substring(0, end), whole.substring(end), syllables, given, initials.toString());
    }

    private static String whole(HumanName name) {
        return name.getText().replace(" ", "");
    }

    private static boolean starts(HumanName name, String asked) {
        return asked(name).stream().anyMatch(part -> plain(part).startsWith(plain(asked)));
    }

    private static String plain(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    @Test
    void byPartsOfNameAndAddressAndTheRest() {
        Random random = new Random(SEED + 2);
        assertSoftly(softly -> {
            for (int i = 0; i < QUESTIONS; i++) {
                Patient one = COUNTY.get(random.nextInt(RESIDENTS));
                List<String> parts = asked(one.getNameFirstRep());
                Address address = one.getAddressFirstRep();
                List<String> places = strings(address);
                String place = any(random, places.toArray(String[]::new));
                int from = random.nextInt(place.length());
                String within = place.substring(from, from + 1 + random.nextInt(place.length() - from));
                String start = place.substring(0, 1 + random.nextInt(place.length()));
                String number = one.getTelecomFirstRep().getValue();
                Map<String, Predicate<Patient>> questions = Map.of(
                        "family=" + parts.get(1),
                        each -> asked(each.getNameFirstRep()).get(1).startsWith(parts.get(1)),
                        "given=" + parts.get(2),
                        each -> asked(each.getNameFirstRep()).get(2).startsWith(parts.get(2)),
                        "address:contains=" + within,
                        each -> strings(each.getAddressFirstRep()).stream().anyMatch(s -> s.contains(within)),
                        "address=" + start,
                        each -> strings(each.getAddressFirstRep()).stream().anyMatch(s -> s.startsWith(start)),
                        "phone=" + number,
                        each -> each.getTelecomFirstRep().getValue().equals(number)
                                && each.getTelecomFirstRep().getSystem() == ContactPointSystem.PHONE,
                        "telecom=" + number,
                        each -> each.getTelecomFirstRep().getValue().equals(number),
                        "telecom=email|" + number,
                        each -> each.getTelecomFirstRep().getValue().equals(number)
                                && each.getTelecomFirstRep().getSystem() == ContactPointSystem.EMAIL,
                        "deceased=true",
                        each -> each.hasDeceasedDateTimeType()
                                || each.hasDeceasedBooleanType()
                                        && each.getDeceasedBooleanType().booleanValue(),
                        "deceased=false",
                        each -> !each.hasDeceasedDateTimeType()
                                && !(each.hasDeceasedBooleanType()
                                        && each.getDeceasedBooleanType().booleanValue()),
                        "address-city=湖州",
                        each -> each.getAddressFirstRep().hasCity());
                questions.forEach((query, is) -> softly.assertThat(found(encodedQuery(query)))
                        .as("seed %d, %s", SEED, query)
                        .isEqualTo(expected(is)));
            }
            Map<String, Predicate<Patient>> once = Map.of(
                    "address-state=浙江", each -> each.getAddressFirstRep().hasState(),
                    "address-country=CN", each -> each.getAddressFirstRep().hasCountry(),
                    "address-postalcode=313301",
                            each -> "313301".equals(each.getAddressFirstRep().getPostalCode()),
                    "address-use=home", each -> each.getAddressFirstRep().hasUse());
            once.forEach((query, is) ->
                    softly.assertThat(found(encodedQuery(query))).as(query).isEqualTo(expected(is)));
        });
    }

    private static List<String> strings(Address address) {
        return Stream.concat(
                        address.getLine().stream().map(StringType::getValue),
                        Stream.of(
                                address.getText(),
                                address.getState(),
                                address.getCity(),
                                address.getDistrict(),
                                address.getPostalCode(),
                                address.getCountry()))
                .filter(text -> text != null)
                .toList();
    }

    /** As a person types it, and a script sends it. */
    @Test
    void byChineseThatNobodyEncoded() {
        String surname = asked(COUNTY.get(0).getNameFirstRep()).get(1);
        String query = "identifier=" + MRN + "|&_count=1&_total=accurate&name=";
        RawHttp.Answer answer = RawHttp.send(
                SERVER, "GET /fhir/Patient?" + query + surname + " HTTP/1.1\nHost: localhost\nConnection: close");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Bundle found = XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
        assertThat(found.getTotal()).isEqualTo(found("name=" + encoded(surname)).size());
        assertThat(found.getLink("self").getUrl()).contains(encoded(surname));
        for (String wrong :
                List.of("/fhir/Patient?name=" + GBK, "/fhir/Patient?" + GBK + "=1", "/fhir/Patient/" + GBK)) {
            assertThat(RawHttp.bytes(SERVER, "GET " + wrong + " HTTP/1.1\nHost: localhost\nConnection: close")
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(RawHttp.send(SERVER, "GET /fhir/Patient/王 HTTP/1.1\nHost: localhost\nConnection: close")
                        .status())
                .isBetween(400, 404);
    }

    /** By accident of nobody: what no record says finds none, also as a pattern of SQL or an accent alone. */
    @Test
    void byWhatNobodyHas() {
        assertThat(found("name:contains=%25")).isEmpty();
        assertThat(found("name:contains=_")).isEmpty();
        assertThat(found("name=_")).isEmpty();
        assertThat(found("address:contains=%5C%5C%25")).isEmpty();
        assertThat(SERVER.get("/fhir/Patient?address:contains=%CC%81").statusCode())
                .isEqualTo(400);
        assertThat(found("name:exact=WXM")).isEmpty();
        assertThat(found("name:missing=true")).isEmpty();
    }

    @Test
    void throughChainsAndHas() {
        Patient one = COUNTY.get(0);
        String id = one.getIdElement().getIdPart();
        String pinyin = encoded(asked(one.getNameFirstRep()).get(3));
        Posted.by(
                CLIENT,
                Reading.aBloodPressure(131, 81)
                        .of("Patient/" + id)
                        .at("2026-01-02")
                        .build());
        // Of the reading alone: its grade is another Observation, soon after.
        String of = "Observation?patient=Patient/" + id + "&code=85354-9&";
        assertThat(numberOf(of + "patient.name=" + pinyin)).isEqualTo(1);
        assertThat(numberOf(of + "subject:Patient.name=" + pinyin)).isEqualTo(1);
        assertThat(numberOf(of + "subject.name:contains=" + pinyin)).isEqualTo(1);
        assertThat(numberOf(of + "patient.name=nobody")).isZero();
        assertThat(found("_has:Observation:subject:combo-code=" + encoded("http://loinc.org|8480-6")))
                .contains(id);
    }

    @Test
    void bySubject() {
        String id = COUNTY.get(1).getIdElement().getIdPart();
        String other = COUNTY.get(2).getIdElement().getIdPart();
        for (String each : List.of(id, other)) {
            Posted.by(
                    CLIENT,
                    Reading.aBloodPressure(131, 81)
                            .of("Patient/" + each)
                            .at("2026-01-03")
                            .build());
            Posted.by(CLIENT, diagnosis(each, "I10.x00"));
        }
        assertSoftly(softly -> {
            for (String type :
                    List.of("Observation", "Condition", "CarePlan", "Task", "Provenance", "Coverage", "Device")) {
                for (String subject : List.of(
                        "subject=Patient/" + id,
                        "subject=" + id,
                        "subject:Patient=" + id,
                        "subject.identifier=" + MRN + "|S1",
                        "subject:Patient.identifier=" + MRN + "|S1")) {
                    // What follows from the readings is stored meanwhile.
                    await().untilAsserted(() -> assertThat(numberOf(type + "?" + encodedQuery(subject)))
                            .as("%s?%s", type, subject)
                            .isEqualTo(numberOf(type + "?patient=Patient/" + id)));
                }
            }
            softly.assertThat(numberOf("Condition?subject=Patient/" + id)).isPositive();
            softly.assertThat(numberOf("Observation?subject=Group/nobody")).isZero();
        });
    }

    private static Condition diagnosis(String resident, String code) {
        Condition condition = new Condition();
        condition.setSubject(new Reference("Patient/" + resident));
        condition
                .getCode()
                .addCoding()
                .setSystem("http://hl7.org/fhir/sid/icd-10")
                .setCode(code);
        condition
                .getClinicalStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
                .setCode("active");
        condition
                .getVerificationStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-ver-status")
                .setCode("confirmed");
        condition.setRecordedDateElement(new DateTimeType("2026-01-02"));
        return condition;
    }

    @Test
    void diagnosesByTheirHierarchy() {
        String id = COUNTY.get(3).getIdElement().getIdPart();
        List<String> codes = List.of("I10", "I10.x00", "I10.x00x002", "I11.900", "E11.900", "E11.901", "E11.1", "I1");
        codes.forEach(code -> Posted.by(CLIENT, diagnosis(id, code)));
        assertSoftly(softly -> {
            for (String asked : List.of("I10", "i10", "I10.x00", "E11", "E11.9", "I11", "Z99", "E11.90")) {
                for (String system : List.of("", "http://hl7.org/fhir/sid/icd-10|")) {
                    softly.assertThat(numberOf(
                                    "Condition?subject=Patient/" + id + "&code:below=" + encoded(system + asked)))
                            .as("below %s%s", system, asked)
                            .isEqualTo((int) codes.stream()
                                    .filter(code -> plain(code).startsWith(plain(asked)))
                                    .count());
                    softly.assertThat(numberOf(
                                    "Condition?subject=Patient/" + id + "&code:above=" + encoded(system + asked)))
                            .as("above %s%s", system, asked)
                            .isEqualTo((int) codes.stream()
                                    .filter(code ->
                                            code.length() > 2 && plain(asked).startsWith(plain(code)))
                                    .count());
                }
            }
            softly.assertThat(numberOf("Condition?subject=Patient/" + id + "&code:below=I10,E11.9"))
                    .isEqualTo(5);
            softly.assertThat(SERVER.get("/fhir/Patient?_has:Condition:subject:code:below=I10")
                            .statusCode())
                    .isEqualTo(400);
            softly.assertThat(SERVER.get("/fhir/Condition?code:below=I10,4711").statusCode())
                    .isEqualTo(400);
            softly.assertThat(SERVER.get("/fhir/Condition?code:below=I").statusCode())
                    .isEqualTo(400);
        });
    }

    @Test
    void observationsByAllTheirCodesWordsAndIssue() {
        String id = COUNTY.get(4).getIdElement().getIdPart();
        Observation pressure = Reading.aBloodPressure(131, 81)
                .of("Patient/" + id)
                .at("2026-01-02")
                .build();
        pressure.getCode().setText("诊室血压");
        pressure.setIssuedElement(new InstantType("2026-01-02T08:00:00+08:00"));
        Observation glucose = Reading.aFastingGlucose(5.5)
                .of("Patient/" + id)
                .at("2026-01-04")
                .build();
        glucose.getCode().getCodingFirstRep().setDisplay("Fasting glucose 空腹血糖");
        glucose.setIssuedElement(new InstantType("2026-01-04T08:00:00+08:00"));
        Observation words = Reading.aResult("8302-2", "170", "cm")
                .of("Patient/" + id)
                .at("2026-01-05")
                .build();
        words.getCode().setText("血".repeat(700) + "𠮷".repeat(60));
        for (Resource each : List.of(pressure, glucose, words)) {
            Posted.by(CLIENT, each);
        }
        String of = "Observation?patient=Patient/" + id + "&method:missing=true&";
        Map<String, Integer> expected = Map.ofEntries(
                Map.entry("combo-code=8480-6", 1),
                Map.entry("combo-code=85354-9", 1),
                Map.entry("component-code=http://loinc.org|8462-4", 1),
                Map.entry("component-code=85354-9", 0),
                Map.entry("combo-code=85354-9,14771-0", 2),
                Map.entry("code=8480-6", 0),
                Map.entry("combo-code:not=8480-6", 2),
                Map.entry("combo-code:not=8480-6,14771-0", 1),
                Map.entry("combo-code:missing=true", 0),
                Map.entry("combo-code:missing=false", 3),
                Map.entry("component-code:missing=true", 2),
                Map.entry("code:text=血压", 1),
                Map.entry("code:text=fasting", 1),
                Map.entry("code:text=空腹", 1),
                Map.entry("code:text=血血血", 1),
                Map.entry("code:text=血", 3),
                Map.entry("code:text=体重", 0),
                Map.entry("issued=ge2026-01-03", 1),
                Map.entry("issued=2026-01-02", 1),
                Map.entry("issued=lt2026-01-01", 0));
        assertSoftly(softly -> {
            expected.forEach((query, number) -> softly.assertThat(numberOf(of + encodedQuery(query)))
                    .as(query)
                    .isEqualTo(number));
            softly.assertThat(SERVER.get("/fhir/Observation?category:text=x").statusCode())
                    .isEqualTo(400);
            softly.assertThat(SERVER.get("/fhir/Observation?_sort=nothing").statusCode())
                    .isEqualTo(400);
        });
    }

    @Test
    void tasksByTheirLastChange() {
        String id = COUNTY.get(7).getIdElement().getIdPart();
        List<String> days = List.of("2026-01-05", "2026-01-09", "2026-01-02", "2026-01-07");
        for (String day : days) {
            Task task = new Task().setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
            task.setFor(new Reference("Patient/" + id)).setLastModifiedElement(new DateTimeType(day));
            task.getCode().setText("电话随访");
            Posted.by(CLIENT, task);
        }
        assertThat(changes("Task?subject=Patient/" + id + "&_sort=-modified"))
                .containsExactly("2026-01-09", "2026-01-07", "2026-01-05", "2026-01-02");
        assertThat(changes("Task?patient=" + id + "&_sort=modified&modified=ge2026-01-05"))
                .containsExactly("2026-01-05", "2026-01-07", "2026-01-09");
        assertThat(numberOf("Task?subject=Organization/nobody")).isZero();
    }

    private static List<String> changes(String query) {
        return bundle(query).getEntry().stream()
                .map(entry ->
                        ((Task) entry.getResource()).getLastModifiedElement().getValueAsString())
                .toList();
    }

    @Test
    void practitionersAsWell() {
        Practitioner doctor = new Practitioner();
        doctor.addIdentifier().setSystem(MRN).setValue("D1");
        doctor.addName().setText("尉迟小芳");
        String id = Posted.by(CLIENT, doctor).getIdPart();
        for (String name : List.of("尉迟", "小芳", "yuchixiaofang", "Yuchi Xiaofang", "xiaofang", "ycxf")) {
            assertThat(bundle("Practitioner?identifier=" + encoded(MRN + "|") + "&name=" + encoded(name))
                            .getEntry())
                    .as(name)
                    .extracting(entry -> entry.getResource().getIdElement().getIdPart())
                    .containsExactly(id);
        }
        assertThat(numberOf("Practitioner?identifier=" + encoded(MRN + "|") + "&name=wei"))
                .isZero();
    }

    /** Held against a look at all of a resident's observations, for every number of them. */
    @Test
    void theLastOfEachKind() {
        String id = COUNTY.get(5).getIdElement().getIdPart();
        Random random = new Random(SEED + 3);
        for (int i = 0; i < 40; i++) {
            Observation one = Reading.aResult(any(random, new String[] {"1742-6", "1920-8", "2160-0"}), "70", "U/L")
                    .of("Patient/" + id)
                    .at("2026-01-" + (10 + random.nextInt(9)))
                    .build();
            one.setStatus(random.nextInt(5) == 0 ? ObservationStatus.ENTEREDINERROR : ObservationStatus.FINAL);
            if (random.nextInt(3) == 0) {
                one.getCode().addCoding().setSystem("https://lis.example.org").setCode("L" + random.nextInt(3));
            }
            if (random.nextInt(4) == 0) {
                one.getCode()
                        .getCoding()
                        .get(0)
                        .setSystem("https://lis.example.org")
                        .setCode("L" + random.nextInt(4));
            }
            Posted.by(CLIENT, one);
        }
        Posted.by(
                CLIENT,
                Reading.aBloodPressure(131, 81)
                        .of("Patient/" + COUNTY.get(6).getIdElement().getIdPart())
                        .at("2026-01-30")
                        .build());
        List<Observation> all = observations("Observation?patient=" + id + "&_count=500&_sort=-date");
        assertSoftly(softly -> {
            for (int most : List.of(1, 2, 5, 100)) {
                for (String more : List.of(
                        "",
                        "&category=laboratory",
                        "&code=1742-6",
                        "&date=lt2026-01-14",
                        "&status=entered-in-error",
                        "&category=survey",
                        "&code=1742-6&code=https://lis.example.org%7CL1")) {
                    List<Observation> matches =
                            observations("Observation?patient=" + id + "&_count=500&_sort=-date" + more).stream()
                                    .filter(each -> more.contains("status")
                                            || each.getStatus() != ObservationStatus.ENTEREDINERROR)
                                    .toList();
                    List<Observation> answer =
                            observations("Observation/$lastn?patient=Patient/" + id + "&max=" + most + more);
                    softly.assertThat(kinds(answer, matches))
                            .as("seed %d, max=%d%s", SEED, most, more)
                            .isEqualTo(lastOfEach(matches, most));
                }
            }
            softly.assertThat(observations("Observation/$lastn?subject=Patient/" + id))
                    .hasSameSizeAs(observations("Observation/$lastn?max=1&patient=" + id));
            for (String wrong : List.of(
                    "",
                    "code=1742-6",
                    "patient=" + id + "&subject=" + id,
                    "patient=" + id + ",x",
                    "patient=" + id + "&max=0",
                    "patient=" + id + "&max=-1",
                    "patient=" + id + "&max=x",
                    "patient=" + id + "&_sort=date",
                    "patient=" + id + "&unheard=of",
                    "patient=" + id + "&code:not=x",
                    "patient=" + id + "&_count=3",
                    "subject=Group/g")) {
                softly.assertThat(
                                SERVER.get("/fhir/Observation/$lastn?" + wrong).statusCode())
                        .as(wrong)
                        .isEqualTo(400);
            }
        });
        assertThat(all).hasSize(40);
        assertThat(observations("Observation/$lastn?subject=Patient/nobody")).isEmpty();
    }

    private static List<Observation> observations(String query) {
        return bundle(query).getEntry().stream()
                .map(entry -> (Observation) entry.getResource())
                .toList();
    }

    /** By kind, in the order of the answer: the days. Two of one day are as good as each other. */
    private static List<List<String>> kinds(List<Observation> answer, List<Observation> all) {
        Set<String> answered =
                answer.stream().map(each -> each.getIdElement().getIdPart()).collect(Collectors.toSet());
        return families(all).stream()
                .map(family -> family.stream()
                        .filter(each -> answered.contains(each.getIdElement().getIdPart()))
                        .map(each -> each.getEffectiveDateTimeType().getValueAsString())
                        .toList())
                .filter(days -> !days.isEmpty())
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }

    private static List<List<String>> lastOfEach(List<Observation> matches, int most) {
        return families(matches).stream()
                .map(family -> family.stream()
                        .map(each -> each.getEffectiveDateTimeType().getValueAsString())
                        .limit(most)
                        .toList())
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }

    private static List<List<Observation>> families(List<Observation> observations) {
        List<List<Observation>> families = new ArrayList<>();
        for (Observation each : observations) {
            List<Observation> family = new ArrayList<>(List.of(each));
            families.removeIf(other -> {
                boolean same = other.stream().anyMatch(one -> shareACoding(one, each));
                if (same) {
                    family.addAll(other);
                }
                return same;
            });
            family.sort(Comparator.comparing(
                            (Observation one) -> one.getEffectiveDateTimeType().getValueAsString())
                    .reversed());
            families.add(family);
        }
        return families;
    }

    private static boolean shareACoding(Observation one, Observation other) {
        return one.getCode().getCoding().stream()
                .anyMatch(coding -> other.getCode().getCoding().stream()
                        .anyMatch(same -> same.getSystem().equals(coding.getSystem())
                                && same.getCode().equals(coding.getCode())));
    }

    private static TreeSet<String> expected(Predicate<Patient> is) {
        TreeSet<String> ids = new TreeSet<>();
        COUNTY.stream().filter(is).forEach(each -> ids.add(each.getIdElement().getIdPart()));
        return ids;
    }

    private static TreeSet<String> found(String query) {
        TreeSet<String> ids = new TreeSet<>();
        bundle("Patient?identifier=" + encoded(MRN + "|") + "&_count=500&" + query)
                .getEntry()
                .forEach(entry -> ids.add(entry.getResource().getIdElement().getIdPart()));
        return ids;
    }

    private static int numberOf(String query) {
        Bundle found = bundle(query + "&_total=accurate");
        assertThat(found.getEntry().stream()
                        .map(entry -> entry.getResource().getIdElement().getIdPart())
                        .distinct())
                .as("seed %d: %s", SEED, query)
                .hasSize(found.getTotal());
        return found.getTotal();
    }

    private static Bundle bundle(String query) {
        HttpResponse<String> answer = SERVER.get("/fhir/" + query);
        assertThat(answer.statusCode()).as("%s: %s", query, answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static String encodedQuery(String query) {
        String[] parts = query.split("=", 2);
        return parts[0] + "=" + encoded(parts[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
