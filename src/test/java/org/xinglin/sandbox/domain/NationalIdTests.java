package org.xinglin.sandbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NationalIdTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** The printed sample of GB 11643's algorithm, with the region changed to one that is not. */
    @Test
    void theCheckDigitIsThatOfTheStandard() {
        String number = NationalId.of(0, LocalDate.of(1949, 12, 31), Sex.FEMALE);

        assertThat(number).matches("99020119491231002[0-9X]");
        assertThat(remainder(number)).isOne();
    }

    @Test
    void residentsOfTheSameYearOfBirthHaveTheirOwnNumbers() {
        Set<String> numbers = new HashSet<>();
        for (int resident = 0; resident < 400_000; resident++) {
            LocalDate birth = NationalId.birthDate(resident, 40, TODAY);
            numbers.add(NationalId.of(resident, birth, Sex.MALE));
        }
        assertThat(numbers).hasSize(400_000);
    }

    @Test
    void everybodyIsAsOldAsHeIsSaidToBe() {
        for (int resident = 0; resident < 2_000; resident++) {
            int age = resident % 97;
            LocalDate birth = NationalId.birthDate(resident, age, TODAY);

            assertThat(birth).isBeforeOrEqualTo(TODAY);
            assertThat(ChronoUnit.YEARS.between(birth, TODAY))
                    .as("born %s", birth)
                    .isEqualTo(age);
        }
    }

    /** ISO 7064, MOD 11-2: the weighted sum with the check digit is 1 modulo 11. */
    private static int remainder(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
            sum += digit * ((1 << (number.length() - 1 - i)) % 11);
        }
        return sum % 11;
    }
}
