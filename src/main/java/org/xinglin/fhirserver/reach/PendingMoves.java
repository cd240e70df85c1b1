package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** The organisations that one transaction places below others: looked at when all of them stand where they are to stand. */
final class PendingMoves implements TransactionSynchronization {

    private final OrganisationTree tree;
    private final Outcomes outcomes;
    private final @Nullable RequestDetails request;
    private final Set<Long> moved = new LinkedHashSet<>();

    PendingMoves(OrganisationTree tree, Outcomes outcomes, @Nullable RequestDetails request) {
        this.tree = tree;
        this.outcomes = outcomes;
        this.request = request;
    }

    void add(long organisation) {
        moved.add(organisation);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        tree.firstFault(moved).ifPresent(chain -> {
            throw outcomes.unprocessable(
                    Language.of(request),
                    Issue.error("organization-circle").at("Organization.partOf").found(String.join(" → ", chain)));
        });
    }
}
