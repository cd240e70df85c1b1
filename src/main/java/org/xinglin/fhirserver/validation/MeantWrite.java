package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Which write a call of {@code $validate} asks about (FHIR R4, operation Resource-validate): the update of the instance that it
 * is called on; by {@code mode}, {@code create} or {@code update}; without, the update of the id that the record has.
 *
 * @param id under which it would be updated; empty for a new one
 * @param sent the record's own id, or empty
 */
record MeantWrite(String id, String sent) {

    static MeantWrite of(RequestDetails request, Resource resource) {
        String sent = resource.hasId() ? resource.getIdElement().getIdPart() : "";
        if (request.getId() != null && request.getId().hasIdPart()) {
            return new MeantWrite(request.getId().getIdPart(), sent);
        }
        return new MeantWrite(mode(request).filter("create"::equals).isPresent() ? "" : sent, sent);
    }

    /** Whether the record says that it is another one. */
    boolean contradicts() {
        return !id.isEmpty() && !sent.isEmpty() && !id.equals(sent);
    }

    private static Optional<String> mode(RequestDetails request) {
        @Nullable String[] inAddress = request.getParameters().get("mode");
        Stream<String> inBody = request.getResource() instanceof Parameters parameters
                ? parameters.getParameter().stream()
                        .filter(parameter -> "mode".equals(parameter.getName()) && parameter.hasValue())
                        .map(parameter -> parameter.getValue().primitiveValue())
                : Stream.empty();
        return Stream.concat(inAddress == null ? Stream.empty() : Stream.of(inAddress), inBody)
                .findFirst();
    }
}
