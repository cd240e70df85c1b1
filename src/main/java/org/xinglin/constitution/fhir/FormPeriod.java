package org.xinglin.constitution.fhir;

import java.time.Period;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** A length of time that a Questionnaire says in an extension, in UCUM's calendar units. */
final class FormPeriod {

    private FormPeriod() {}

    /** @throws IllegalArgumentException if it is in a unit that no calendar has */
    static @Nullable Period of(@Nullable Extension duration) {
        if (duration == null) {
            return null;
        }
        Duration length = (Duration) duration.getValue();
        int number = length.getValue().intValueExact();
        return switch (length.getCode()) {
            case "a" -> Period.ofYears(number);
            case "mo" -> Period.ofMonths(number);
            case "wk" -> Period.ofWeeks(number);
            case "d" -> Period.ofDays(number);
            default -> throw new IllegalArgumentException("A period in " + length.getCode());
        };
    }
}
