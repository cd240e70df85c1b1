package org.xinglin.fhirserver.validation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Fast acceptance in production.
 *
 * @param enabled false sends every resource to the validator
 * @param recheck the share, from 0 to 1, of the resources accepted that the validator looks at afterwards
 */
@ConfigurationProperties("xinglin.acceptance")
record AcceptanceSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("0.001") double recheck) {

    AcceptanceSettings {
        if (!(recheck >= 0 && recheck <= 1)) {
            throw new RefusedStart(
                    "xinglin.acceptance.recheck is " + recheck + ".",
                    "Set it to a share between 0 and 1, or leave it out.");
        }
    }
}
