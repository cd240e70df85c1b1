package org.xinglin.fhirserver;

/** Marks a bean whose HAPI {@code @Hook} methods the server shall call. */
public interface FhirHook {}
