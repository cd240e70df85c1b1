package org.xinglin.fhirserver.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where data is kept, and how it was.
 *
 * @param dir the data folder of the embedded PostgreSQL; unused with an external one
 * @param formerZone the zone of the process that wrote the store before instants were stored, see {@link StoredInstants};
 *     that of this process if it is not set
 * @param restarts attempts to start the embedded PostgreSQL after it ended by itself, before the server ends too
 */
@ConfigurationProperties("xinglin.data")
record StorageProperties(
        @DefaultValue("data") Path dir,
        @Nullable String formerZone,
        @DefaultValue("8") int restarts) {}
