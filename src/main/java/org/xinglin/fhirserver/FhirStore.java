package org.xinglin.fhirserver;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * The storage, for rooms of the same process: what is written here passes the same hooks, profiles and rules as a
 * client's request, only without HTTP.
 */
public interface FhirStore {

    /**
     * Stores a transaction, all or nothing, as {@code POST} to the FHIR base does; within the database transaction that the
     * caller is in, if it is in one.
     *
     * @param transaction a Bundle of type {@code transaction}; it is changed on the way (ids, profiles)
     * @return the transaction-response
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException if it is refused, with the OperationOutcome
     *     where there is one
     */
    Bundle transact(Bundle transaction);

    /**
     * The same on behalf of a request: a refusal is in its language.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException if it is refused
     */
    Bundle transact(Bundle transaction, RequestDetails onBehalfOf);

    /**
     * Does several things in one database transaction, on behalf of a request. It is begun again from the start if it met
     * another at the same moment, so what the work changes must be its own.
     */
    <T> T together(RequestDetails onBehalfOf, Supplier<T> work);

    /**
     * What a search finds, as much of it as the largest page has: for searches that find few.
     *
     * @param query the parameters, as after the question mark of an address
     */
    <T extends Resource> List<T> search(Class<T> type, String query);

    /** The current version of a resource; nothing if there is none, or no longer. */
    <T extends Resource> Optional<T> read(Class<T> type, String id);

    /** Whether any resource of a type is stored. */
    boolean holdsAny(Class<? extends Resource> type);
}
