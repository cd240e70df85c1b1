package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.refusal.EnglishSentence;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** A sender learns of all that is wrong with a body at once, and of each what to write instead. */
class AllFaultsTests {

    private final UnparsedBody body = body(List.of());

    private static UnparsedBody body(List<RecordCompletion> completions) {
        return new UnparsedBody(
                new UnparsedRecord(ReleasedValidation.CONTEXT, completions, List.of(), ReleasedValidation.VALIDATOR));
    }

    private List<Issue> faults(String json) {
        return body.of(json.replace('\'', '"'), Issue.error("format-invalid").at("first"), Language.ZH);
    }

    private static String shown(Issue issue) {
        return issue.rule() + " " + String.join(",", issue.expressions()) + ": " + issue.found() + " → "
                + issue.expected();
    }

    @Test
    void whatHindersParsingHidesNeitherOtherFaultsNorWhatIsMissing() {
        List<Issue> faults = faults("{'resourceType': 'Patient', 'name': '王', 'gender': '男', 'birthdate': '1958-03-12',"
                + " 'telecom': [{'system': 'tel', 'value': '1'}], 'active': 'yes', 'photo': [], 'extension': ['x']}");

        assertThat(faults)
                .extracting(AllFaultsTests::shown)
                .anyMatch(each -> each.equals("type-invalid Patient.name: 王 → \"name\": [{\"text\": \"王\"}]"))
                .anyMatch(each -> each.startsWith("code-not-in-value-set Patient.gender: 男 → ")
                        && each.contains("(male, female, other, unknown)")
                        && each.endsWith("“男”应写作 male"))
                .anyMatch(each -> each.startsWith("element-unknown Patient: birthdate"))
                .anyMatch(each -> each.contains("Patient.telecom[0].system: tel") && each.endsWith("应写作 phone"))
                .anyMatch(each -> each.startsWith("type-invalid Patient.active: yes → true, false"))
                .anyMatch(each -> each.startsWith("element-required Patient.photo"))
                .anyMatch(each -> each.startsWith("type-invalid Patient.extension[0]: x"))
                .anyMatch(each -> each.contains("Patient.identifier"))
                .anyMatch(each -> each.contains("Patient.birthDate"))
                .noneMatch(each -> each.contains("至少 1 个 Patient.name"));
        assertThat(faults)
                .allSatisfy(fault -> assertThat(EnglishSentence.in(String.valueOf(fault.text())))
                        .as(fault.text())
                        .isFalse());
    }

    /** An element sent twice where one is allowed, and one without a value. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Observation xmlns='http://hl7.org/fhir'><id value='a'/><status value='final'/><code><coding><system"
                        + " value='http://loinc.org'/><code value='22748-8'/></coding></code><subject><reference"
                        + " value='Patient/1'/></subject><valueQuantity><value value='2.4'/><code value='mmol/L'/><system"
                        + " value='http://unitsofmeasure.org'/><code value='mmol/L'/></valueQuantity></Observation>",
                "<Observation xmlns='http://hl7.org/fhir'><status value='final'/><code><text value='x'/></code><subject>"
                        + "<reference/></subject></Observation>",
                "<Observation xmlns='http://hl7.org/fhir'><status value='final'/><code><text value='x'/></code>"
                        + "<valueCodeableConcept><coding><system value='https://x.example.org'/><code value='s'/><code"
                        + " value='t'/></coding></valueCodeableConcept></Observation>"
            })
    void soDoesXml(String xml) {
        assertThat(faults(xml)).isNotEmpty();
    }

    @Test
    void theProfileThatTheReadablePartImpliesCounts() {
        assertThat(faults("{'resourceType': 'Observation', 'status': '已审核', 'code': {'coding': [{'system':"
                        + " 'http://loinc.org', 'code': '85354-9'}]}, 'subject': {'reference': 'Patient/1'}}"))
                .extracting(AllFaultsTests::shown)
                .anyMatch(each -> each.contains("Observation.status: 已审核") && each.endsWith("应写作 final"))
                .anyMatch(each -> each.startsWith("slice-required") && each.contains("\"code\":\"8462-4\""))
                .anyMatch(
                        each -> each.startsWith("slice-required")
                                && each.contains(
                                        "{\"category\":[{\"coding\":[{\"system\":"
                                                + "\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"vital-signs\"}]}]}"));
    }

    @Test
    void whatAWriteWouldCompleteIsNoFault() {
        RecordCompletion status = record -> {
            if (record instanceof Observation observation) {
                observation.setStatus(Observation.ObservationStatus.FINAL);
            }
        };
        String json = "{\"resourceType\": \"Observation\", \"code\": {\"text\": \"x\"}, \"issued\": \"yesterday\"}";
        Issue first = Issue.error("format-invalid").at("issued");

        assertThat(body.of(json, first, Language.EN))
                .anyMatch(issue -> String.valueOf(issue.text()).contains("Observation.status"));
        assertThat(body(List.of(status)).of(json, first, Language.EN))
                .noneMatch(issue -> String.valueOf(issue.text()).contains("Observation.status"))
                .anyMatch(issue -> issue.expressions().contains("Observation.issued"));
    }

    @Test
    void eachRecordOfABundleIsLookedAt() {
        assertThat(faults("{'resourceType': 'Bundle', 'type': 'transaction', 'entry': [{'resource': {'resourceType':"
                        + " 'Organization', 'name': 7}}, {'resource': {'resourceType': 'Patient', 'gender': 'M'}}]}"))
                .extracting(AllFaultsTests::shown)
                .anyMatch(each -> each.startsWith("type-invalid Bundle.entry[0].resource.name: 7"))
                .anyMatch(each -> each.startsWith("code-not-in-value-set Bundle.entry[1].resource.gender"));
    }

    @ParameterizedTest
    @CsvSource({"'{'", "'{\"resourceType\": \"Nope\", \"x\": 1}'", "'[1]'", "'7'", "'<x/>'"})
    void whatCannotBeReadAtAllIsToldAsTheParserDoes(String text) {
        Issue first = Issue.error("malformed-json").at("http.body");

        assertThat(body.of(text, first, Language.ZH)).containsExactly(first);
    }

    @Test
    void aTimeWithoutZoneIsToldOnceAndWithoutAPattern() {
        List<Issue> issues = findings("{'resourceType': 'Observation', 'status': 'final', 'code': {'text': 'x'},"
                + " 'subject': {'reference': 'Patient/1'}, 'effectiveDateTime': '2026-11-28T08:00:00'}");

        assertThat(issues)
                .filteredOn(issue -> issue.rule().equals("format-invalid"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.text()).hasSizeLessThan(60).doesNotContain("[0-9]");
                    assertThat(issue.expected())
                            .contains("2025-03-01T08:30:00+08:00")
                            .doesNotContain("[0-9]");
                });
    }

    @Test
    void allWrongLinkIdsAreOneIssueThatNamesTheRightOnes() {
        String items = String.join(
                ",",
                IntStream.rangeClosed(1, 33)
                        .mapToObj(item -> "{'linkId': '" + item + "', 'answer': [{'valueInteger': 1}]}")
                        .toList());
        List<Issue> issues =
                findings("{'resourceType': 'QuestionnaireResponse', 'status': 'completed', 'questionnaire':"
                        + " 'https://xinglin-fhir.github.io/ig/Questionnaire/constitution-elderly-33', 'authored': '2026-01-01',"
                        + " 'subject': {'reference': 'Patient/1'}, 'item': [" + items + "]}");

        assertThat(issues).filteredOn(Issue::blocks).hasSize(2);
        assertThat(issues).anySatisfy(issue -> {
            assertThat(issue.rule()).isEqualTo("element-unknown");
            assertThat(issue.found()).isEqualTo("1–33");
            assertThat(issue.expected()).isEqualTo("E01–E33");
        });
    }

    /** The search takes memory by the value: what is too large for it is told the fault that the parser met. */
    @Test
    void aBodyThatIsTooLargeToBeSearchedIsToldItsFirstFault() {
        String values = "{},".repeat(20_000) + "{}";
        String record = "{'resourceType': 'Basic', 'x': [" + values + "]}";

        assertThat(faults(record))
                .singleElement()
                .satisfies(each -> assertThat(each.rule()).isEqualTo("format-invalid"));
        assertThat(faults(record.replace(values, "{},".repeat(1_000) + "{}")))
                .anyMatch(each -> each.rule().equals("element-unknown"));
        assertThat(faults("{'resourceType': 'Bundle', 'type': 'batch', 'entry': ["
                        + "{'resource': {'resourceType': 'Patient', 'gender': '男'}},".repeat(2)
                        + "{'resource': " + record + "}]}"))
                .anyMatch(each -> each.rule().equals("code-not-in-value-set"))
                .noneMatch(each -> each.expressions().stream().anyMatch(place -> place.contains("entry[2]")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'resourceType':'Condition','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'text':'x'},'subject':{'reference':'Patient/1'}} | system http://terminology.hl7.org/CodeSystem/condition-clinical: active, recurrence
            {'resourceType':'Task','status':'requested','intent':'order','code':{'coding':[{'system':'https://xinglin-fhir.github.io/ig/CodeSystem/task-code','code':'x'}]}} | critical-alert, break-glass-review
            {'resourceType':'Observation','status':'final','code':{'text':'x'},'valueQuantity':{'value':1,'system':'http://unitsofmeasure.org','code':'μmol/L'}} | umol/L
            {'resourceType':'Questionnaire','status':'draft','subjectType':['居民']} | 148 codes, see GET /fhir/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/resource-types
            """)
    void aCodeIsAnsweredWithThoseThatMayStandThere(String json, String expected) {
        Resource record = (Resource) ReleasedValidation.CONTEXT.newJsonParser().parseResource(json.replace('\'', '"'));
        assertThat(ReleasedValidation.VALIDATOR.validate(record, Language.EN, null))
                .filteredOn(Issue::blocks)
                .anySatisfy(issue -> {
                    assertThat(issue.expected()).contains(expected);
                    assertThat(issue.text()).doesNotContain("null#");
                });
    }

    private static List<Issue> findings(String json) {
        return ReleasedValidation.VALIDATOR.validate(
                (Resource) ReleasedValidation.CONTEXT.newJsonParser().parseResource(json.replace('\'', '"')),
                Language.ZH,
                null);
    }
}
