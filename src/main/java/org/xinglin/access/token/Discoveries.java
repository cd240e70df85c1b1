package org.xinglin.access.token;

/** What is said of the giving of tokens, under the address that somebody asks at. */
@FunctionalInterface
public interface Discoveries {

    /** @param servedAt scheme, host and port of the request at hand */
    Discovery at(String servedAt);
}
