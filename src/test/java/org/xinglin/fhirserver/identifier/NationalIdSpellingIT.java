package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.NATIONAL_ID;
import static org.xinglin.testkit.SyntheticResident.aResident;
import static org.xinglin.testkit.SyntheticResident.numberEndingInX;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A resident is one, however the national ID is written and whatever system it is sent under (contract, "National ID"). */
class NationalIdSpellingIT {

    private static final String ALIAS = "urn:oid:2.16.840.1.113883.2.23.1.19.1";
    private static final String HOSPITAL = "https://his.example.org/card";
    private static final XinglinServer SERVER = SharedServer.get();
    private static final IGenericClient CLIENT = SERVER.client();

    private final String number = numberEndingInX();
    private final String small = number.replace('X', 'x');

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {ALIAS, NATIONAL_ID, "2.16.156.10011.1.3", "URN:OID:2.16.156.10011.1.3"})
    void isStoredUnderItsSystemWithACapitalX(@Nullable String system) {
        Patient sent = carrying(system, small);
        sent.getIdentifierFirstRep()
                .getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/v2-0203")
                .setCode("NI");

        Identifier stored = read(create(sent)).getIdentifierFirstRep();

        assertThat(stored.getSystem()).isEqualTo(NATIONAL_ID);
        assertThat(stored.getValue()).isEqualTo(number);
        assertThat(stored.getType().getCodingFirstRep().getCode()).isEqualTo("NI");
    }

    @Test
    void underAnUnknownSystemItIsKeptAndRefusesASecondAllTheSame() {
        IdType first = create(carrying(HOSPITAL, small));

        assertThat(read(first).getIdentifierFirstRep().getValue()).isEqualTo(small);
        assertThat(read(first).getIdentifierFirstRep().getSystem()).isEqualTo(HOSPITAL);
        refusesInEveryWay("Patient/" + first.getIdPart());
    }

    @Test
    void ofTheSameResidentItMayStandUnderTwoSystems() {
        Patient both = carrying(null, small);
        both.addIdentifier().setSystem(HOSPITAL).setValue(small);
        both.addIdentifier().setSystem(NATIONAL_ID).setValue(number);

        Patient stored = read(create(both));

        assertThat(stored.getIdentifier())
                .extracting(Identifier::getSystem)
                .containsExactly(null, HOSPITAL, NATIONAL_ID);
        refusesInEveryWay("Patient/" + stored.getIdElement().getIdPart());
    }

    private void refusesInEveryWay(String holder) {
        for (String system : new String[] {null, ALIAS, NATIONAL_ID, "urn:oid:2.16.156.10011.1.15"}) {
            refused(holder, () -> create(carrying(system, number)));
            refused(holder, () -> create(carrying(system, small)));
        }
        Patient other = aResident().build();
        other.setId(create(other).toUnqualifiedVersionless());
        other.addIdentifier().setSystem("https://lab.example.org/card").setValue(small);
        refused(holder, () -> CLIENT.update().resource(other).execute());
        refused(
                holder,
                () -> CLIENT.patch()
                        .withBody(
                                "[{\"op\":\"add\",\"path\":\"/identifier/-\",\"value\":{\"system\":\"https://x.example.org\","
                                        + "\"value\":\"" + small + "\"}}]")
                        .withId(other.getIdElement())
                        .execute());
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        post(transaction, carrying(null, small));
        refused(holder, () -> CLIENT.transaction().withBundle(transaction).execute());
    }

    @Test
    void twoOfOneTransactionAreRefusedHoweverTheyAreWritten() {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        post(transaction, carrying(null, small)).setIfNoneExist("identifier=" + NATIONAL_ID + "|" + small);
        post(transaction, carrying(HOSPITAL, number)).setIfNoneExist("identifier=" + NATIONAL_ID + "|" + number);

        assertThat(Refusal.of(() -> CLIENT.transaction().withBundle(transaction).execute())
                        .status())
                .isEqualTo(409);
        assertThat(matches("Patient?identifier=" + number)).isZero();
    }

    @Test
    void everySpellingFinds() {
        IdType id = create(carrying(null, small));
        Basic note = new Basic();
        note.getCode().setText("随访备注");
        note.setSubject(new Reference().setIdentifier(new Identifier().setValue(small)));
        note = CLIENT.read().resource(Basic.class).withId(create(note)).execute();

        assertThat(note.getSubject().getReference()).isEqualTo("Patient/" + id.getIdPart());
        for (String token : new String[] {
            number,
            small,
            "|" + small,
            "|" + number,
            ALIAS + "|" + small,
            NATIONAL_ID + "|" + small,
            "2.16.156.10011.1.3|" + small
        }) {
            String value = URLEncoder.encode(token, StandardCharsets.UTF_8);
            assertThat(matches("Patient?identifier=" + value)).as(token).isEqualTo(1);
            assertThat(matches("Basic?subject:Patient.identifier=" + value))
                    .as(token)
                    .isEqualTo(1);
            assertThat(matches("Basic?patient.identifier=" + value)).as(token).isEqualTo(1);
            assertThat(matches("Patient?_has:Basic:subject:patient.identifier=" + value))
                    .as(token)
                    .isEqualTo(1);
            assertThat(matches("Patient?identifier:not=" + value + "&_id=" + id.getIdPart()))
                    .as(token)
                    .isZero();
            MethodOutcome known = CLIENT.create()
                    .resource(carrying(null, small))
                    .conditionalByUrl("Patient?identifier=" + value)
                    .execute();
            assertThat(known.getId().getIdPart()).as(token).isEqualTo(id.getIdPart());
        }
    }

    @Test
    void underAnUnknownSystemEitherXFinds() {
        create(carrying(HOSPITAL, small));

        assertThat(matches("Patient?identifier=" + number)).isEqualTo(1);
        assertThat(matches("Patient?identifier=" + small)).isEqualTo(1);
        assertThat(matches("Patient?identifier=" + HOSPITAL + "%7C" + small)).isEqualTo(1);
    }

    @Test
    void inATransactionASubjectIsFoundByTheNumberAlone() {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        post(transaction, carrying(null, small));
        Basic note = new Basic();
        note.getCode().setText("随访备注");
        note.setSubject(new Reference().setIdentifier(new Identifier().setValue(number)));
        transaction
                .addEntry()
                .setResource(note)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Basic");

        CLIENT.transaction().withBundle(transaction).execute();

        assertThat(matches("Basic?subject:Patient.identifier=" + number)).isEqualTo(1);
    }

    @Test
    void aNumberThatIsNoneIsNotTouched() {
        String wrong = number.substring(0, 17) + "5";
        Patient stored = read(create(carrying(HOSPITAL, wrong)));

        create(carrying("https://other.example.org", wrong));

        assertThat(stored.getIdentifierFirstRep().getValue()).isEqualTo(wrong);
    }

    private static Patient carrying(@Nullable String system, String value) {
        Patient patient = aResident().build();
        patient.getIdentifierFirstRep().setSystem(system).setValue(value);
        return patient;
    }

    private static Bundle.BundleEntryRequestComponent post(Bundle transaction, Patient patient) {
        return transaction
                .addEntry()
                .setResource(patient)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Patient");
    }

    private static void refused(String holder, Runnable write) {
        Refusal refusal = Refusal.of(write::run);
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.rules()).containsExactly("duplicate-resident");
        assertThat(refusal.outcome().getIssueFirstRep().getDiagnostics()).contains(holder);
    }

    private static Patient read(IdType id) {
        return CLIENT.read()
                .resource(Patient.class)
                .withId(id.toUnqualifiedVersionless())
                .execute();
    }

    private static int matches(String search) {
        HttpResponse<String> answer = SERVER.get("/fhir/" + search);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Bundle.class, answer.body())
                .getEntry()
                .size();
    }

    private static IdType create(org.hl7.fhir.r4.model.Resource resource) {
        return Posted.by(CLIENT, resource);
    }
}
