package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.testkit.Reading;

/** Conversions, by the released factors. */
class UnitCompletionTests {

    private static final RuleBook RULES = ReleasedRules.book();

    private static Observation completed(Reading reading, boolean kilopascals) {
        Observation observation = reading.build();
        UnitCompletion completion = new UnitCompletion(
                ReleasedRules.readings(), RULES.plausibility().conversions(), kilopascals);
        completion.complete(observation);
        completion.complete(observation);
        return observation;
    }

    @Test
    void kilopascalsAreConvertedWhereTheCountyHasSaidSo() {
        Observation pressure = completed(Reading.aBloodPressure(20, 12).inKilopascals(), true);

        Quantity systolic = pressure.getComponentFirstRep().getValueQuantity();
        assertThat(systolic.getValue()).isEqualByComparingTo("150.0124");
        assertThat(systolic.getCode()).isEqualTo("mm[Hg]");
        assertThat(pressure.getComponentFirstRep().getExtension()).hasSize(1);
    }

    @Test
    void elseTheyStayAsTheyAreAndAreRefused() {
        Observation pressure = completed(Reading.aBloodPressure(20, 12).inKilopascals(), false);

        assertThat(pressure.getComponentFirstRep().getValueQuantity().getCode()).isEqualTo("kPa");
    }

    @Test
    void whatIsInTheRightUnitStaysAsItIs() {
        Observation glucose = completed(Reading.aFastingGlucose(6.1), true);

        assertThat(glucose.hasExtension()).isFalse();
        assertThat(glucose.getValueQuantity().getValue()).isEqualByComparingTo("6.1");
    }
}
