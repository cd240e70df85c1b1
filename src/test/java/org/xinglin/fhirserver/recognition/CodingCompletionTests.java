package org.xinglin.fhirserver.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.fhirserver.recognition.ReleasedEngine.completed;
import static org.xinglin.fhirserver.recognition.ReleasedEngine.json;
import static org.xinglin.fhirserver.recognition.ReleasedEngine.kind;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender's codes are for certain is added behind them; what was sent stays as it is. */
class CodingCompletionTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Condition;code;-;I10.x00;-;ChronicCondition
            Condition;code;-;e11.900;-;ChronicCondition
            Condition;code;http://hl7.org/fhir/sid/icd-10;i10;-;ChronicCondition
            Condition;code;urn:oid:2.16.156.10011.2.3.3.11;i10.x00;-;ChronicCondition
            Condition;code;2.16.156.10011.2.3.3.11;I10;-;ChronicCondition
            Condition;code;urn:oid:2.16.156.10011.2.3.3.11.3;I10.x00;-;ChronicCondition
            Condition;code;urn:oid:2.16.840.1.113883.6.3;E11.9;-;ChronicCondition
            Condition;code;https://hl7.org/fhir/sid/ICD-10/;I10;-;ChronicCondition
            Condition;code;ICD-10;I10;-;ChronicCondition
            Condition;code;https://his.example.org/diseases;I10;-;-
            Observation;code;urn:oid:2.16.840.1.113883.6.1;85354-9;-;BloodPressure
            Observation;code;2.16.840.1.113883.6.1;85354-9;-;BloodPressure
            Observation;code;HTTP://LOINC.ORG;14771-0;-;Glucose
            Observation;code;https://loinc.org/;14771-0;-;Glucose
            Observation;code;LN;4548-4;-;HbA1c
            Observation;code;-;4548-4;-;HbA1c
            Observation;code;-;ability;-;ElderlyAbility
            Observation;code;-;bp-grade;-;-
            Observation;code;-;-;平和质;-
            Observation;code;-;-;血压;-
            ServiceRequest;category;-;referral-up;-;ReferralUp
            ServiceRequest;category;-;-;上转;ReferralUp
            ServiceRequest;category;-;-; 上 转 ;ReferralUp
            ServiceRequest;category;-;-;Referral to a higher level;ReferralUp
            ServiceRequest;category;-;-;转诊;-
            ServiceRequest;category;http://xinglin-fhir.github.io/ig/CodeSystem/service-request-category;referral-down;-;ReferralDown
            ServiceRequest;category;http://snomed.info/sct;3457005;上转;-
            CarePlan;category;-;-;慢病随访;ChronicFollowUpPlan
            CarePlan;category;https://his.example.org/plans;07;慢病随访;ChronicFollowUpPlan
            CareTeam;category;-;-;家庭医生团队;FamilyDoctorTeam
            Encounter;type;-;chronic-follow-up;-;FollowUpEncounter
            Task;code;-;service-request;-;RequestTask
            Goal;category;-;-;血压目标;ChronicGoal
            """, delimiter = ';')
    void itIsWhatItCertainlyMeans(
            String type,
            String element,
            @Nullable String system,
            @Nullable String code,
            @Nullable String words,
            @Nullable String kind) {
        Resource record = completed(record(type, element, system, code, words));

        assertThat(kind(record)).isEqualTo(kind == null ? "-" : kind);
        CodeableConcept concept =
                (CodeableConcept) record.getNamedProperty(element).getValues().get(0);
        if (system != null || code != null) {
            assertThat(concept.getCodingFirstRep())
                    .returns(system, Coding::getSystem)
                    .returns(code, Coding::getCode)
                    .returns(false, AddedCoding::isMarked);
        }
        assertThat(concept.getCoding().stream().skip(1)).allMatch(AddedCoding::isMarked);
    }

    private static Resource record(
            String type, String element, @Nullable String system, @Nullable String code, @Nullable String words) {
        CodeableConcept concept = new CodeableConcept().setText(words);
        if (system != null || code != null) {
            concept.addCoding(new Coding(system, code, null));
        }
        Resource record =
                (Resource) ReleasedEngine.CONTEXT.getResourceDefinition(type).newInstance();
        record.setProperty(element, concept);
        return record;
    }

    @Test
    void completingTwiceAddsNothing() {
        Condition once = completed((Condition) record("Condition", "code", null, "I10.x00", null));
        String first = json(once);

        assertThat(json(completed(once))).isEqualTo(first);
        assertThat(json(completed(record("Condition", "code", null, "I10.x00", null))))
                .isEqualTo(first);
    }

    @Test
    void whatWasAddedFollowsTheSendersCorrection() {
        ServiceRequest request = completed((ServiceRequest) record("ServiceRequest", "category", null, null, "上转"));
        request.getCategoryFirstRep().setText("下转");

        assertThat(kind(completed(request))).isEqualTo("ReferralDown");
        assertThat(request.getCategoryFirstRep().getCoding()).hasSize(1);
    }

    @Test
    void whatWasAddedGoesWithTheCodeThatItCameFrom() {
        Condition condition = completed((Condition) record("Condition", "code", null, "I10", null));
        condition.getCode().getCodingFirstRep().setCode("J45");

        assertThat(kind(completed(condition))).isEqualTo("-");
        assertThat(condition.getCode().getCoding()).hasSize(1);
    }

    @Test
    void aReaderWhoSendsBackNothingButWhatWasAddedLosesNothing() {
        Condition condition = completed((Condition) record("Condition", "code", null, "I10", null));
        condition.getCode().getCoding().remove(0);
        condition.getCode().setText("高血压，随访中");

        assertThat(kind(completed(condition))).isEqualTo("ChronicCondition");
    }

    @Test
    void aPairOfPressuresIsAPressureWhateverItsCode() {
        Observation reading = completed(pair("8480-6", "8462-4", "http://loinc.org"));

        assertThat(kind(reading)).isEqualTo("BloodPressure");
        assertThat(reading.getCode().getCoding()).hasSize(2);
        assertThat(json(completed(reading.copy()))).isEqualTo(json(reading));
    }

    @Test
    void itsComponentsAreCompletedFirst() {
        assertThat(kind(completed(pair("8480-6", "8462-4", "urn:oid:2.16.840.1.113883.6.1"))))
                .isEqualTo("BloodPressure");
        assertThat(kind(completed(pair("8480-6", "8462-4", null)))).isEqualTo("BloodPressure");
        assertThat(kind(completed(pair("8480-6", "8480-6", "http://loinc.org"))))
                .isEqualTo("-");
    }

    private static Observation pair(String first, String second, @Nullable String system) {
        Observation reading = new Observation();
        reading.getCode().addCoding(new Coding("https://his.example.org/items", "XY", "血压"));
        reading.addComponent().getCode().addCoding(new Coding(system, first, null));
        reading.addComponent().getCode().addCoding(new Coding(system, second, null));
        return reading;
    }
}
