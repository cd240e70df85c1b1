package org.xinglin.constitution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.constitution.fhir.ReleasedMeasurements;
import org.xinglin.kernel.Band;

/** Which answer a measurement stands for, at the bounds of the elderly form's bands. */
class AnchoredItemTests {

    @ParameterizedTest
    @CsvSource({
        "E09, 23.99, 1",
        "E09, 24.0, 2",
        "E09, 24.99, 2",
        "E09, 25, 3",
        "E09, 25.999, 3",
        "E09, 26, 4",
        "E09, 27.99, 4",
        "E09, 28, 5",
        "E14, 0, 1",
        "E14, 1, 1",
        "E14, 2, 2",
        "E14, 4, 2",
        "E14, 5, 3",
        "E14, 6, 3",
        "E14, 8, 4",
        "E14, 30, 4",
        "E17, 0, 1",
        "E17, 1, 2",
        "E17, 2, 2",
        "E17, 3, 3",
        "E17, 4, 3",
        "E17, 5, 4",
        "E17, 6, 4",
        "E28, 79.4, 1",
        "E28, 79.5, 2",
        "E28, 85, 2",
        "E28, 85.4, 2",
        "E28, 85.5, 3",
        "E28, 90, 3",
        "E28, 91, 4",
        "E28, 105, 4",
        "E28, 105.4, 4",
        "E28, 105.5, 5",
        "E28, 106, 5",
    })
    void aMeasurementStandsForTheAnswerOfItsBand(String linkId, BigDecimal measured, int answer) {
        assertThat(ReleasedMeasurements.item(linkId).answer(measured)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"E14, 7", "E17, 7"})
    void whereNoBandHasItTheResidentIsAsked(String linkId, BigDecimal measured) {
        assertThat(ReleasedMeasurements.item(linkId).answer(measured)).isEmpty();
    }

    @Test
    void whereTwoBandsHaveItTheResidentIsAsked() {
        Band upToTwo = new Band(null, null, null, new BigDecimal(2));
        Band overOne = new Band(null, BigDecimal.ONE, null, null);
        AnchoredItem item = new AnchoredItem("X", null, Map.of(1, upToTwo, 2, overOne));

        assertThat(item.answer(BigDecimal.ONE)).contains(1);
        assertThat(item.answer(new BigDecimal(2))).isEqualTo(Optional.empty());
        assertThat(item.answer(new BigDecimal("2.01"))).contains(2);
    }
}
