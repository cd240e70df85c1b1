package org.xinglin.constitution.fhir;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** Measurements from which a scale can be filled. */
final class Measured {

    private Measured() {}

    static Observation waist(String resident, String centimetres) {
        Observation waist = new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setSubject(new Reference(resident))
                .setEffective(new DateTimeType(Date.from(Clock.systemUTC().instant())))
                .setValue(new Quantity()
                        .setValue(new BigDecimal(centimetres))
                        .setUnit("cm")
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("cm"));
        waist.addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("vital-signs");
        waist.getCode().addCoding().setSystem("http://loinc.org").setCode("8280-0");
        return waist;
    }
}
