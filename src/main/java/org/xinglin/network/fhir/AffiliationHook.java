package org.xinglin.network.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.ThisTransaction;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Between two organisations one affiliation of a kind is in force on a day (rule {@code affiliation-in-force}). */
@Component
@Interceptor
final class AffiliationHook implements FhirHook {

    private final Affiliations affiliations;
    private final JdbcTemplate jdbc;
    private final Outcomes outcomes;

    AffiliationHook(Affiliations affiliations, JdbcTemplate jdbc, Outcomes outcomes) {
        this.affiliations = affiliations;
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        note(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        note(resource, request);
    }

    private void note(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof OrganizationAffiliation affiliation) {
            ThisTransaction.the(
                            PendingAffiliations.class,
                            () -> new PendingAffiliations(affiliations, jdbc, outcomes, request))
                    .add(affiliation);
        }
    }
}
