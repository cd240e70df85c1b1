package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                          | EN
                    en-GB                       | EN
                    EN-us                       | EN
                    zh                          | ZH
                    zh-CN                       | ZH
                    zh-Hant-TW                  | ZH
                    fr                          | ZH
                    fr, en;q=0.5                | EN
                    en-GB, zh;q=0.5             | EN
                    zh-TW, en;q=0.5             | ZH
                    en;q=0, zh                  | ZH
                    en;q=0                      | ZH
                    en;q=0.2, zh;q=0.8          | ZH
                    zh-CN,zh;q=0.9,en;q=0.8     | ZH
                    *                           | ZH
                    not a language tag at all!  | ZH
                    """)
    void theReaderGetsTheLanguageAskedForAndChineseOtherwise(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void withoutTheHeaderItIsChinese() {
        assertThat(Language.of((String) null)).isEqualTo(Language.ZH);
    }
}
