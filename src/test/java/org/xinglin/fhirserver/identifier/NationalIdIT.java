package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.NATIONAL_ID;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** One national ID number is one resident on record, whichever of its names the number's system is sent under. */
@Tag("both-modes")
class NationalIdIT {

    /** HL7 China's OID for the same number. */
    private static final String ALIAS = "urn:oid:2.16.840.1.113883.2.23.1.19.1";

    private static final XinglinServer SERVER = SharedServer.get();
    private static final IGenericClient CLIENT = SERVER.client();

    private final Patient resident = aResident().build();
    private final String nationalId = resident.getIdentifierFirstRep().getValue();

    @Test
    void aSecondRecordOfAResidentIsRefusedAndNamesTheFirst() {
        IdType first = create(resident);

        Refusal refusal = Refusal.of(() -> create(again()));

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.rules()).containsExactly("duplicate-resident");
        assertThat(refusal.outcome().getIssueFirstRep().getDiagnostics()).contains("Patient/" + first.getIdPart());
    }

    @Test
    void whoIsNeitherActiveNorRetiredIsOnRecord() {
        Patient unsaid = resident;
        unsaid.getActiveElement().addExtension("https://his.example.org/unsaid", new StringType("未登记"));
        create(unsaid);

        assertThat(Refusal.of(() -> create(again())).rules()).containsExactly("duplicate-resident");
    }

    @Test
    void theAliasIsTheSameNumber() {
        create(resident);

        assertThat(Refusal.of(() -> create(underAlias(again()))).rules()).containsExactly("duplicate-resident");
    }

    @Test
    void aRecordThatWasRetiredOrDeletedMakesRoom() {
        IdType first = create(resident);
        Patient retired = again().setActive(false);
        retired.setId(first);
        CLIENT.update().resource(retired).execute();
        IdType second = create(again());

        retired.setActive(true);
        assertThat(Refusal.of(() -> CLIENT.update().resource(retired).execute()).rules())
                .as("it cannot come back beside the second")
                .containsExactly("duplicate-resident");

        CLIENT.delete().resourceById(second).execute();
        CLIENT.update().resource(retired).execute();
    }

    @Test
    void theAliasIsStoredUnderThePreferredName() {
        IdType id = create(underAlias(resident));

        Patient stored = CLIENT.read().resource(Patient.class).withId(id).execute();

        assertThat(stored.getIdentifierFirstRep().getSystem()).isEqualTo(NATIONAL_ID);
        assertThat(stored.getIdentifierFirstRep().getValue()).isEqualTo(nationalId);
    }

    @Test
    void theAliasFindsInSearchesChainsAndHas() {
        IdType id = create(resident);
        Basic note = new Basic();
        note.getCode().setText("随访备注");
        note.setSubject(new Reference(id.getValue()));
        create(note);
        String token = ALIAS + "%7C" + nationalId;

        assertThat(matches("/fhir/Patient?identifier=" + token)).isEqualTo(1);
        assertThat(matches("/fhir/Basic?subject:Patient.identifier=" + token)).isEqualTo(1);
        assertThat(matches("/fhir/Patient?_has:Basic:subject:patient.identifier=" + token + "&_id=" + id.getIdPart()))
                .isEqualTo(1);
    }

    @Test
    void theAliasIsUnderstoodInConditions() {
        String condition = "Patient?identifier=" + ALIAS + "|" + nationalId;
        MethodOutcome first =
                CLIENT.create().resource(resident).conditionalByUrl(condition).execute();
        MethodOutcome again =
                CLIENT.create().resource(again()).conditionalByUrl(condition).execute();
        MethodOutcome update = CLIENT.update()
                .resource(underAlias(again()).setActive(true))
                .conditionalByUrl(condition)
                .execute();

        assertThat(again.getId().getIdPart()).isEqualTo(first.getId().getIdPart());
        assertThat(update.getId().getIdPart()).isEqualTo(first.getId().getIdPart());
    }

    @Test
    void inATransactionTheAliasMayStandInConditionsAndReferences() {
        Basic note = new Basic();
        note.getCode().setText("随访备注");
        note.setSubject(new Reference("Patient?identifier=" + ALIAS + "|" + nationalId));
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(underAlias(resident))
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient")
                .setIfNoneExist("identifier=" + ALIAS + "|" + nationalId);
        transaction
                .addEntry()
                .setResource(note)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Basic");

        CLIENT.transaction().withBundle(transaction).execute();
        transaction.getEntryFirstRep().setResource(underAlias(again()));
        CLIENT.transaction().withBundle(transaction).execute();

        assertThat(matches("/fhir/Patient?identifier=" + NATIONAL_ID + "%7C" + nationalId))
                .isEqualTo(1);
        assertThat(matches("/fhir/Basic?subject:Patient.identifier=" + NATIONAL_ID + "%7C" + nationalId))
                .isEqualTo(2);
    }

    private Patient again() {
        return aResident().withNationalId(nationalId).build();
    }

    private static Patient underAlias(Patient patient) {
        patient.getIdentifierFirstRep().setSystem(ALIAS);
        return patient;
    }

    private static int matches(String search) {
        HttpResponse<String> answer = SERVER.get(search);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Bundle.class, answer.body())
                .getEntry()
                .size();
    }

    private static IdType create(Resource resource) {
        return Posted.by(CLIENT, resource);
    }
}
