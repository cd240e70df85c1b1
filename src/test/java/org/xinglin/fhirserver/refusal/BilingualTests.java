package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilingualTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "血压 Blood pressure | 血压 | Blood pressure",
                "单位 mm[Hg]。范围未核实（plausibility.json）。One reading in mm[Hg], unverified. | 单位 mm[Hg]。范围未核实（plausibility.json）。"
                        + " | One reading in mm[Hg], unverified.",
                "12位行政区划代码 12-digit division code | 12位行政区划代码 | 12-digit division code",
                "27题，尚未核实。 27 items, not verified against the source. | 27题，尚未核实。"
                        + " | 27 items, not verified against the source.",
                "答案 1 至 5 The answer, 1 to 5 | 答案 1 至 5 | The answer, 1 to 5",
                "治未病中心的记录。The record of a prevention centre (治未病), as it is kept. | 治未病中心的记录。"
                        + " | The record of a prevention centre (治未病), as it is kept.",
                "只有中文 | 只有中文 | 只有中文",
                "English only | English only | English only"
            })
    void aTextThatSaysEverythingTwiceIsTakenApart(String text, String zh, String en) {
        assertThat(Bilingual.in(Language.EN, text)).isEqualTo(en);
        assertThat(Bilingual.in(Language.ZH, text)).isEqualTo(zh);
    }

    @Test
    void anInvariantsTextIsTakenApartAtItsBar() {
        String text = "中文：收缩压必须高于舒张压 | English: systolic is higher than diastolic; 高 is not 低";
        assertThat(Bilingual.in(Language.ZH, text)).isEqualTo("收缩压必须高于舒张压");
        assertThat(Bilingual.in(Language.EN, text)).isEqualTo("systolic is higher than diastolic; 高 is not 低");
    }
}
