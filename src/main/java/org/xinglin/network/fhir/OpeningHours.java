package org.xinglin.network.fhir;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.DaysOfWeek;
import org.hl7.fhir.r4.model.HealthcareService.HealthcareServiceAvailableTimeComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a service is open: at its hours ({@code availableTime}; always, where it says none) but for the days that it names
 * ({@code notAvailable}), by the county's clock. Hours that end before they begin last until the next morning.
 */
@Component
final class OpeningHours {

    private final InForce inForce;
    private final ZoneId zone;

    /** @param clock in the zone where days are counted */
    OpeningHours(InForce inForce, Clock clock) {
        this.inForce = inForce;
        this.zone = clock.getZone();
    }

    boolean areOpen(HealthcareService service, Instant at) {
        ZonedDateTime here = at.atZone(zone);
        return (!service.hasAvailableTime()
                        || service.getAvailableTime().stream().anyMatch(hours -> have(hours, here)))
                && service.getNotAvailable().stream()
                        .noneMatch(absence ->
                                absence.hasDuring() && inForce.covers(absence.getDuring(), here.toLocalDate()));
    }

    private static boolean have(HealthcareServiceAvailableTimeComponent hours, ZonedDateTime here) {
        LocalTime now = here.toLocalTime();
        LocalTime opens = time(hours.getAvailableStartTime(), LocalTime.MIN);
        LocalTime closes = time(hours.getAvailableEndTime(), LocalTime.MAX);
        DayOfWeek today = here.getDayOfWeek();
        boolean allDay = Boolean.TRUE.equals(hours.getAllDayElement().getValue());
        if (allDay || !opens.isAfter(closes)) {
            return isOn(hours, today) && (allDay || !now.isBefore(opens) && !now.isAfter(closes));
        }
        return isOn(hours, today) && !now.isBefore(opens) || isOn(hours, today.minus(1)) && !now.isAfter(closes);
    }

    private static LocalTime time(@Nullable String written, LocalTime otherwise) {
        return written == null ? otherwise : LocalTime.parse(written);
    }

    /** On every day, where it names none. */
    private static boolean isOn(HealthcareServiceAvailableTimeComponent hours, DayOfWeek day) {
        List<Enumeration<DaysOfWeek>> days = hours.getDaysOfWeek();
        return days.isEmpty() || days.stream().anyMatch(each -> each.getValue() == DaysOfWeek.values()[day.ordinal()]);
    }
}
