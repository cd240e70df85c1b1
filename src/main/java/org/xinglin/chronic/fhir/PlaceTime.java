package org.xinglin.chronic.fhir;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Clinical times as the place counts its days, whatever offset a sender wrote. */
record PlaceTime(ZoneId zone) {

    /** When something was; where only the day is known, its first moment. Of a period its start counts. */
    Optional<OffsetDateTime> of(@Nullable Type effective) {
        if (effective instanceof Period period) {
            return moment(period.getStartElement());
        }
        return effective instanceof DateTimeType || effective instanceof InstantType
                ? moment((BaseDateTimeType) effective)
                : Optional.empty();
    }

    Optional<OffsetDateTime> moment(BaseDateTimeType time) {
        String written = time.getValueAsString();
        if (written == null || written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                written.contains("T")
                        ? time.getValue().toInstant().atZone(zone).toOffsetDateTime()
                        : day(written).atStartOfDay(zone).toOffsetDateTime());
    }

    private static LocalDate day(String written) {
        return switch (written.length()) {
            case 4 -> Year.parse(written).atDay(1);
            case 7 -> YearMonth.parse(written).atDay(1);
            default -> LocalDate.parse(written);
        };
    }
}
