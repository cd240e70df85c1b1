package org.xinglin.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Instant;
import java.util.Calendar;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.ReachGrants;

/**
 * An active consent that permits puts its resident into the reach of the organisations that it names ({@code provision.actor}), for
 * its period. What its nested provisions say is not read: they except, and who is excepted is granted nothing here.
 */
@Component
@Interceptor
final class ConsentGrants implements FhirHook {

    private static final String CONSENT = "Consent/";
    private static final String ORGANISATION = "Organization";
    private static final String RESIDENT = "Patient";

    private final ReachGrants grants;

    ConsentGrants(ReachGrants grants) {
        this.grants = grants;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Consent consent) {
            grants.withdraw(CONSENT + consent.getIdElement().getIdPart());
        }
    }

    private void keep(IBaseResource resource) {
        if (!(resource instanceof Consent consent)) {
            return;
        }
        String cause = CONSENT + consent.getIdElement().getIdPart();
        Reference resident = consent.getPatient();
        if (!permits(consent)
                || !resident.hasReference()
                || !RESIDENT.equals(resident.getReferenceElement().getResourceType())) {
            grants.withdraw(cause);
            return;
        }
        ProvisionComponent provision = consent.getProvision();
        Set<String> organisations = provision.getActor().stream()
                .map(actor -> actor.getReference().getReferenceElement())
                .filter(id -> ORGANISATION.equals(id.getResourceType()))
                .map(id -> id.getIdPart())
                .collect(Collectors.toUnmodifiableSet());
        grants.keep(
                cause,
                resident.getReferenceElement().getIdPart(),
                organisations,
                provision.getPeriod().hasStart()
                        ? provision.getPeriod().getStart().toInstant()
                        : null,
                end(provision.getPeriod().getEndElement()));
    }

    /** Without type it is said nowhere whether it permits. */
    private static boolean permits(Consent consent) {
        return consent.getStatus() == ConsentState.ACTIVE
                && consent.getProvision().getType() == ConsentProvisionType.PERMIT;
    }

    /** A period includes its last day, month or year (FHIR R4, Period). */
    private static @Nullable Instant end(DateTimeType last) {
        if (!last.hasValue()) {
            return null;
        }
        DateTimeType next = last.copy();
        TemporalPrecisionEnum precision = last.getPrecision();
        next.add(
                precision == TemporalPrecisionEnum.YEAR
                        ? Calendar.YEAR
                        : precision == TemporalPrecisionEnum.MONTH
                                ? Calendar.MONTH
                                : precision == TemporalPrecisionEnum.DAY ? Calendar.DATE : Calendar.SECOND,
                1);
        return next.getValue().toInstant();
    }
}
