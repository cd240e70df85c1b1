package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The body mass index of those whose height and weight are known: kg over the square of m, by its definition (WHO, Technical Report
 * Series 894). The latest weight goes with the latest height, since grown people do not grow.
 */
final class BodyMass {

    private static final BigDecimal CM_OF_A_METRE_SQUARED = BigDecimal.valueOf(10_000);
    private static final int DECIMALS = 4;

    private BodyMass() {}

    /**
     * Nothing where one of the two is not known.
     *
     * @param inTime measurements in the order of time
     */
    static Optional<Measurement> index(List<Measurement> inTime) {
        return latest(inTime, MeasurementKind.WEIGHT)
                .flatMap(weight -> latest(inTime, MeasurementKind.HEIGHT).map(height -> index(weight, height)));
    }

    private static Measurement index(Measurement weight, Measurement height) {
        BigDecimal squared = height.value().multiply(height.value());
        return new Measurement(
                Stream.of(weight, height).map(Measurement::id).toList(),
                MeasurementKind.BMI,
                Stream.of(weight.at(), height.at())
                        .max(Comparator.comparing(at -> at.toInstant()))
                        .orElseThrow(),
                weight.value().multiply(CM_OF_A_METRE_SQUARED).divide(squared, DECIMALS, RoundingMode.HALF_UP));
    }

    private static Optional<Measurement> latest(List<Measurement> inTime, MeasurementKind kind) {
        return inTime.stream().filter(measured -> measured.kind() == kind).reduce((earlier, later) -> later);
    }
}
