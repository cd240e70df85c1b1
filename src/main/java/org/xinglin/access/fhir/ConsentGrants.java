package org.xinglin.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.ConsentedReach;
import org.xinglin.fhirserver.ConsentedReach.Rule;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.ReachGrants;

/**
 * An active consent that permits puts its resident into the reach of the organisations that it names ({@code provision.actor}), for
 * its period; one that is about types or labels opens those alone, and one that denies withholds ({@link ConsentRules}).
 */
@Component
@Interceptor
final class ConsentGrants implements FhirHook {

    private static final String CONSENT = "Consent/";
    private static final String RESIDENT = "Patient";

    private final ReachGrants grants;
    private final ConsentedReach consented;

    ConsentGrants(ReachGrants grants, ConsentedReach consented) {
        this.grants = grants;
        this.consented = consented;
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
            withdraw(CONSENT + consent.getIdElement().getIdPart());
        }
    }

    private void withdraw(String cause) {
        grants.withdraw(cause);
        consented.withdraw(cause);
    }

    private void keep(IBaseResource resource) {
        if (resource instanceof Consent consent) {
            read(consent);
        }
    }

    /** Makes what a consent says be what holds. */
    void read(Consent consent) {
        String cause = CONSENT + consent.getIdElement().getIdPart();
        IIdType resident = consent.getPatient().getReferenceElement();
        withdraw(cause);
        if (consent.getStatus() != ConsentState.ACTIVE
                || !resident.hasIdPart()
                || !RESIDENT.equals(resident.getResourceType())) {
            return;
        }
        List<Rule> rules = new ArrayList<>(ConsentRules.of(consent));
        rules.removeIf(rule -> {
            boolean ofAll =
                    rule.permits() && rule.types().isEmpty() && rule.labels().isEmpty();
            if (ofAll) {
                grants.keep(
                        cause, resident.getIdPart(), rule.organisations(), rule.purposes(), rule.since(), rule.until());
            }
            return ofAll;
        });
        if (!rules.isEmpty()) {
            consented.keep(cause, resident.getIdPart(), rules);
        }
    }
}
