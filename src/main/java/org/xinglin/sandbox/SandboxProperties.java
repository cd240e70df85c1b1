package org.xinglin.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The synthetic county.
 *
 * @param residents how many to load into an empty store at start; 0 loads none
 * @param seed the same one gives the same county
 * @param senders how many transactions are under way at once
 */
@ConfigurationProperties("xinglin.sandbox")
record SandboxProperties(
        @DefaultValue("0") int residents,
        @DefaultValue(SandboxProperties.SEED) long seed,
        @DefaultValue(SandboxProperties.SENDERS) int senders) {

    static final String SEED = "1";
    static final String SENDERS = "4";
}
