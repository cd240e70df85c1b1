package org.xinglin.fhirserver.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;

/**
 * How much one request may delete.
 *
 * @param records of a resident who is deleted with everything that is about him; that many take some tens of seconds
 */
@ConfigurationProperties("xinglin.deletion")
record DeletionSettings(@DefaultValue("5000") int records) {

    DeletionSettings {
        if (records < 1) {
            throw new RefusedStart(
                    "xinglin.deletion.records is " + records + ".", "Set it to at least 1, or leave it out.");
        }
    }
}
