package org.xinglin.fhirserver;

/**
 * Marks a bean whose HAPI {@code @Operation} methods the server shall offer.
 *
 * <p>An operation exists for clients only once the contract ({@code CapabilityStatement/xinglin-server}) lists it and
 * {@code operation-scopes.properties} names the scope it needs.
 */
public interface FhirOperations {}
