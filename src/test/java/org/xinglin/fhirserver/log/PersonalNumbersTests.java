package org.xinglin.fhirserver.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SyntheticResident;

class PersonalNumbersTests {

    @Test
    void theNumbersOfPeopleAreTakenOut() {
        String id = SyntheticResident.numberEndingInX();
        assertThat(PersonalNumbers.without(
                        "Key (system, value)=(urn:oid:1.2, " + id + ") already exists, tel 13800138000."))
                .isEqualTo("Key (system, value)=(urn:oid:1.2, [national-id]) already exists, tel [mobile].");
        assertThat(PersonalNumbers.without(id.toLowerCase(Locale.ROOT) + "," + id))
                .isEqualTo("[national-id],[national-id]");
        assertThat(PersonalNumbers.without("old number 999999580101001!")).isEqualTo("old number [national-id]!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after 1764441524123 ms",
                "999999581301001",
                "123e4567-e89b-12d3-a456-138001380001",
                "91350100M000100Y43",
                "0.13800138000"
            })
    void otherNumbersStay(String text) {
        assertThat(PersonalNumbers.without(text)).isEqualTo(text);
    }
}
