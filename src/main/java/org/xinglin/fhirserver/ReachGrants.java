package org.xinglin.fhirserver;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts residents into the reach of organisations beside the one that manages them: for a time, and because of something, such as
 * a consent. What is granted counts from the commit of the transaction that the caller is in, for the organisation and all that
 * stand above it.
 */
public interface ReachGrants {

    /**
     * Makes what a resource grants be this and nothing else.
     *
     * @param cause the resource that grants it, as {@code Consent/7}
     * @param resident id of the Patient
     * @param organisations ids of Organizations; one that does not exist is passed over. None takes back what was granted
     * @param purposes for what alone it is granted, as codes of HL7's PurposeOfUse; none: for whatever purpose
     * @param since from when on; null for from now on
     * @param until the moment from which on it no longer counts; null for no end
     */
    void keep(
            String cause,
            String resident,
            Set<String> organisations,
            Set<String> purposes,
            @Nullable Instant since,
            @Nullable Instant until);

    /**
     * Makes those who perform a request reach its resident, as long as it is open, and as they are now: who was asked, and whose
     * the task is.
     *
     * @param task that was accepted, as {@code Task/7}
     * @param request id of the ServiceRequest
     * @param until the moment from which on it no longer counts; null for no end
     */
    void accept(String task, String request, @Nullable Instant until);

    /** Takes back what a resource granted, which is gone. */
    void withdraw(String cause);
}
