package org.xinglin.fhirserver.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Settings {@code xinglin.limits.*}: the most that one request may ask for. Each is refused with its own rule.
 *
 * @param bodySize of a body, after decompression
 * @param nesting of JSON or XML, in levels
 * @param transactionEntries of a transaction or batch
 * @param includedResources that {@code _include} and {@code _revinclude} may bring to one page
 * @param alternatives of one search parameter, separated by commas
 * @param conditions of one search
 * @param chain links of a chained search, {@code _has} included
 * @param requestTime from the first byte to the last entry
 * @param statementTime of one database statement
 */
@ConfigurationProperties("xinglin.limits")
public record RequestLimits(
        @DefaultValue("10MB") DataSize bodySize,
        @DefaultValue("64") int nesting,
        @DefaultValue("1000") int transactionEntries,
        @DefaultValue("1000") int includedResources,
        @DefaultValue("200") int alternatives,
        @DefaultValue("30") int conditions,
        @DefaultValue("4") int chain,
        @DefaultValue("120s") Duration requestTime,
        @DefaultValue("30s") Duration statementTime) {

    public RequestLimits {
        positive("body-size", bodySize.toBytes());
        positive("nesting", nesting);
        positive("transaction-entries", transactionEntries);
        positive("included-resources", includedResources);
        positive("alternatives", alternatives);
        positive("conditions", conditions);
        positive("chain", chain);
        positive("request-time", requestTime.toMillis());
        positive("statement-time", statementTime.toMillis());
    }

    private static void positive(String name, long value) {
        if (value <= 0 || value > Integer.MAX_VALUE) {
            throw new RefusedStart(
                    "xinglin.limits." + name + " is " + value + ".",
                    "Set it to a number between 1 and " + Integer.MAX_VALUE + ", or leave it out.");
        }
    }
}
