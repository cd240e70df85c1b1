package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What hospitals really send is untidy and still true. It is taken, kept to the letter, and found again. */
class MessFromHospitalsIT {

    private final XinglinServer server = SharedServer.get();
    private final HospitalInterface his = new HospitalInterface(server);

    @ParameterizedTest
    @ValueSource(strings = {"欧阳示例", "𠮷田㐂子", "示例·买买提", "ＡＢＣ　１２３", "ABC 123", "ｱｲｳ", "示例（曾用名：样本）", "e\u0301 é"})
    void aWholeNameIsKeptToTheLetterAndFound(String name) {
        String id = his.created("Patient", his.resident("\"name\": [{\"text\": \"" + name + "\"}]", "1"));

        assertThat(server.get("/fhir/" + id).body()).contains("\"text\":\"" + name + "\"");
        Bundle found = his.search("Patient?name=" + HospitalInterface.encoded(name) + "&identifier="
                + HospitalInterface.encoded(his.own + "|1"));
        assertThat(found.getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(((Patient) entry.getResource())
                                .getNameFirstRep()
                                .getText())
                        .isEqualTo(name));
    }

    @Test
    void aRareCharacterIsFoundByItsOwnAndByNoOther() {
        his.created("Patient", his.resident("\"name\": [{\"text\": \"𠮷示例\"}]", "1"));

        assertThat(his.search("Patient?name=" + HospitalInterface.encoded("𠮷示") + "&identifier="
                                + HospitalInterface.encoded(his.own + "|1"))
                        .getEntry())
                .hasSize(1);
        // The everyday form of the same character, U+5409: another name.
        assertThat(his.search("Patient?name=" + HospitalInterface.encoded("吉示") + "&identifier="
                                + HospitalInterface.encoded(his.own + "|1"))
                        .getEntry())
                .isEmpty();
    }

    @ParameterizedTest(name = "born {0}: between {1} and {2}")
    @CsvSource({"1958, 1958-01-01, 1958-12-31", "1958-03, 1958-03-01, 1958-03-31"})
    void aBirthDateMayBeAsVagueAsItIsKnown(String birth, String first, String last) {
        String id = his.created("Patient", his.resident("\"birthDate\": \"" + birth + "\"", "1"));

        assertThat(server.get("/fhir/" + id).body()).contains("\"birthDate\":\"" + birth + "\"");
        assertThat(his.search("Patient?birthdate=ge" + first + "&birthdate=le" + last + "&identifier="
                                + HospitalInterface.encoded(his.own + "|1"))
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void anUnknownBirthDateSaysThatItIsUnknown() {
        String unknown = """
                "_birthDate": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                                              "valueCode": "asked-unknown"}]}""";

        String id = his.created("Patient", his.resident(unknown, "1"));

        Patient stored = his.read(Patient.class, id);
        assertThat(stored.getBirthDate()).isNull();
        assertThat(stored.getBirthDateElement()
                        .getExtensionFirstRep()
                        .getValueAsPrimitive()
                        .getValueAsString())
                .isEqualTo("asked-unknown");
    }

    @Test
    void aLocalLabCodeStandsBesideTheStandardOneAndBothFindIt() {
        String resident = his.created("Patient", his.resident("\"active\": true", "1"));

        String id = his.created("Observation", """
                {"resourceType": "Observation", "status": "final", "subject": {"reference": "%s"},
                 "effectiveDateTime": "2026-03-01T08:00:00+08:00",
                 "code": {"coding": [{"system": "https://lis.example.org/items", "code": "GLU-空腹", "display": "葡萄糖(空腹)"},
                                     {"system": "http://loinc.org", "code": "14771-0"}], "text": "空腹血糖"},
                 "valueQuantity": {"value": 6.10, "unit": "mmol/L", "system": "http://unitsofmeasure.org", "code": "mmol/L"}}
                """.formatted(resident));

        assertThat(server.get("/fhir/" + id).body()).contains("GLU-空腹", "葡萄糖(空腹)", "\"value\":6.10");
        for (String code : new String[] {"https://lis.example.org/items|GLU-空腹", "http://loinc.org|14771-0"}) {
            assertThat(his.search("Observation?patient=" + resident + "&code=" + HospitalInterface.encoded(code))
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
        String resident = his.created("Patient", his.resident("\"active\": true", "1"));

        String id = his.created("Condition", """
                {"resourceType": "Condition", "subject": {"reference": "%s"},
                 "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical",
                                                "code": "active"}]},
                 "code": {"coding": [{"system": "%s", "code": "%s", "display": "%s"}]}}
                """.formatted(resident, system, code, display));

        assertThat(his.read(Condition.class, id).getCode().getCodingFirstRep())
                .satisfies(coding -> assertThat(coding.getDisplay()).isEqualTo(display))
                .satisfies(coding -> assertThat(coding.getCode()).isEqualTo(code));
        assertThat(his.search("Condition?patient=" + resident + "&code="
                                + HospitalInterface.encoded(system + "|" + code))
                        .getEntry())
                .hasSize(1);
    }
}
