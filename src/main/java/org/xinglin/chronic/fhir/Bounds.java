package org.xinglin.chronic.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;
import org.xinglin.chronic.domain.Bounded;
import org.xinglin.chronic.domain.Bounded.Bound;

/** Reads what a quantity says of a value: that it is this, or a bound of it. */
final class Bounds {

    private Bounds() {}

    /** Nothing where there is no number. */
    static Optional<Bounded> of(Quantity quantity) {
        return Optional.ofNullable(quantity.getValue()).map(value -> new Bounded(value, bound(quantity)));
    }

    private static Bound bound(Quantity quantity) {
        if (!quantity.hasComparator()) {
            return Bound.EXACT;
        }
        return switch (quantity.getComparator()) {
            case GREATER_THAN, GREATER_OR_EQUAL -> Bound.AT_LEAST;
            case LESS_THAN, LESS_OR_EQUAL -> Bound.AT_MOST;
            case NULL -> Bound.EXACT;
        };
    }
}
