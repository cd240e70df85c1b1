package org.xinglin.fhirserver.sync;

import java.util.Date;
import org.springframework.transaction.support.TransactionSynchronization;
import org.xinglin.fhirserver.ThisTransaction;

/** When the current database transaction changes what it changes: one time for all of it, by the database's clock. */
final class Stamp implements TransactionSynchronization {

    /** Milliseconds since 1970: more the library does not tell. */
    private long millis;

    private Stamp(long millis) {
        this.millis = millis;
    }

    /** That of the current transaction, which announces itself with it. */
    static Stamp current(Horizon horizon) {
        return ThisTransaction.the(Stamp.class, () -> new Stamp(horizon.stamp().toEpochMilli()));
    }

    /**
     * Makes it later than a version that is already there. Somebody else may have changed a resource after this transaction
     * had begun to write; and clocks are set back. Nothing is lost by it: only an older time could be passed over.
     */
    void after(Date former) {
        millis = Math.max(millis, former.getTime() + 1);
    }

    /** The library hands the same date to all that it stores in one go, and tells it in the answer. */
    void writeTo(Date date) {
        date.setTime(millis);
    }

    Date date() {
        return new Date(millis);
    }
}
