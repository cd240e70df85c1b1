package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/** Units as hospitals mistype them: a telephone number in the unit's place is refused, and nothing stumbles. */
class StandardCodesTests {

    @Test
    void aNumberTooLargeForAFactorIsNoUnit() {
        Observation observation = measuredIn("13800000000");

        assertThat(ReleasedValidation.ACCEPTANCE.doubt(observation)).isPresent();
        assertThat(ReleasedValidation.VALIDATOR.validate(observation, Language.EN, null))
                .filteredOn(Issue::blocks)
                .extracting(Issue::rule)
                .containsOnly("unit-invalid");
    }

    @Test
    void aUnitIsOne() {
        assertThat(ReleasedValidation.ACCEPTANCE.doubt(measuredIn("umol/L"))).isEmpty();
    }

    private static Observation measuredIn(String unit) {
        Observation observation = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept().setText("肌酐"))
                .setSubject(new Reference("Patient/resident-full"))
                .addPerformer(new Reference("Organization/organization-township"))
                .setEffective(new DateTimeType("2026-03-02T08:30:00+08:00"))
                .setValue(new Quantity()
                        .setValue(88)
                        .setSystem("http://unitsofmeasure.org")
                        .setCode(unit));
        return (Observation) ReleasedValidation.stamped(observation);
    }
}
