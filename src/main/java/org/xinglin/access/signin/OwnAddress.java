package org.xinglin.access.signin;

import jakarta.servlet.http.HttpServletRequest;

/** The address under which this server's records are asked for, as {@code CapabilityStatement.implementation.url} says it. */
@FunctionalInterface
interface OwnAddress {

    String fhirBase(HttpServletRequest request);
}
