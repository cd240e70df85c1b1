package org.xinglin.access.token;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;

/** What another package adds to the endpoints that give tokens: pages to sign in at, other ways to a token. */
public interface AuthorizationServerPart {

    /** Called once, when the filters of these endpoints are built. */
    void addTo(OAuth2AuthorizationServerConfigurer server, HttpSecurity http) throws Exception;

    /**
     * The paths of pages that need no access token, as patterns of the servlet container ({@code /signin/*}): they pass Spring
     * Security's filters instead. None by default.
     */
    default List<String> paths() {
        return List.of();
    }
}
