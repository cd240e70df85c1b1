package org.xinglin.fhirserver.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where data is kept.
 *
 * @param dir the data folder of the embedded PostgreSQL; unused with an external one
 * @param restarts attempts to start the embedded PostgreSQL after it ended by itself, before the server ends too
 */
@ConfigurationProperties("xinglin.data")
record StorageProperties(
        @DefaultValue("data") Path dir, @DefaultValue("8") int restarts) {}
