package org.xinglin.fhirserver.clinicaltime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a FHIR date, dateTime or instant begins: a year, month or day with its first moment where days are counted. */
final class EarliestMoment {

    private static final int LENGTH_OF_YEAR = 4;
    private static final int LENGTH_OF_MONTH = 7;

    /** A fraction may have more digits than a clock has; the sixtieth second is a leap second (FHIR R4, datatypes.html#dateTime). */
    private static final Pattern MOMENT = Pattern.compile(
            "(?<minute>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}):(?<second>\\d{2})(?:\\.\\d+)?(?<offset>Z|[+-]\\d{2}:\\d{2})");

    private static final String LEAP_SECOND = "60";

    private EarliestMoment() {}

    /** @return nothing where nothing, or no time at all, is written: that is the profiles' affair */
    static Optional<Instant> of(@Nullable String written, ZoneId zone) {
        if (written == null || written.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (written.indexOf('T') < 0) {
                return Optional.of(day(written).atStartOfDay(zone).toInstant());
            }
            Matcher moment = MOMENT.matcher(written);
            if (!moment.matches()) {
                return Optional.empty();
            }
            String second = LEAP_SECOND.equals(moment.group("second")) ? "59" : moment.group("second");
            return Optional.of(OffsetDateTime.parse(moment.group("minute") + ":" + second + moment.group("offset"))
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String written) {
        return switch (written.length()) {
            case LENGTH_OF_YEAR -> Year.parse(written).atDay(1);
            case LENGTH_OF_MONTH -> YearMonth.parse(written).atDay(1);
            default -> LocalDate.parse(written);
        };
    }
}
