package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.i18n.HapiLocalizer;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.junit.jupiter.api.Test;

class LibraryTextsTests {

    private final LibraryTexts texts = LibraryTexts.load();

    @Test
    void aSentenceAroundAnotherIsReadWhole() {
        LibraryTexts.Reading reading = texts.read(
                        "Error processing unit 'mmHgg': The unit 'mmHgg' is unknown' at position 0"
                                + " (for 'http://unitsofmeasure.org#mmHgg')",
                        Language.ZH)
                .orElseThrow();

        assertThat(reading.text()).isEqualTo("单位“mmHgg”不是有效的 UCUM 代码：“mmHgg”不是已知的单位");
        assertThat(reading.rule()).isEqualTo("unit-invalid");
    }

    @Test
    void aWrongDisplayNamesTheRightOne() {
        String english = new HapiLocalizer()
                .getMessage(
                        InMemoryTerminologyServerValidationSupport.class,
                        "displayMismatch",
                        "随便",
                        "汉族",
                        "urn:oid:2.16.156.10011.2.3.3.3",
                        "01");
        LibraryTexts.Reading reading = texts.read(english, Language.ZH).orElseThrow();

        assertThat(reading.text()).isEqualTo("代码“urn:oid:2.16.156.10011.2.3.3.3#01”的标准名称是“汉族”，而不是“随便”");
        assertThat(reading.rule()).isEqualTo("display-mismatch");
        assertThat(reading.expected()).isEqualTo("汉族");
    }

    @Test
    void severalSentencesAreReadOneByOne() {
        assertThat(texts.read(
                        " (error message = CodeSystem is unknown and can't be validated: http://a for 'http://a#x'; Unknown code 'http://a#x')",
                        Language.ZH))
                .map(LibraryTexts.Reading::text)
                .contains("：本服务器不认识代码系统 http://a，不能核对代码“http://a#x”；未知代码“http://a#x”");
    }

    @Test
    void anEnglishReaderKeepsTheSentence() {
        assertThat(texts.read("Unknown code 'http://a#x'", Language.EN))
                .map(LibraryTexts.Reading::text)
                .contains("Unknown code 'http://a#x'");
    }

    @Test
    void whatTheLibraryNeverSaidIsNotRead() {
        assertThat(texts.read("Something else", Language.ZH)).isEmpty();
    }
}
