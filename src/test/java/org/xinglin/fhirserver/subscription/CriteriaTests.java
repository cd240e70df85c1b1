package org.xinglin.fhirserver.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.subscription.Criteria.Condition;

class CriteriaTests {

    @Test
    void criteriaAreASearchWithoutTheServersAddress() {
        Criteria criteria = Criteria.of("Observation?code=http%3A%2F%2Floinc.org|85354-9,x\\,y&status:not=final");

        assertThat(criteria.type()).isEqualTo("Observation");
        assertThat(criteria.conditions())
                .containsExactly(
                        new Condition("code", "http://loinc.org|85354-9,x\\,y"), new Condition("status:not", "final"));
        assertThat(criteria.conditions().get(0).alternatives()).containsExactly("http://loinc.org|85354-9", "x\\,y");
        assertThat(criteria.conditions().get(1).parameter()).isEqualTo("status");
        assertThat(criteria.conditions().get(1).modifier()).isEqualTo("not");
        assertThat(criteria.single(criteria.conditions().get(1), "final")).isEqualTo("Observation?status:not=final");
    }

    @Test
    void aTypeAloneHasNoCondition() {
        assertThat(Criteria.of("Patient")).isEqualTo(Criteria.of("Patient?"));
        assertThat(Criteria.of("Patient").conditions()).isEmpty();
    }

    @Test
    void aLonePercentSignIsNoCriteria() {
        assertThatThrownBy(() -> Criteria.of("Patient?name=100%")).isInstanceOf(IllegalArgumentException.class);
    }
}
