package org.xinglin.access.signin;

import java.util.List;
import org.xinglin.access.registry.User;
import org.xinglin.access.signin.person.BrowserSession;

/**
 * An app's request on its way to a code: who is signed in, and what the app gets of what it asked for.
 *
 * @param scopes what is granted if the person allows it
 */
record Authorization(AuthorizationRequest request, BrowserSession session, User user, List<String> scopes) {

    Authorization {
        scopes = List.copyOf(scopes);
    }
}
