package org.xinglin.referral.fhir.request;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.Caller;
import org.xinglin.referral.domain.OpenKey;
import org.xinglin.referral.domain.RequestKind;

/** What an open request holds, so that no other is the same. */
@Component
final class OpenKeys {

    private final RequestParties parties;
    private final RequestReasons reasons;

    OpenKeys(RequestParties parties, RequestReasons reasons) {
        this.parties = parties;
        this.reasons = reasons;
    }

    /** One for each performing organisation, category of a reason and, of an order, code. */
    Set<UUID> of(Caller caller, ServiceRequest request, RequestKind kind) {
        String resident = request.getSubject().getReferenceElement().getIdPart();
        Set<String> categories = reasons.categories(caller, request);
        List<String> codes = kind.order() ? codes(request.getCode()) : List.of("");
        return parties.performing(caller, request).stream()
                .flatMap(performer -> categories.stream()
                        .flatMap(reason -> codes.stream()
                                .map(code -> new OpenKey(resident, kind.kind(), performer, reason, code))))
                .map(key -> UUID.fromString(FactId.of("open-request", key.text())))
                .collect(Collectors.toSet());
    }

    /** A code that has no system is told from those that have one; what has no code, by its words. */
    private static List<String> codes(CodeableConcept ordered) {
        List<String> coded = ordered.getCoding().stream()
                .filter(coding -> coding.hasCode())
                .map(coding -> (coding.hasSystem() ? coding.getSystem() : "") + "|" + coding.getCode())
                .distinct()
                .toList();
        return coded.isEmpty() ? List.of(ordered.hasText() ? ordered.getText().strip() : "") : coded;
    }
}
