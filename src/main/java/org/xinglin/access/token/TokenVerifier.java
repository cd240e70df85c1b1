package org.xinglin.access.token;

import org.xinglin.fhirserver.Actor;

/** Reads access tokens. */
@FunctionalInterface
public interface TokenVerifier {

    /**
     * @return who acts by the token
     * @throws RefusedToken if it is none of ours, or does not count any more
     */
    Actor verify(String token) throws RefusedToken;
}
