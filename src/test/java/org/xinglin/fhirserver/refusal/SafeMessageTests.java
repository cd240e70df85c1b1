package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeMessageTests {

    @Test
    void whatTheLibrarySaysOfTheRequestIsShownWithoutItsNumbers() {
        assertThat(SafeMessage.of(new IllegalArgumentException("HAPI-1094: Resource Patient/nope not found")))
                .isEqualTo("Resource Patient/nope not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "could not execute statement [ERROR: duplicate key] [insert into hfj_resource (a) values (?)]",
                "HAPI-0550: could not execute batch; SQL [n/a]; constraint [idx_restype_fhirid]",
                "java.lang.NullPointerException: because x is null",
                "Failed to call ca.uhn.fhir.jpa.dao.BaseHapiFhirDao",
                "select t.id from HFJ_RESOURCE t where t.id=1",
                "HAPI-2223: Index -2 out of bounds for length 0",
                "theResourceName must not be blank"
            })
    void whatItSaysOfTheInsideIsNot(String message) {
        assertThat(SafeMessage.of(new IllegalArgumentException(message))).isNull();
    }
}
