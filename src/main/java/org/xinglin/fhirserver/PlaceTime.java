package org.xinglin.fhirserver;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.PartialDate;

/**
 * Clinical times as the place counts its days, whatever offset a sender wrote. A null date is no time.
 *
 * @param nulls dates that stand for nothing known
 */
public record PlaceTime(ZoneId zone, NullDates nulls) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int MINUTE = 60;

    /**
     * When something was; where only the day is known, its first moment. Of a period its start counts, or its end where it
     * has no start; of several times the first.
     */
    public Optional<OffsetDateTime> of(@Nullable Type effective) {
        if (effective instanceof Period period) {
            return moment(period.getStartElement()).or(() -> moment(period.getEndElement()));
        }
        if (effective instanceof Timing timing) {
            return timing.getEvent().stream()
                    .map(this::moment)
                    .flatMap(Optional::stream)
                    .min(OffsetDateTime.timeLineOrder());
        }
        return effective instanceof DateTimeType || effective instanceof InstantType
                ? moment((BaseDateTimeType) effective)
                : Optional.empty();
    }

    /** Nothing where it is a null date, or beyond the years that FHIR can write. */
    public Optional<OffsetDateTime> moment(BaseDateTimeType time) {
        String written = time.getValueAsString();
        if (written == null || written.isEmpty() || nulls.isNull(written)) {
            return Optional.empty();
        }
        return (written.contains("T") ? instant(time, written) : day(written))
                .map(this::here)
                .filter(here -> here.getYear() >= FIRST_YEAR && here.getYear() <= LAST_YEAR);
    }

    /** The first day of a period; nothing where it has always been. */
    public Optional<LocalDate> firstDay(Period period) {
        return moment(period.getStartElement()).map(OffsetDateTime::toLocalDate);
    }

    /** The last day of a period, which is in it: of an end that is known to the month or year, its last. */
    public Optional<LocalDate> lastDay(Period period) {
        DateTimeType end = period.getEndElement();
        return moment(end)
                .map(moment -> PartialDate.read(end.getValueAsString())
                        .filter(written -> !written.isExact())
                        .map(PartialDate::latest)
                        .orElse(moment.toLocalDate()));
    }

    /** Whether a day is within a period; its first and last day are. */
    public boolean covers(Period period, LocalDate day) {
        return firstDay(period).filter(day::isBefore).isEmpty()
                && lastDay(period).filter(day::isAfter).isEmpty();
    }

    /** As it was written: the library reckons early dates by another calendar. */
    private static Optional<Instant> instant(BaseDateTimeType time, String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException lenient) {
            // A second 60, or no offset, which the library reads.
            return Optional.ofNullable(time.getValue()).map(Date::toInstant);
        }
    }

    private Optional<Instant> day(String written) {
        return PartialDate.read(written)
                .map(PartialDate::earliest)
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** Before time zones the place went by its own sun, to the second; FHIR writes offsets in minutes. */
    private OffsetDateTime here(Instant instant) {
        int offset = zone.getRules().getOffset(instant).getTotalSeconds();
        return instant.atOffset(ZoneOffset.ofTotalSeconds(Math.floorDiv(offset, MINUTE) * MINUTE));
    }
}
