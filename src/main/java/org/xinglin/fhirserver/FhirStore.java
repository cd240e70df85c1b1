package org.xinglin.fhirserver;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * The storage, for rooms of the same process: what is written here passes the same hooks, profiles and rules as a
 * client's request, only without HTTP. Each call says on whose behalf it is made: hooks are told, and refusals are in the
 * caller's language.
 */
public interface FhirStore {

    /**
     * Stores a transaction, all or nothing, as {@code POST} to the FHIR base does. It is part of the database transaction that
     * the current thread is in, if it is in one: a refusal then takes back all of that, even if somebody catches it.
     *
     * @param transaction a Bundle of type {@code transaction}; it is changed on the way (ids, profiles)
     * @return the transaction-response
     * @throws ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException if it is refused
     */
    Bundle transact(Caller caller, Bundle transaction);

    /**
     * Does several things in one database transaction, all or nothing; within another it is part of that. It is begun again
     * from the start if it met another at the same moment, so what the work changes must be its own.
     */
    <T> T inTransaction(Caller caller, Supplier<T> work);

    /**
     * What a query finds, as of one moment. Without a limit that is all matches; of many, {@link #digest} keeps fewer in
     * memory. With a limit it is at most 500 matches, and says whether more exist.
     *
     * @throws IllegalArgumentException if the type has not one of the parameters, or is not sorted by one of the keys
     */
    <T extends Resource> Found<T> search(Caller caller, Query<T> query);

    /**
     * What somebody makes of each match of a query, however many there are, in the order in which they were first stored.
     * Only a few hundred resources are in memory at a time, and what was made of a version before is not made again.
     *
     * @param query without order and limit
     * @throws IllegalArgumentException as {@link #search}
     */
    <T extends Resource, F> List<F> digest(Caller caller, Query<T> query, Digest<T, F> digest);

    /** The current version of a resource; nothing if there is none, or no longer. */
    <T extends Resource> Optional<T> read(Caller caller, Class<T> type, String id);
}
