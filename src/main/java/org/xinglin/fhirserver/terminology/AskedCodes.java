package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** The codes that a question is about, in whichever of the three ways they come. */
record AskedCodes(Answering answering) {

    /** @return several where a CodeableConcept has several codings */
    List<Coding> of(
            @Nullable CodeType code,
            @Nullable UriType system,
            @Nullable StringType display,
            @Nullable Coding coding,
            @Nullable CodeableConcept concept,
            RequestDetails request) {
        List<Coding> asked = answering.onlyOne(
                request,
                "code, coding, codeableConcept",
                Optional.ofNullable(code)
                        .filter(said -> said.getValue() != null)
                        .map(said -> List.of(new Coding(
                                system == null ? null : system.getValue(),
                                said.getValue(),
                                display == null ? null : display.getValue()))),
                Optional.ofNullable(coding).map(List::of),
                Optional.ofNullable(concept).map(CodeableConcept::getCoding));
        if (asked.isEmpty() || asked.stream().anyMatch(each -> each.getCode() == null)) {
            throw answering.invalid(request, "code", "", "code");
        }
        return asked;
    }
}
