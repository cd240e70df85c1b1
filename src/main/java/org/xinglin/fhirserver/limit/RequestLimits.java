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
 * @param numberDigits of a number in a search, written out without an exponent
 * @param answerResources read for a whole answer, all entries of a batch together
 * @param answerSize of a whole answer, as it is stored and as it is sent
 * @param rate that a body has to come in at and an answer has to be taken at, a second, on average
 * @param rateGrace before the rate counts
 * @param heavyRequests worked at side by side: bundles, operations, histories, wide searches, large bodies; 0: as many as
 *     the heap can carry
 * @param searches of small pages worked at side by side; 0: as many as the heap can carry
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
        @DefaultValue("30s") Duration statementTime,
        @DefaultValue("64") int numberDigits,
        @DefaultValue("20000") int answerResources,
        @DefaultValue("16MB") DataSize answerSize,
        @DefaultValue("1KB") DataSize rate,
        @DefaultValue("5s") Duration rateGrace,
        @DefaultValue("0") int heavyRequests,
        @DefaultValue("0") int searches) {

    private static final long MEGABYTE = 1024 * 1024;

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
        positive("number-digits", numberDigits);
        positive("answer-resources", answerResources);
        positive("answer-size", answerSize.toBytes());
        positive("rate", rate.toBytes());
        positive("rate-grace", rateGrace.toMillis());
        positive("heavy-requests", heavyRequests + 1L);
        positive("searches", searches + 1L);
        heavyRequests = heavyRequests > 0 ? heavyRequests : carriedByHeap(256 * MEGABYTE, 2, 16);
        searches = searches > 0 ? searches : carriedByHeap(128 * MEGABYTE, 4, 20);
    }

    private static int carriedByHeap(long bytesOfEach, int least, int most) {
        return (int) Math.max(least, Math.min(most, Runtime.getRuntime().maxMemory() / bytesOfEach));
    }

    private static void positive(String name, long value) {
        if (value <= 0 || value > Integer.MAX_VALUE) {
            throw new RefusedStart(
                    "xinglin.limits." + name + " is " + value + ".",
                    "Set it to a number between 1 and " + Integer.MAX_VALUE + ", or leave it out.");
        }
    }
}
