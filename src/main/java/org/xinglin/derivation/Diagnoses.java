package org.xinglin.derivation;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.xinglin.fhirserver.PlaceTime;

/** What records of diagnoses say: whether they are meant, by which codes, and since when. */
public final class Diagnoses {

    /** The international notation, and the national one with its extensions. */
    private static final Set<String> ICD10 =
            Set.of("http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.156.10011.2.3.3.11");

    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";

    private Diagnoses() {}

    /** One that does not say how certain it is, is meant as it stands: who doubts a diagnosis has to say so (ADR 34). */
    public static boolean isConfirmed(Condition condition) {
        return !condition.hasVerificationStatus()
                || condition.getVerificationStatus().hasCoding(VERIFICATION, "confirmed");
    }

    /** The codes of ICD-10 that a concept has. */
    public static Set<String> icd10(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> coding.hasSystem() && coding.hasCode() && ICD10.contains(coding.getSystem()))
                .map(Coding::getCode)
                .collect(Collectors.toSet());
    }

    /** Since when it is known, the best date first. */
    public static Stream<OffsetDateTime> dates(PlaceTime time, Condition condition) {
        return Stream.of(time.of(condition.getOnset()), time.moment(condition.getRecordedDateElement()))
                .flatMap(Optional::stream);
    }
}
