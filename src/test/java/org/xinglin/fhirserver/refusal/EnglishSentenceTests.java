package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSentenceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unknown code",
                "代码有误：Concept Display does not match expected",
                "无法核对：the code system could not be found",
                "Unknown code for in-memory expansion of the value set（代码：x）"
            })
    void isSeenAmongChinese(String text) {
        assertThat(EnglishSentence.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "代码“Systolic blood pressure in the left arm”有误",
                "应为以下之一：（Patient, Group, Device, Location, Organization）",
                "规范(profile) http://hl7.org/fhir/StructureDefinition/Patient 不允许该元素",
                "违反约束 per-1：start 和 end 都有时，start 不得晚于 end",
                "Patient/1"
            })
    void isNotTakenForNamesCodesAndQuotations(String text) {
        assertThat(EnglishSentence.in(text)).isFalse();
    }
}
