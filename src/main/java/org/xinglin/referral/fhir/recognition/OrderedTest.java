package org.xinglin.referral.fhir.recognition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.referral.domain.recognition.TestCode;

/** What a code means that a caller names: the codings that an order of this code would get, those of a sender's own map included. */
final class OrderedTest {

    private final List<RecordCompletion> completions;

    OrderedTest(List<RecordCompletion> completions) {
        this.completions = completions;
    }

    /** @param token {@code system|code}, {@code code} of any system, or {@code |code} of none */
    Set<TestCode> codes(String token) {
        int bar = token.indexOf('|');
        String system = bar <= 0 ? null : token.substring(0, bar);
        String code = token.substring(bar + 1);
        ServiceRequest order = new ServiceRequest();
        order.setCode(new CodeableConcept());
        order.getCode().addCoding().setSystem(system).setCode(code);
        completions.forEach(completion -> completion.complete(order));
        return Stream.concat(Stream.of(new TestCode(system, code)), TestCodes.of(order.getCode()).stream())
                .collect(Collectors.toSet());
    }
}
