package org.xinglin.fhirserver;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.refusal.DataFile;

/**
 * Dates that programs write where nothing was known, such as 1900-01-01 or 9999-12-31: {@code time/null-dates.yaml}. They
 * mean that a time, or an age, is not known.
 */
@Component
public final class NullDates {

    private static final String FILE = "/time/null-dates.yaml";
    private static final int LENGTH_OF_YEAR = 4;
    private static final int LENGTH_OF_DAY = 10;

    private final Set<String> years;
    private final Set<String> days;
    private final Set<Instant> moments;
    private final List<ZoneId> zones;

    /** @throws java.io.UncheckedIOException if the list is missing or malformed */
    public NullDates() {
        this(DataFile.read(FILE, new TypeReference<Listed>() {}));
    }

    NullDates(Listed list) {
        years = list.years().stream().map(YearEntry::year).collect(Collectors.toUnmodifiableSet());
        days = list.days().stream()
                .map(each -> LocalDate.parse(each.date()).toString())
                .collect(Collectors.toUnmodifiableSet());
        moments = list.moments().stream()
                .map(each -> OffsetDateTime.parse(each.at()).toInstant())
                .collect(Collectors.toUnmodifiableSet());
        zones = List.of(ZoneOffset.UTC, ZoneId.of(list.zone()));
    }

    /**
     * The file.
     *
     * @param status how far it was verified
     * @param zone in which a moment's day is looked at, beside UTC
     * @param moments to the second
     */
    record Listed(
            String version,
            String status,
            String source,
            String zone,
            List<YearEntry> years,
            List<DayEntry> days,
            List<MomentEntry> moments) {}

    /** @param of where it comes from */
    record YearEntry(String year, String of) {}

    /** @param of where it comes from */
    record DayEntry(String date, String of) {}

    /** @param of where it comes from */
    record MomentEntry(String at, String of) {}

    /** Whether it stands for nothing known; what is not there at all, or has no value, does not. */
    public boolean isNull(@Nullable BaseDateTimeType time) {
        return time != null && isNull(time.getValueAsString());
    }

    /** @param written a date, dateTime or instant as FHIR writes it; it may be cut to its year or month */
    public boolean isNull(@Nullable String written) {
        if (written == null || written.length() < LENGTH_OF_YEAR) {
            return false;
        }
        if (years.contains(written.substring(0, LENGTH_OF_YEAR))) {
            return true;
        }
        if (written.length() <= LENGTH_OF_DAY) {
            return days.stream().anyMatch(day -> day.startsWith(written));
        }
        Optional<Instant> moment = moment(written);
        return moment.filter(moments::contains).isPresent()
                || Stream.concat(
                                Stream.of(written.substring(0, LENGTH_OF_DAY)),
                                moment.stream()
                                        .flatMap(at -> zones.stream()
                                                .map(zone -> LocalDate.ofInstant(at, zone)
                                                        .toString())))
                        .anyMatch(days::contains);
    }

    /** Nothing where the calendar has no such moment, such as the sixtieth second of a minute. */
    private static Optional<Instant> moment(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
