package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.HumanName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under what a name is found. */
class NamePartsTests {

    private static final NameParts PARTS = new NameParts(DoubleSurnames.load(), new Pinyin());

    @ParameterizedTest
    @CsvSource({
        "王小明, 王小明 小明 王 WANGXIAOMING XIAOMING WXM",
        "王 小明, 王小明 小明 王 WANGXIAOMING XIAOMING WXM",
        "欧阳娜娜, 欧阳娜娜 娜娜 欧阳 OUYANGNANA NANA OYNN",
        "司马懿, 司马懿 懿 司马 SIMAYI YI SMY",
        "欧阳, 欧阳 阳 欧 OUYANG YANG OY",
        "吕绿, 吕绿 绿 吕 LULU LU LL",
        "曾国藩, 曾国藩 国藩 曾 ZENGGUOFAN GUOFAN ZGF",
        "单曾, 单曾 曾 单 SHANZENG ZENG SZ",
        "𠮷田, 𠮷田 田 𠮷 𠮷TIAN TIAN 𠮷T",
        "Sylvia Lyu, SYLUIALU",
        "买买提·吐尔逊, 买买提吐尔逊 吐尔逊 TUERXUN TEX MAIMAITITUERXUN MMTTEX",
    })
    void ofATextAlone(String text, String expected) {
        assertThat(partsOf(new HumanName().setText(text))).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void ofPartsAlone() {
        List<String> all = List.of("王小明", "小明", "王", "WANGXIAOMING", "XIAOMING", "WXM");
        assertThat(partsOf(new HumanName().setFamily("王").addGiven("小明"))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(partsOf(new HumanName().setFamily("王").addGiven("小").addGiven("明")))
                .containsAll(all)
                .contains("小");
        assertThat(partsOf(new HumanName().setFamily("王小明"))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(partsOf(new HumanName())).isEmpty();
    }

    /** Who was sent with a surname of two characters that no list has. */
    @Test
    void whatTheSenderSplitStaysSplit() {
        assertThat(partsOf(new HumanName().setText("王小明").setFamily("王小").addGiven("明")))
                .contains("明", "王小", "MING");
    }

    private static List<String> partsOf(HumanName name) {
        return List.of(PARTS.of(name).trim().split(" ")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
