package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.ThisTransaction;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * What the resources of one transaction claim and let go. It is settled all at once just before the commit: the locks
 * are short, and a bundle of a hundred resources costs the database as many statements as one.
 */
final class PendingClaims implements TransactionSynchronization {

    private final IdentifierRegister register;
    private final Outcomes outcomes;
    private final @Nullable RequestDetails request;
    private final TransactionDetails transaction;
    private final Map<Long, Holding> holdings = new LinkedHashMap<>();
    private final Set<Long> formerHolders = new HashSet<>();

    private record Holding(String reference, List<IdentifierClaim> claims) {}

    private record Claimed(IdentifierClaim claim, String reference) {}

    private PendingClaims(
            IdentifierRegister register,
            Outcomes outcomes,
            @Nullable RequestDetails request,
            TransactionDetails transaction) {
        this.register = register;
        this.outcomes = outcomes;
        this.request = request;
        this.transaction = transaction;
    }

    /** The claims of the database transaction that the caller is in. */
    static PendingClaims ofThisTransaction(
            IdentifierRegister register,
            Outcomes outcomes,
            @Nullable RequestDetails request,
            TransactionDetails transaction) {
        return ThisTransaction.the(
                PendingClaims.class, () -> new PendingClaims(register, outcomes, request, transaction));
    }

    /**
     * Notes what a resource that is new holds.
     *
     * @param holder its storage number
     * @param reference its type and id
     */
    void hold(long holder, String reference, List<IdentifierClaim> claims) {
        holdings.put(holder, new Holding(reference, claims));
    }

    /** Notes what a resource that was there before holds from now on. */
    void holdInstead(long holder, String reference, List<IdentifierClaim> claims) {
        formerHolders.add(holder);
        hold(holder, reference, claims);
    }

    /** Notes that a resource is gone. */
    void letGo(long holder) {
        formerHolders.add(holder);
        holdings.remove(holder);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        Map<UUID, Long> wanted = new LinkedHashMap<>();
        Map<UUID, Claimed> claimed = new HashMap<>();
        holdings.forEach((holder, holding) -> holding.claims().forEach(claim -> {
            UUID key = claim.key();
            wanted.put(key, holder);
            Claimed other = claimed.put(key, new Claimed(claim, holding.reference()));
            if (other != null) {
                throw new KnownIdentifierException(refusal(claim, other.reference()));
            }
        }));
        if (!formerHolders.isEmpty()) {
            register.release(formerHolders, wanted);
        }
        if (!wanted.isEmpty()) {
            register.claim(wanted).ifPresent(held -> {
                Claimed ours = Objects.requireNonNull(claimed.get(held.claim()));
                if (held.holderId() == null) {
                    // Out of the caller's reach: asked again, the request would find it no more than the first time.
                    throw new KnownIdentifierException(refusalWithoutHolder(ours.claim()));
                }
                refuse(ours, ours.claim().type() + "/" + held.holderId());
            });
        }
    }

    private void refuse(Claimed ours, String holder) {
        OperationOutcome refusal = refusal(ours.claim(), holder);
        boolean sameResource = holder.equals(ours.reference());
        if (sameResource || !transaction.getResolvedMatchUrls().isEmpty()) {
            // Whether it was there was asked before the other request committed. Asked again, this one finds it.
            throw new ResourceVersionConflictException("An identifier was claimed at the same moment", refusal);
        }
        throw new KnownIdentifierException(refusal);
    }

    private OperationOutcome refusal(IdentifierClaim claim, String holder) {
        return refusalOf(claim, claim.system() + "|" + claim.value() + " → " + holder);
    }

    private OperationOutcome refusalWithoutHolder(IdentifierClaim claim) {
        return refusalOf(claim, claim.system() + "|" + claim.value());
    }

    private OperationOutcome refusalOf(IdentifierClaim claim, String found) {
        return outcomes.outcome(
                Language.of(request),
                Issue.error(claim.rule()).at(claim.type() + ".identifier").found(found));
    }
}
