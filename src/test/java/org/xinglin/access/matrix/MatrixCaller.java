package org.xinglin.access.matrix;

import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;

/**
 * Somebody who asks.
 *
 * @param by the client, or the person, whose token it is; empty for nobody
 * @param scopes what the token says, in SMART's words
 */
record MatrixCaller(String key, String by, String scopes, String zh, String en) {

    boolean isNobody() {
        return by.isEmpty();
    }

    /** Whether nothing is out of reach: the platform's, and whoever has a post at the top of the county. */
    boolean reachesBoth() {
        return by.equals(GuardedCounty.PLATFORM) || by.endsWith(".plain");
    }

    boolean isResident() {
        return by.startsWith("resident.");
    }

    @Nullable
    String token() {
        if (isNobody()) {
            return null;
        }
        String[] said = scopes.split(" ");
        if (scopes.startsWith("system/")) {
            return GuardedServer.token(by, said);
        }
        return GuardedServer.token(
                GuardedCounty.APP, by, isResident() ? by.substring("resident.".length()) : null, said);
    }
}
