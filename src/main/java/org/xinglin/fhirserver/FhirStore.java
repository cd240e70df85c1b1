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
    <T> T inTransaction(RequestDetails onBehalfOf, Supplier<T> work);

    /**
     * What a search finds: all of it, however much that is, or the first so many where {@code _count} says so, at most 500.
     * Searches that may find much go by {@link #digest}.
     *
     * @param query the parameters, as after the question mark of an address; of those that are about the answer
     *     {@code _sort} and {@code _count} alone
     * @throws IllegalArgumentException if it asks for what is not done here: nothing is left out without a word
     */
    <T extends Resource> List<T> search(Class<T> type, String query);

    /**
     * What somebody makes of each match of a search, however many there are, in the order in which they were first stored.
     * Only a few hundred resources are in memory at a time, and what was made of a version before is not made again.
     *
     * @param query without {@code _sort} and {@code _count}
     * @throws IllegalArgumentException as {@link #search}
     */
    <T extends Resource, F> List<F> digest(Class<T> type, String query, Digest<T, F> digest);

    /** The current version of a resource; nothing if there is none, or no longer. */
    <T extends Resource> Optional<T> read(Class<T> type, String id);

    /** Whether any resource of a type is stored. */
    boolean holdsAny(Class<? extends Resource> type);
}
