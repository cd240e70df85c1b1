package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.kernel.PartialDate;

/** Notes when posts are held, first and last day included: who takes part in a case does so for as long as he holds his post. */
@Component
@Interceptor
final class PostTimes implements FhirHook {

    private static final String KEEP = """
            INSERT INTO xinglin.post_time
            SELECT res_id, coalesce(?::timestamptz, '-infinity'), CASE WHEN ? THEN coalesce(?::timestamptz, 'infinity') ELSE '-infinity' END
            FROM public.hfj_resource WHERE res_type = 'PractitionerRole' AND fhir_id = ?
            ON CONFLICT (post) DO UPDATE SET since = excluded.since, until = excluded.until""";

    private final PlaceTime time;
    private final Clock clock;
    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;

    /** @param clock in the zone where days are counted */
    PostTimes(PlaceTime time, Clock clock, JdbcTemplate jdbc, EntityManagerFactory entityManagers) {
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagers);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        keep(resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        keep(resource);
    }

    private void keep(IBaseResource resource) {
        if (resource instanceof PractitionerRole post) {
            entityManager.flush();
            jdbc.update(
                    KEEP,
                    first(post.getPeriod().getStartElement()).map(this::begin).orElse(null),
                    !Boolean.FALSE.equals(post.getActiveElement().getValue()),
                    last(post.getPeriod().getEndElement())
                            .map(day -> begin(day.plusDays(1)))
                            .orElse(null),
                    post.getIdElement().getIdPart());
        }
    }

    private Timestamp begin(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private Optional<LocalDate> first(DateTimeType start) {
        return time.moment(start).map(OffsetDateTime::toLocalDate);
    }

    /** Of an end that is known to the month or year, its last day. */
    private Optional<LocalDate> last(DateTimeType end) {
        return time.moment(end)
                .map(moment -> PartialDate.read(end.getValueAsString())
                        .filter(written -> !written.isExact())
                        .map(PartialDate::latest)
                        .orElse(moment.toLocalDate()));
    }
}
