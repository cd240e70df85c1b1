package org.xinglin.contract.fhir.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.contract.domain.Contract;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ThisTransaction;

/**
 * The contracts that one transaction writes. They are kept just before the commit, so that one that ends in a transaction makes
 * room for another, and nobody waits for long.
 */
final class PendingContracts implements TransactionSynchronization {

    private final ContractTable table;
    private final ContractRefusals refusals;
    private final Caller caller;
    private final Map<String, Optional<Contract>> written = new LinkedHashMap<>();

    private PendingContracts(ContractTable table, ContractRefusals refusals, Caller caller) {
        this.table = table;
        this.refusals = refusals;
        this.caller = caller;
    }

    /** Those of the database transaction that the caller is in. */
    static PendingContracts ofThisTransaction(ContractTable table, ContractRefusals refusals, Caller caller) {
        return ThisTransaction.the(PendingContracts.class, () -> new PendingContracts(table, refusals, caller));
    }

    /**
     * Notes what a plan is from now on.
     *
     * @param plan its id
     * @param contract nothing where it is none any more
     */
    void note(String plan, Optional<Contract> contract) {
        written.put(plan, contract);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        List<Contract> contracts =
                written.values().stream().flatMap(Optional::stream).toList();
        table.keep(written.keySet(), contracts).ifPresent(overlap -> {
            throw refusals.inForce(caller, overlap.plan(), overlap.other());
        });
    }
}
