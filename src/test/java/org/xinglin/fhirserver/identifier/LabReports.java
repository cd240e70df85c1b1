package org.xinglin.fhirserver.identifier;

import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** Readings of one resident as a laboratory numbers them. */
record LabReports(IdType resident) {

    static final String SYSTEM = "https://lis.example.org/report";
    static final OffsetDateTime TIME = OffsetDateTime.of(2026, 3, 4, 8, 30, 0, 0, ZoneOffset.ofHours(8));

    private static final IGenericClient CLIENT = SharedServer.get().client();

    static LabReports ofANewResident() {
        return new LabReports(create(aResident().build()));
    }

    Observation reading(String number) {
        return reading(SYSTEM, number);
    }

    Observation reading(String system, String number) {
        return aBloodPressure(128, 78)
                .of(resident.getValue())
                .at(TIME)
                .numbered(system, number)
                .build();
    }

    /** Each is stored unless it is known. */
    static Bundle transaction(Observation... readings) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Observation reading : readings) {
            transaction
                    .addEntry()
                    .setResource(reading)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation")
                    .setIfNoneExist("identifier=" + SYSTEM + "|"
                            + reading.getIdentifierFirstRep().getValue());
        }
        return transaction;
    }

    static List<Observation> stored(String number) {
        return CLIENT
                .search()
                .forResource(Observation.class)
                .where(Observation.IDENTIFIER.exactly().systemAndIdentifier(SYSTEM, number))
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .stream()
                .map(entry -> (Observation) entry.getResource())
                .toList();
    }

    static IdType create(Resource resource) {
        return Posted.by(CLIENT, resource);
    }

    static String json(Resource resource) {
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource);
    }
}
