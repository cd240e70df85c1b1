package org.xinglin.fhirserver.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.xinglin.fhirserver.RefusedStart;

/** Prints a refused start as a problem and its remedy. Spring Boot finds it by {@code META-INF/spring.factories}. */
final class RefusedStartAnalyzer extends AbstractFailureAnalyzer<RefusedStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedStart refused) {
        return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }
}
