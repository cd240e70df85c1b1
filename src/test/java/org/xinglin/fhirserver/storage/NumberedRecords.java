package org.xinglin.fhirserver.storage;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.xinglin.testkit.XinglinServer;

/** The smallest records that the profiles accept, of people who do not exist, each with a number to find it by. */
final class NumberedRecords {

    /** The numbering of an imaginary hospital. */
    static final String NUMBERS = "urn:oid:1.2.3.4.5.6.7.8.9";

    private NumberedRecords() {}

    static Patient resident(String number) {
        Patient resident = new Patient();
        resident.addIdentifier().setSystem(NUMBERS).setValue(number);
        resident.addName().setText("示例居民");
        resident.setGender(AdministrativeGender.FEMALE);
        resident.getBirthDateElement().setValueAsString("1958-04");
        return resident;
    }

    /**
     * A look at the tongue.
     *
     * @param subject the resident, as {@code Patient/id}
     */
    static Observation reading(String number, String subject) {
        Observation reading = new Observation();
        reading.addIdentifier().setSystem(NUMBERS).setValue(number);
        reading.setStatus(ObservationStatus.FINAL);
        reading.getCode().setText("舌象");
        reading.setSubject(new Reference(subject));
        reading.setValue(new StringType("舌淡红，苔薄白"));
        return reading;
    }

    /** All of these, or none. */
    static Bundle transaction(List<? extends Resource> records) {
        Bundle transaction = new Bundle();
        transaction.setType(BundleType.TRANSACTION);
        for (Resource record : records) {
            transaction
                    .addEntry()
                    .setResource(record)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl(record.fhirType());
        }
        return transaction;
    }

    static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }
}
