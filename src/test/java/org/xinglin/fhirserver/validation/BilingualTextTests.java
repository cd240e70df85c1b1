package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.refusal.Language;

class BilingualTextTests {

    private static final String FAILED = "Constraint failed: blood-pressure-1: '中文：收缩压应高于舒张压；请核对。 | English:"
            + " systolic must be higher; check it.' (defined in https://xinglin-fhir.github.io/ig/StructureDefinition/X)";

    @Test
    void aReaderSeesOneLanguageAndNothingAroundIt() {
        assertThat(BilingualText.in(Language.ZH, FAILED)).isEqualTo("收缩压应高于舒张压；请核对。");
        assertThat(BilingualText.in(Language.EN, FAILED)).isEqualTo("systolic must be higher; check it.");
    }

    @Test
    void aTextInOneLanguageStaysAsItIs() {
        assertThat(BilingualText.in(Language.ZH, "日期格式无效")).isEqualTo("日期格式无效");
    }
}
