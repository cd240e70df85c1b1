package org.xinglin.referral.fhir.recognition;

import java.util.regex.Pattern;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;

/** Whether somebody who writes may also read reports: who may only write is not told that there is one. */
final class ReadableReports {

    /** A scope of SMART v1 or v2 that lets one read all reports in reach; one with constraints does not. */
    private static final Pattern READS = Pattern.compile("\\w+/(\\*|DiagnosticReport)\\.(\\*|read|c?ru?d?s?)");

    private ReadableReports() {}

    static boolean by(Caller caller) {
        Actor actor = caller.actor();
        return actor == null
                || actor.scopes().stream()
                        .anyMatch(scope -> READS.matcher(scope).matches());
    }
}
