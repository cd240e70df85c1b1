package org.xinglin.constitution.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.derivation.Transactions;

/**
 * A version of a response, and what follows from it.
 *
 * @param reference the response's type and id
 * @param isGone whether it was deleted
 * @param subject whom it is about
 * @param identity the version, and that of the resident where his correction is why it is looked at again
 * @param assessed nothing if nothing follows
 */
record ResponseVersion(
        String reference,
        boolean isGone,
        Optional<String> subject,
        List<String> identity,
        Optional<AssessedResponse> assessed) {

    /** @param number of the version as it is stored, or will be */
    static ResponseVersion of(QuestionnaireResponse response, long number, Optional<AssessedResponse> assessed) {
        String reference = Transactions.address(response);
        return new ResponseVersion(
                reference,
                false,
                Optional.ofNullable(response.getSubject().getReference()),
                identity(reference, number),
                assessed);
    }

    /** @param number of the version that the deletion made */
    static ResponseVersion gone(String reference, Patient resident, long number) {
        return new ResponseVersion(
                reference,
                true,
                Optional.of(Transactions.address(resident)),
                identity(reference, number),
                Optional.empty());
    }

    ResponseVersion afterCorrectionOf(Patient resident) {
        String corrected = Transactions.address(resident) + "/_history/" + number(resident);
        return new ResponseVersion(
                reference,
                isGone,
                subject,
                Stream.concat(identity.stream(), Stream.of(corrected)).toList(),
                assessed);
    }

    static long number(Resource stored) {
        return Long.parseLong(stored.getMeta().getVersionId());
    }

    private static List<String> identity(String reference, long number) {
        return List.of(reference, "_history/" + number, "derivation");
    }
}
