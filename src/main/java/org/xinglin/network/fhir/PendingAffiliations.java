package org.xinglin.network.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/** The affiliations that one transaction writes: looked at when all of them are as they are to be. */
final class PendingAffiliations implements TransactionSynchronization {

    /** Of two writers the second waits for the first to end, and then sees what he has stored. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('xinglin.affiliation', 0))";

    private final Affiliations affiliations;
    private final JdbcTemplate jdbc;
    private final Outcomes outcomes;
    private final @Nullable RequestDetails request;
    private final Map<String, OrganizationAffiliation> written = new LinkedHashMap<>();

    PendingAffiliations(
            Affiliations affiliations, JdbcTemplate jdbc, Outcomes outcomes, @Nullable RequestDetails request) {
        this.affiliations = affiliations;
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.request = request;
    }

    void add(OrganizationAffiliation affiliation) {
        written.put(affiliation.getIdElement().getIdPart(), affiliation);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        jdbc.execute(ONE_AT_A_TIME);
        Caller caller = Caller.of(request).setsOff("affiliation-in-force");
        written.values()
                .forEach(affiliation -> affiliations
                        .beside(caller, affiliation)
                        .findFirst()
                        .ifPresent(other -> refuse(affiliation, other, caller)));
    }

    private void refuse(OrganizationAffiliation affiliation, OrganizationAffiliation other, Caller caller) {
        String named = "OrganizationAffiliation/" + other.getIdElement().getIdPart();
        String from = other.getPeriod().getStartElement().getValueAsString();
        String until = other.getPeriod().getEndElement().getValueAsString();
        throw new ResourceVersionConflictException(
                "An affiliation of this kind is in force",
                outcomes.outcome(
                        caller.language(),
                        Issue.error("affiliation-in-force")
                                .at("OrganizationAffiliation.period")
                                .found(named + " (" + from + " – " + (until == null ? "" : until) + ")")));
    }
}
