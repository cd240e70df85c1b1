package org.xinglin.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What hospitals really send is untidy and still true. It is taken, kept to the letter, and found again. */
class MessFromHospitalsIT {

    private static final String MRN = "https://xinglin-fhir.github.io/ig/sid/mrn";

    private final XinglinServer server = SharedServer.get();

    /** A numbering of this test's own, so that its searches find its own records only. */
    private final String own = "https://his.example.org/" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"欧阳示例", "𠮷田㐂子", "示例·买买提", "ＡＢＣ　１２３", "ABC 123", "ｱｲｳ", "示例（曾用名：样本）", "e\u0301 é"})
    void aWholeNameIsKeptToTheLetterAndFound(String name) {
        String id = created("Patient", resident("\"name\": [{\"text\": \"" + name + "\"}]", "1"));

        assertThat(server.get("/fhir/" + id).body()).contains("\"text\":\"" + name + "\"");
        Bundle found = search("Patient?name=" + encoded(name) + "&identifier=" + encoded(own + "|1"));
        assertThat(found.getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(((Patient) entry.getResource())
                                .getNameFirstRep()
                                .getText())
                        .isEqualTo(name));
    }

    @Test
    void aRareCharacterIsFoundByItsOwnAndByNoOther() {
        created("Patient", resident("\"name\": [{\"text\": \"𠮷示例\"}]", "1"));

        assertThat(search("Patient?name=" + encoded("𠮷示") + "&identifier=" + encoded(own + "|1"))
                        .getEntry())
                .hasSize(1);
        // The everyday form of the same character, U+5409: another name.
        assertThat(search("Patient?name=" + encoded("吉示") + "&identifier=" + encoded(own + "|1"))
                        .getEntry())
                .isEmpty();
    }

    @ParameterizedTest(name = "born {0}: between {1} and {2}")
    @CsvSource({"1958, 1958-01-01, 1958-12-31", "1958-03, 1958-03-01, 1958-03-31"})
    void aBirthDateMayBeAsVagueAsItIsKnown(String birth, String first, String last) {
        String id = created("Patient", resident("\"birthDate\": \"" + birth + "\"", "1"));

        assertThat(server.get("/fhir/" + id).body()).contains("\"birthDate\":\"" + birth + "\"");
        assertThat(search("Patient?birthdate=ge" + first + "&birthdate=le" + last + "&identifier="
                                + encoded(own + "|1"))
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void anUnknownBirthDateSaysThatItIsUnknown() {
        String unknown = """
                "_birthDate": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                                              "valueCode": "asked-unknown"}]}""";

        String id = created("Patient", resident(unknown, "1"));

        Patient stored = read(Patient.class, id);
        assertThat(stored.getBirthDate()).isNull();
        assertThat(stored.getBirthDateElement()
                        .getExtensionFirstRep()
                        .getValueAsPrimitive()
                        .getValueAsString())
                .isEqualTo("asked-unknown");
    }

    @Test
    void aLocalLabCodeStandsBesideTheStandardOneAndBothFindIt() {
        String resident = created("Patient", resident("\"active\": true", "1"));

        String id = created("Observation", """
                {"resourceType": "Observation", "status": "final", "subject": {"reference": "%s"},
                 "effectiveDateTime": "2026-03-01T08:00:00+08:00",
                 "code": {"coding": [{"system": "https://lis.example.org/items", "code": "GLU-空腹", "display": "葡萄糖(空腹)"},
                                     {"system": "http://loinc.org", "code": "14771-0"}], "text": "空腹血糖"},
                 "valueQuantity": {"value": 6.10, "unit": "mmol/L", "system": "http://unitsofmeasure.org", "code": "mmol/L"}}
                """.formatted(resident));

        assertThat(server.get("/fhir/" + id).body()).contains("GLU-空腹", "葡萄糖(空腹)", "\"value\":6.10");
        for (String code : new String[] {"https://lis.example.org/items|GLU-空腹", "http://loinc.org|14771-0"}) {
            assertThat(search("Observation?patient=" + resident + "&code=" + encoded(code))
                            .getEntry())
                    .as(code)
                    .hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10, I10.x00x002, 高血压病2级（高危）",
        "http://hl7.org/fhir/sid/icd-10, E11.900x001, 2型糖尿病",
        "urn:oid:2.16.156.10011.2.3.3.11, I10.x00x002, 高血压病2级",
        "urn:oid:2.16.156.10011.2.3.3.11, A01.001+K93.8*, 伤寒"
    })
    void chineseSubCodesOfIcd10AreKept(String system, String code, String display) {
        String resident = created("Patient", resident("\"active\": true", "1"));

        String id = created("Condition", """
                {"resourceType": "Condition", "subject": {"reference": "%s"},
                 "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                                                "code": "active"}]},
                 "code": {"coding": [{"system": "%s", "code": "%s", "display": "%s"}]}}
                """.formatted(resident, system, code, display));

        assertThat(read(Condition.class, id).getCode().getCodingFirstRep())
                .satisfies(coding -> assertThat(coding.getDisplay()).isEqualTo(display))
                .satisfies(coding -> assertThat(coding.getCode()).isEqualTo(code));
        assertThat(search("Condition?patient=" + resident + "&code=" + encoded(system + "|" + code))
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void twoHospitalsMayHaveGivenAResidentTheSameNumber() {
        String lead = created("Organization", new Organization().setName("示例县医院"));
        String township = created("Organization", new Organization().setName("示例镇卫生院"));
        Patient resident = aResident().build();
        for (String hospital : new String[] {lead, township}) {
            resident.addIdentifier()
                    .setSystem(MRN)
                    .setValue("000123")
                    .getAssigner()
                    .setReference(hospital);
        }

        Patient stored = read(Patient.class, created("Patient", resident));

        assertThat(stored.getIdentifier())
                .filteredOn(identifier -> MRN.equals(identifier.getSystem()))
                .extracting(identifier -> identifier.getAssigner().getReference())
                .containsExactly(lead, township);
    }

    @Test
    void twoHospitalsMayNumberTwoRecordsAlike() {
        String resident = created("Patient", resident("\"active\": true", "1"));
        String number = UUID.randomUUID().toString();
        Observation one = tongue(resident, "https://a.example.org/lis", number);
        Observation other = tongue(resident, "https://b.example.org/lis", number);

        String first = created("Observation", one);
        String second = created("Observation", other);

        assertThat(first).isNotEqualTo(second);
        assertThat(search("Observation?identifier=" + encoded("https://b.example.org/lis|" + number))
                        .getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(new IdType(entry.getFullUrl()).getIdPart())
                        .isEqualTo(new IdType(second).getIdPart()));
    }

    @Test
    void aNewbornHasNoNationalIdAndMayHaveNoNameYet() {
        String id =
                created("Patient", resident("\"name\": [{\"text\": \"示例甲之女\"}], \"birthDate\": \"2026-03-01\"", "N1"));

        assertThat(read(Patient.class, id).getIdentifier()).hasSize(1);
    }

    @Test
    void aForeignerIsKnownByAPassport() {
        String passport = """
                {"resourceType": "Patient", "gender": "female", "birthDate": "1990-05-05",
                 "identifier": [{"type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "PPN"}],
                                          "text": "护照"}, "system": "%s", "value": "X00000000"}],
                 "name": [{"text": "EXAMPLE, Jane Ann"}]}
                """.formatted(own);

        created("Patient", passport);

        assertThat(search("Patient?identifier=" + encoded(own + "|X00000000")).getEntry())
                .hasSize(1);
    }

    /** A resident numbered by this test, with some members of its own instead of the usual. */
    private String resident(String members, String number) {
        String name = members.contains("\"name\"") ? "" : "\"name\": [{\"text\": \"示例居民\"}],";
        String birth = members.contains("irthDate\"") ? "" : "\"birthDate\": \"1960\",";
        return "{\"resourceType\": \"Patient\", \"gender\": \"female\", %s %s %s, \"identifier\": [{\"system\": \"%s\", \"value\": \"%s\"}]}"
                .formatted(name, birth, members, own, number);
    }

    private static Observation tongue(String resident, String system, String number) {
        Observation tongue = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        tongue.addIdentifier().setSystem(system).setValue(number);
        tongue.getCode().setText("舌象");
        tongue.getSubject().setReference(resident);
        return tongue.setValue(new org.hl7.fhir.r4.model.StringType("舌淡红，苔薄白"));
    }

    private String created(String type, Resource record) {
        return created(type, XinglinServer.fhirContext().newJsonParser().encodeResourceToString(record));
    }

    /** @return the new record's reference, as {@code Patient/id} */
    private String created(String type, String json) {
        HttpResponse<String> answer = server.post("/fhir/" + type, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new IdType(answer.headers().firstValue("Location").orElseThrow())
                .toUnqualifiedVersionless()
                .getValue();
    }

    private <T extends Resource> T read(Class<T> type, String reference) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(type, server.get("/fhir/" + reference).body());
    }

    private Bundle search(String query) {
        HttpResponse<String> answer = server.get("/fhir/" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
