package org.xinglin.fhirserver;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is gathered during the database transaction that the caller is in, and told how that ends. */
public final class ThisTransaction {

    private ThisTransaction() {}

    /** The one of its kind that the transaction has; the first time a new one, registered with the transaction. */
    public static <T extends TransactionSynchronization> T the(Class<T> kind, Supplier<T> first) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseGet(() -> {
                    T made = first.get();
                    TransactionSynchronizationManager.registerSynchronization(made);
                    return made;
                });
    }
}
