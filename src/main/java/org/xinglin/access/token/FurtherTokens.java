package org.xinglin.access.token;

import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** Makes tokens of another kind than those that are signed here, such as refresh tokens. */
public interface FurtherTokens extends OAuth2TokenGenerator<OAuth2Token> {}
