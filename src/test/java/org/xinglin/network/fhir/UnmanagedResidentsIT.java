package org.xinglin.network.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Who registers a resident whom no organisation manages is told so, and the resident is stored all the same. */
class UnmanagedResidentsIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final String COUNT = "X-Xinglin-Warnings";

    private static HttpResponse<String> post(String path, Resource body) {
        return SentRecord.by(SERVER, "POST", path, SentRecord.json(body), "Prefer", "return=OperationOutcome");
    }

    @Test
    void itIsToldAndStored() {
        HttpResponse<String> answer =
                post("Patient", SyntheticResident.aResident().build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue(COUNT)).contains("1");
        OperationOutcome told = SentRecord.read(OperationOutcome.class, answer);
        assertThat(Refusal.rules(told)).contains("resident-unmanaged");
    }

    @Test
    void aResidentWhoComesWithHisVillageInOneTransactionHasOne() {
        Organization village = new Organization().setName("示例村卫生室").setActive(true);
        village.addIdentifier().setSystem("urn:oid:2.16.156.10011.1.5").setValue("PDY" + System.nanoTime());
        Patient resident = SyntheticResident.aResident().build();
        Bundle both = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        both.addEntry()
                .setFullUrl("urn:uuid:0b0d3c4e-5a7b-4f5e-9d61-0f6a8d6f1c01")
                .setResource(village)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Organization");
        both.addEntry()
                .setResource(resident.setManagingOrganization(
                        new Reference("urn:uuid:0b0d3c4e-5a7b-4f5e-9d61-0f6a8d6f1c01")))
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Patient");

        HttpResponse<String> answer = post("", both);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue(COUNT)).isEqualTo(Optional.empty());
        assertThat(answer.body()).doesNotContain("resident-unmanaged");
    }
}
