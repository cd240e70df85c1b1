package org.xinglin.fhirserver;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The county's zone, the only one that days are counted in, whatever the zone of the machine. It becomes the zone of the
 * process before anything else of the server is loaded, since the library counts the days of dates and searches in the
 * process's zone. Spring Boot finds this by {@code META-INF/spring.factories}.
 */
public final class CountyZone implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    static final String SETTING = "xinglin.zone";

    /** What the setting was called while only one room had it. */
    static final String FORMER_SETTING = "xinglin.chronic.zone";

    private static final String DEFAULT = "Asia/Shanghai";

    /** Of the machine, or of {@code -Duser.timezone}: read before it is replaced. */
    private static final ZoneId HOST = ZoneId.systemDefault();

    /** The county's zone, for those who need it without a clock. */
    public static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /** The zone that this process was started in. */
    public static ZoneId host() {
        return HOST;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        TimeZone.setDefault(TimeZone.getTimeZone(of(event.getEnvironment())));
    }

    /** When logging works, so that a refusal is legible. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /** @throws RefusedStart if there is no such zone, or two settings contradict each other */
    static ZoneId of(Environment settings) {
        String zone = set(settings, SETTING);
        String former = set(settings, FORMER_SETTING);
        if (zone != null && former != null && !zone.equals(former)) {
            throw new RefusedStart(
                    SETTING + " is " + zone + ", " + FORMER_SETTING + " is " + former + ".",
                    "A county counts its days in one zone: leave out " + FORMER_SETTING + ".");
        }
        String name = zone == null ? former == null ? DEFAULT : former : zone;
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new RefusedStart(
                    "There is no time zone " + name + ", which " + (zone == null ? FORMER_SETTING : SETTING)
                            + " asks for.",
                    "Set " + SETTING + " to a name of the IANA database such as " + DEFAULT + ", or leave it out.");
        }
    }

    private static @Nullable String set(Environment settings, String name) {
        String value = settings.getProperty(name);
        return StringUtils.hasText(value) ? value.strip() : null;
    }
}
