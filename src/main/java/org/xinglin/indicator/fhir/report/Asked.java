package org.xinglin.indicator.fhir.report;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/** What an operation is asked with, in its address or in its body. Each parameter comes once at most; that is held before. */
record Asked(RequestDetails request, Outcomes outcomes) {

    Optional<String> text(String name) {
        String[] written = request.getParameters().get(name);
        return written != null && written.length > 0
                ? Optional.of(written[0])
                : Optional.ofNullable(request.getResource() instanceof Parameters body ? body.getParameter(name) : null)
                        .map(ParametersParameterComponent::getValue)
                        .map(Asked::text);
    }

    private static @Nullable String text(Type value) {
        return value instanceof Reference reference ? reference.getReference() : value.primitiveValue();
    }

    /** @param read nothing, or an exception of the JDK, where it is none */
    <T> Optional<T> value(String name, String expected, Function<String, Optional<T>> read) {
        return text(name).map(text -> {
            try {
                return read.apply(text).orElseThrow(() -> new IllegalArgumentException(text));
            } catch (IllegalArgumentException | DateTimeException none) {
                throw invalid(name, text, expected);
            }
        });
    }

    <T> T required(String name, String expected, Function<String, Optional<T>> read) {
        return value(name, expected, read).orElseThrow(() -> invalid(name, "—", expected));
    }

    InvalidRequestException invalid(String name, String found, String expected) {
        return outcomes.badRequest(
                Caller.of(request).language(),
                Issue.error("parameter-invalid").at(name).found(found).expected(expected));
    }
}
