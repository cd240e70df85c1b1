package org.xinglin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NationalIdNumberTests {

    /** The sample that GB 11643 prints, a person who is not. */
    private static final String SAMPLE = "11010519491231002X";

    @Test
    void theSampleOfTheStandardIsOne() {
        assertThat(NationalIdNumber.in(SAMPLE)).contains(SAMPLE);
        assertThat(NationalIdNumber.checkDigit(SAMPLE)).isEqualTo('X');
    }

    @Test
    void theSpellingMeansNothing() {
        assertThat(NationalIdNumber.in("11010519491231002x")).contains(SAMPLE);
        assertThat(NationalIdNumber.in(" 110105 19491231 002x ")).contains(SAMPLE);
        assertThat(NationalIdNumber.in("１１０１０５１９４９１２３１００２ｘ")).contains(SAMPLE);
    }

    @Test
    void anythingElseIsNone() {
        assertThat(NationalIdNumber.in("110105194912310021")).as("check digit").isEmpty();
        assertThat(NationalIdNumber.in("110105491231002")).as("of 15 digits").isEmpty();
        assertThat(NationalIdNumber.in("1101051949123100-X")).isEmpty();
        assertThat(NationalIdNumber.in(SAMPLE + "1")).isEmpty();
        assertThat(NationalIdNumber.in("")).isEmpty();
        assertThat(NationalIdNumber.in(numbered("11010519490231002")))
                .as("30 February")
                .isEmpty();
        assertThat(NationalIdNumber.in(numbered("11010519491331002")))
                .as("month 13")
                .isEmpty();
        assertThat(NationalIdNumber.in(numbered("01010519491231002")))
                .as("no region")
                .isEmpty();
    }

    private static String numbered(String digits) {
        return digits + NationalIdNumber.checkDigit(digits);
    }
}
