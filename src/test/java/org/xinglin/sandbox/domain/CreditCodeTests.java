package org.xinglin.sandbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditCodeTests {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** GB 32100 is MOD 31-3 of ISO 7064's kind: with its check character a code's weighted sum is divisible by 31. */
    @Test
    void theCheckCharacterIsThatOfTheStandard() {
        for (int number = 1; number < 2_000; number++) {
            String code = CreditCode.of("990201", number);

            assertThat(code).matches("12990201XN[0-9]{6}[0-9X][0-9A-HJ-NPQRTUWXY]");
            assertThat(sum(code) % CHARACTERS.length()).as(code).isZero();
        }
    }

    private static int sum(String code) {
        int sum = CHARACTERS.indexOf(code.charAt(code.length() - 1));
        int weight = 1;
        for (int i = 0; i < code.length() - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % CHARACTERS.length();
        }
        return sum;
    }
}
