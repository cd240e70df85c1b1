package org.xinglin.access.token;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who gives the tokens, and for whom they are.
 *
 * @param issuer of the tokens, an address: somebody else's in the mode {@code external}; in the mode {@code embedded} this
 *     server's, by default the audience without {@code /fhir}
 * @param audience the address of the FHIR base as clients know it; by default, in the mode {@code embedded}, this machine's
 */
@ConfigurationProperties("xinglin.security")
record AddressSettings(@Nullable String issuer, @Nullable String audience) {}
