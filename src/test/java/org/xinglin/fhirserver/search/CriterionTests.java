package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ",", "a,", ",a", "a,,b", "|", "||", "$", "\\", "\u3000", "\u00a0", "\u200b", "\ufeff", "\t"
            })
    void sayNothing(String value) {
        assertThat(new Criterion("code", value).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "a,b", "a\\,", "http://x|", "|a", "140||mm[Hg]", "a$b", "中", "-"})
    void saySomething(String value) {
        assertThat(new Criterion("code", value).isEmpty()).isFalse();
    }

    @Test
    void aSystemAloneIsNoIdentity() {
        assertThat(new Criterion("identifier", "http://x|").isNoIdentity()).isTrue();
        assertThat(new Criterion("identifier", "http://x|1,http://x|").isNoIdentity())
                .isTrue();
        assertThat(new Criterion("identifier", "http://x|1").isNoIdentity()).isFalse();
        assertThat(new Criterion("identifier", "|1").isNoIdentity()).isFalse();
    }

    @Test
    void anAddressIsTakenApart() {
        assertThat(Criterion.allOf("Basic?patient=&code:not=a%7Cb&x"))
                .containsExactly(
                        new Criterion("patient", ""), new Criterion("code:not", "a|b"), new Criterion("x", ""));
        assertThat(Criterion.allOf("identifier=a+b")).containsExactly(new Criterion("identifier", "a b"));
        assertThat(Criterion.allOf("name=%B2%E2").get(0).isLegible()).isFalse();
        assertThatThrownBy(() -> Criterion.allOf("name=%zz")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Criterion("patient:Patient.name:exact", "x").parameter()).isEqualTo("patient");
    }
}
