package org.xinglin.fhirserver.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.fhirserver.recognition.ReleasedEngine.completed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.RuleCatalogue;

/** What a record resembles and is not is said, with what is probably meant. */
class RecognitionTests {

    /** Examples of what holds for all records of a type. */
    private static final Set<String> OF_NO_KIND = Set.of(
            "care-plan-minimal.json",
            "care-plan-rehabilitation.json",
            "observation-minimal.json",
            "service-request-full.json",
            "service-request-minimal.json");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            {"resourceType":"Observation","code":{"text":"血压"}};Observation.code text-only 85354-9
            {"resourceType":"Observation","code":{"text":" 空腹 血糖"}};Observation.code text-only 14771-0
            {"resourceType":"Observation","code":{"text":"鼻塞"}};Observation.code text-only
            {"resourceType":"Observation","code":{"coding":[{"display":"血压"}]}};Observation.code text-only 85354-9
            {"resourceType":"Observation","code":{"coding":[{"system":"https://lis.example.org","code":"GLU"}]}};Observation.code local-code 14749-6
            {"resourceType":"Observation","code":{"coding":[{"system":"https://lis.example.org","code":"77","display":"糖化血红蛋白"}]}};Observation.code local-code 4548-4
            {"resourceType":"Observation","code":{"coding":[{"code":"77"}]}};Observation.code no-system
            {"resourceType":"Observation","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]}};-
            {"resourceType":"Observation","code":{"coding":[{"system":"https://xinglin-fhir.github.io/ig/CodeSystem/elderly-assessment","code":"abilty"}]}};Observation.code unknown-code
            {"resourceType":"Observation","code":{"coding":[{"system":"http://loinc.org","code":"85354-8"}]}};Observation.code unknown-code
            {"resourceType":"Observation","code":{"coding":[{"system":"http://loinc.org","code":"GLU"}]}};Observation.code unknown-code 14749-6
            {"resourceType":"Observation","code":{"text":"血压"},"valueString":"152/94"};Observation.code text-only 85354-9, Observation.value value-text 85354-9
            {"resourceType":"Observation","code":{"coding":[{"system":"http://loinc.org","code":"55284-4"}]},"valueString":"152／94 mmHg"};Observation.value value-text 85354-9
            {"resourceType":"Observation","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"valueString":"37.1"};-
            {"resourceType":"Observation","code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"performer":[{"display":"王医生"},{"reference":"Practitioner/1","display":"李医生"}]};Observation.performer[0] display-only
            {"resourceType":"Condition","code":{"text":"高血压"}};Condition.code text-only I10
            {"resourceType":"Organization","type":[{"text":"乡镇卫生院"}]};-
            {"resourceType":"Organization","type":[{"text":"镇上的医院"}]};Organization.type[0] text-only
            {"resourceType":"Organization","type":[{"coding":[{"code":"village-clinic"}]}]};-
            {"resourceType":"Organization","type":[{"text":"医院"},{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/organization-type","code":"prov"}]}]};-
            {"resourceType":"Organization"};-
            {"resourceType":"PractitionerRole","code":[{"text":"家庭医生"}]};-
            {"resourceType":"PractitionerRole","code":[{"coding":[{"system":"https://his.example.org/post","code":"12"}]}]};PractitionerRole.code[0] local-code
            {"resourceType":"CareTeam","category":[{"coding":[{"code":"family-doctor-team"}]}],"participant":[{"role":[{"text":"村医老师"}]},{"role":[{"coding":[{"code":"nurse"}]}]}]};CareTeam.participant[0].role[0] text-only
            {"resourceType":"QuestionnaireResponse","item":[{"linkId":"q1"}]};QuestionnaireResponse.questionnaire form-missing
            {"resourceType":"QuestionnaireResponse","questionnaire":"https://example.org/q","item":[{"linkId":"q1"}]};-
            {"resourceType":"Condition","code":{"coding":[{"code":"J45"}]}};Condition.code no-system
            {"resourceType":"Condition","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"J45"}]},"category":[{"text":"门诊诊断"}]};-
            {"resourceType":"Condition","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10","code":"I10"}]},"recorder":{"identifier":{"system":"s","value":"1"}}};Condition.recorder identifier-only
            {"resourceType":"ServiceRequest"};ServiceRequest.category missing
            {"resourceType":"ServiceRequest","code":{"coding":[{"system":"http://loinc.org","code":"24323-8"}]}};-
            {"resourceType":"ServiceRequest","category":[{"text":"转诊"}]};ServiceRequest.category[0] text-only
            {"resourceType":"ServiceRequest","category":[{"coding":[{"system":"http://snomed.info/sct","code":"108252007"}]}]};-
            {"resourceType":"ServiceRequest","category":[{"coding":[{"system":"https://xinglin-fhir.github.io/ig/CodeSystem/service-request-category","code":"referal-up"}]}]};ServiceRequest.category[0] unknown-code
            {"resourceType":"CarePlan","category":[{"text":"高血压管理"}]};CarePlan.category[0] text-only
            {"resourceType":"CarePlan"};CarePlan.category missing
            {"resourceType":"CareTeam"};CareTeam.category missing
            {"resourceType":"Task"};Task.code missing
            {"resourceType":"Task","code":{"text":"处理"},"owner":{"display":"县医院"}};Task.code text-only, Task.owner display-only
            {"resourceType":"Encounter"};-
            {"resourceType":"Encounter","type":[{"text":"随访"}]};Encounter.type[0] text-only
            {"resourceType":"QuestionnaireResponse","item":[{"linkId":"E01"},{"linkId":"E02"}]};QuestionnaireResponse.questionnaire form-unnamed 2017.1
            {"resourceType":"QuestionnaireResponse","questionnaire":"https://his.example.org/forms/7","item":[{"linkId":"E01"}]};QuestionnaireResponse.questionnaire form-unknown 2017.1
            {"resourceType":"QuestionnaireResponse","questionnaire":"http://xinglin-fhir.github.io/ig/Questionnaire/constitution-elderly-33","item":[{"linkId":"E01"}]};-
            {"resourceType":"QuestionnaireResponse","questionnaire":"https://his.example.org/forms/7","item":[{"linkId":"1"}]};-
            {"resourceType":"QuestionnaireResponse"};-
            {"resourceType":"Patient","managingOrganization":{"display":"乡卫生院"}};Patient.managingOrganization display-only
            """)
    void itIsSaid(String json, String said) {
        List<Unrecognised> lacks = ReleasedEngine.RECOGNITION.of(ReleasedEngine.<Resource>completed(json));

        assertThat(lacks.stream().map(RecognitionTests::told).collect(Collectors.joining(", ")))
                .isEqualTo(said.equals("-") ? "" : said);
    }

    private static String told(Unrecognised lack) {
        Coding suggestion = lack.suggestion();
        return lack.path() + " " + lack.reason() + (suggestion == null ? "" : " " + suggestion.getCode());
    }

    /** Nobody is warned of what the guide shows as good. */
    @Test
    void theGuidesGoodExamplesLackNothing() throws IOException {
        try (Stream<Path> examples = Files.walk(Path.of("src/test/resources/examples/valid"))) {
            assertThat(examples.filter(Files::isRegularFile)
                            .filter(example ->
                                    !OF_NO_KIND.contains(example.getFileName().toString())))
                    .isNotEmpty()
                    .allSatisfy(example -> {
                        Resource record = (Resource)
                                ReleasedEngine.CONTEXT.newJsonParser().parseResource(Files.readString(example));
                        String sent = ReleasedEngine.json(record);

                        assertThat(ReleasedEngine.json(completed(record))).isEqualTo(sent);
                        assertThat(ReleasedEngine.RECOGNITION.of(record)).isEmpty();
                    });
        }
    }

    @Test
    void whatAKindAlsoNeedsIsSaidAtOnce() {
        Unrecognised lack = ReleasedEngine.RECOGNITION
                .of(ReleasedEngine.<Resource>completed("{\"resourceType\":\"Task\"}"))
                .get(0);

        assertThat(lack.allowed())
                .contains("task-code|critical-alert (+ ")
                .contains("service-request (+ focus + for + authoredOn + requester + owner)");
    }

    @Test
    void whatTheServerConcludesLacksNothing() {
        Resource fact = ReleasedEngine.completed("{\"resourceType\":\"Task\"}");
        Derived.mark(fact);

        assertThat(ReleasedEngine.RECOGNITION.of(fact)).isEmpty();
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        RuleCatalogue.Rule rule = RuleCatalogue.load().rule(Unrecognised.RULE);
        for (String reason : List.of(
                "no-system",
                "similar-code",
                "local-code",
                "text-only",
                "unknown-code",
                "missing",
                "display-only",
                "identifier-only",
                "value-text",
                "form-unnamed",
                "form-unknown")) {
            assertThat(rule.in(Language.ZH, reason).remedy()).containsPattern("\\p{IsHan}");
            assertThat(rule.in(Language.EN, reason).remedy()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
    }
}
