package org.xinglin.fhirserver.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A record says which resident it is about, or it is refused: stored without, no search by patient would find it. */
class SubjectsIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final String MRN = "https://his.example.org/mrn";
    private static final String ONE = "one-" + UUID.randomUUID();
    private static final String SHARED = "shared-" + UUID.randomUUID();

    @BeforeAll
    static void settle() {
        put(resident(ONE, ONE, SHARED));
        put(resident("other-" + ONE, "other-" + ONE, SHARED));
    }

    private static void put(Resource record) {
        HttpResponse<String> stored =
                SentRecord.by(SERVER, "PUT", record.fhirType() + "/" + record.getIdPart(), SentRecord.json(record));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
    }

    private static Patient resident(String id, String... numbers) {
        Patient patient = new Patient();
        patient.setId(id);
        patient.addName().setText("测试居民");
        patient.setGender(org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.FEMALE);
        patient.getBirthDateElement().setValueAsString("1958");
        for (String number : numbers) {
            patient.addIdentifier().setSystem(MRN).setValue(number);
        }
        return patient;
    }

    private static String identified(String number) {
        return "{'identifier': {'system': '" + MRN + "', 'value': '" + number + "'}, 'display': '张三'}";
    }

    /** One record of each type whose element names a resident; {@code %s} is the reference. */
    private static Map<String, String> records() {
        Map<String, String> records = new TreeMap<>();
        records.put("Observation", "'status': 'final', 'code': {'text': '舌象'}, 'valueString': '舌淡红', 'subject': %s");
        records.put(
                "Condition",
                "'clinicalStatus': {'coding': [{'system': 'http://terminology.hl7.org/CodeSystem/condition-clinical',"
                        + " 'code': 'active'}]}, 'subject': %s");
        records.put(
                "Encounter",
                "'status': 'planned', 'class': {'system': 'http://terminology.hl7.org/CodeSystem/v3-ActCode', 'code':"
                        + " 'AMB'}, 'subject': %s");
        records.put("CarePlan", "'status': 'draft', 'intent': 'plan', 'subject': %s");
        records.put("ServiceRequest", "'status': 'draft', 'intent': 'order', 'code': {'text': '耳穴压豆'}, 'subject': %s");
        records.put(
                "MedicationRequest",
                "'status': 'draft', 'intent': 'order', 'medicationCodeableConcept': {'text': '六味地黄丸'}, 'subject': %s");
        records.put("DiagnosticReport", "'status': 'partial', 'code': {'text': '血常规'}, 'subject': %s");
        records.put("Procedure", "'status': 'completed', 'subject': %s");
        records.put("Task", "'status': 'draft', 'intent': 'order', 'for': %s");
        records.put(
                "Coverage", "'status': 'draft', 'payor': [{'reference': 'Patient/" + ONE + "'}], 'beneficiary': %s");
        records.put("RelatedPerson", "'patient': %s");
        records.put(
                "AllergyIntolerance",
                "'clinicalStatus': {'coding': [{'system':"
                        + " 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'code': 'active'}]},"
                        + " 'patient': %s");
        records.put(
                "DocumentReference",
                "'status': 'current', 'content': [{'attachment': {'title': '示例文书'}}], 'subject': %s");
        records.put("Media", "'status': 'completed', 'content': {'title': '示例'}, 'subject': %s");
        records.put("Device", "'status': 'active', 'patient': %s");
        records.put("QuestionnaireResponse", "'status': 'in-progress', 'subject': %s");
        records.put("Goal", "'lifecycleStatus': 'proposed', 'description': {'text': '每周步行五天'}, 'subject': %s");
        records.put("CareTeam", "'status': 'proposed', 'subject': %s");
        records.put("Appointment", "'status': 'proposed', 'participant': [{'actor': %s, 'status': 'needs-action'}]");
        records.put("Communication", "'status': 'preparation', 'subject': %s");
        records.put("List", "'status': 'current', 'mode': 'working', 'subject': %s");
        records.put("Basic", "'code': {'text': '随访备注'}, 'subject': %s");
        records.put("Group", "'type': 'person', 'actual': true, 'member': [{'entity': %s}]");
        return records;
    }

    private static HttpResponse<String> post(String type, String members, String reference, String... headers) {
        String json = ("{'resourceType': '" + type + "', " + members.formatted(reference) + "}").replace('\'', '"');
        return SentRecord.by(SERVER, "POST", type, json, headers);
    }

    @Test
    void anIdentifierThatOneResidentCarriesNamesThem() {
        records().forEach((type, members) -> {
            HttpResponse<String> stored = post(type, members, identified(ONE));
            assertThat(stored.statusCode()).as(type + stored.body()).isEqualTo(201);
            assertThat(stored.body())
                    .contains("\"reference\":\"Patient/" + ONE + "\"", "\"value\":\"" + ONE + "\"", "张三");
            String id = SentRecord.read(stored).getIdElement().getIdPart();
            if (!type.equals("Group")) {
                assertThat(SERVER.get("/fhir/" + type + "?patient=" + ONE + "&_count=100")
                                .body())
                        .as(type)
                        .contains(id);
            }
        });
    }

    @Test
    void whatNamesNobodyOrSeveralIsRefused() {
        records().forEach((type, members) -> {
            for (String reference : List.of(
                    identified("nobody"),
                    identified(SHARED),
                    "{'display': '张三'}",
                    "{'type': 'Patient', 'display': '张三'}",
                    "{'identifier': {'value': '" + ONE + "'}}",
                    "{'identifier': {'system': '" + MRN + "'}}")) {
                assertRefused(type + reference, post(type, members, reference));
            }
            assertRefused(
                    type + " contained",
                    post(
                            type,
                            "'contained': [{'resourceType': 'Patient', 'id': 'p', 'name': [{'text': '张三'}], 'gender':"
                                    + " 'female', 'birthDate': '1958'}], " + members,
                            "{'reference': '#p'}"));
        });
    }

    private static void assertRefused(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(422);
        assertThat(Refusal.rules(SentRecord.read(OperationOutcome.class, answer)))
                .as(what + answer.body())
                .contains("subject-unresolved");
    }

    @Test
    void whatSaysThatNoResidentIsMeantIsStored() {
        String reference = "{'type': 'Device', 'identifier': {'system': 'urn:devices', 'value': '1'}}";
        assertThat(post("Observation", Objects.requireNonNull(records().get("Observation")), reference)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void validationSaysTheSame() {
        for (String number : List.of(ONE, "nobody")) {
            String json = ("{'resourceType': 'Basic', "
                            + Objects.requireNonNull(records().get("Basic")).formatted(identified(number)) + "}")
                    .replace('\'', '"');
            HttpResponse<String> answer = SentRecord.by(SERVER, "POST", "Basic/$validate", json);
            boolean refused = Refusal.rules(SentRecord.read(OperationOutcome.class, answer))
                    .contains("subject-unresolved");
            assertThat(refused).as(answer.body()).isEqualTo(number.equals("nobody"));
        }
    }

    private static Basic note(String number) {
        Basic note = new Basic();
        note.getCode().setText("随访备注");
        note.getSubject().getIdentifier().setSystem(MRN).setValue(number);
        return note;
    }

    @Test
    void updatesAndPatchesNameThemToo() {
        Basic note = note(ONE);
        note.setId("note-" + ONE);
        put(note);
        String address = "Basic/" + note.getIdPart();
        assertThat(SERVER.get("/fhir/" + address).body()).contains("\"reference\":\"Patient/" + ONE + "\"");

        String display = "[{\"op\": \"replace\", \"path\": \"/subject\", \"value\": {\"display\": \"张三\"}}]";
        assertRefused("patch", SentRecord.by(SERVER, "PATCH", address, display));
        String other =
                "[{\"op\": \"replace\", \"path\": \"/subject\", \"value\": {\"identifier\": {\"system\": \"%s\", \"value\": \"other-%s\"}}}]"
                        .formatted(MRN, ONE);
        assertThat(SentRecord.by(SERVER, "PATCH", address, other).statusCode()).isEqualTo(200);
        assertThat(SERVER.get("/fhir/" + address).body()).contains("\"reference\":\"Patient/other-" + ONE + "\"");
        note.setSubject(new Reference().setDisplay("张三"));
        assertRefused("put", SentRecord.by(SERVER, "PUT", address, SentRecord.json(note)));
        assertRefused(
                "conditional put",
                SentRecord.by(
                        SERVER,
                        "PUT",
                        "Basic?identifier=urn:x%7C" + UUID.randomUUID(),
                        SentRecord.json(note("nobody"))));
    }

    @Test
    void whoComesWithTheSameTransactionIsNamed() {
        String number = "new-" + UUID.randomUUID();
        String subject = subjectOf(SentRecord.bundle(BundleType.TRANSACTION, note(number), (Resource)
                resident("", number).setId((String) null)));
        assertThat(SERVER.get("/fhir/" + subject).body()).contains(number);

        String put = "put-" + UUID.randomUUID();
        Bundle bundle = SentRecord.bundle(BundleType.TRANSACTION, note(put), resident(put, put));
        bundle.getEntry().get(1).getRequest().setMethod(HTTPVerb.PUT).setUrl("Patient/" + put);
        assertThat(subjectOf(bundle)).isEqualTo("Patient/" + put);
        assertThat(subjectOf(bundle)).isEqualTo("Patient/" + put);

        String conditional = "known-" + UUID.randomUUID();
        put(resident(conditional, conditional));
        Bundle known = SentRecord.bundle(BundleType.TRANSACTION, note(conditional), (Resource)
                resident("", conditional).setId((String) null));
        known.getEntry().get(1).getRequest().setIfNoneExist("identifier=" + MRN + "|" + conditional);
        assertThat(subjectOf(known)).isEqualTo("Patient/" + conditional);
    }

    @Test
    void aNumberUnderAnotherNameOfItsSystemIsTheSameNumber() {
        String alias = "urn:oid:2.16.840.1.113883.2.23.1.19.1";
        Patient resident = aResident().build();
        String number = resident.getIdentifierFirstRep().getValue();
        Basic note = note(number);
        note.getSubject().getIdentifier().setSystem(alias);
        String subject = subjectOf(SentRecord.bundle(BundleType.TRANSACTION, note.copy(), resident));
        assertThat(SERVER.get("/fhir/" + subject).body()).contains(number);

        Basic later = SentRecord.read(Basic.class, SentRecord.by(SERVER, "POST", "Basic", SentRecord.json(note)));
        assertThat(later.getSubject().getReference()).isEqualTo(subject);
    }

    @Test
    void whoseRecordIsInUseComesBeforeWhoseWasReplaced() {
        String number = "moved-" + UUID.randomUUID();
        put(resident("old-" + number, number).setActive(false));
        assertThat(SentRecord.read(Basic.class, SentRecord.by(SERVER, "POST", "Basic", SentRecord.json(note(number))))
                        .getSubject()
                        .getReference())
                .isEqualTo("Patient/old-" + number);
        put(resident("new-" + number, number));
        assertThat(SentRecord.read(Basic.class, SentRecord.by(SERVER, "POST", "Basic", SentRecord.json(note(number))))
                        .getSubject()
                        .getReference())
                .isEqualTo("Patient/new-" + number);
    }

    private static String subjectOf(Bundle transaction) {
        HttpResponse<String> answer = SentRecord.by(SERVER, "POST", "", SentRecord.json(transaction));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String location = SentRecord.read(Bundle.class, answer)
                .getEntryFirstRep()
                .getResponse()
                .getLocation();
        Basic stored = SentRecord.read(Basic.class, SERVER.get("/fhir/" + location));
        return stored.getSubject().getReference();
    }

    @Test
    void anEntryThatNamesNobodyRefusesTheTransactionAndOnlyItselfInABatch() {
        HttpResponse<String> refused = SentRecord.by(
                SERVER,
                "POST",
                "",
                SentRecord.json(SentRecord.bundle(BundleType.TRANSACTION, note(ONE), note("nobody"))));
        assertRefused("transaction", refused);
        assertThat(refused.body()).contains("Bundle.entry[1].resource.subject");

        Bundle answers = SentRecord.read(
                Bundle.class,
                SentRecord.by(
                        SERVER,
                        "POST",
                        "",
                        SentRecord.json(SentRecord.bundle(BundleType.BATCH, note(ONE), note("nobody")))));
        assertThat(answers.getEntry().get(0).getResponse().getStatus()).startsWith("201");
        assertThat(answers.getEntry().get(1).getResponse().getStatus()).startsWith("422");
    }

    @Test
    void twoWhoComeWithTheSameNumberAreNobody() {
        String number = "twins-" + UUID.randomUUID();
        assertRefused(
                "twins",
                SentRecord.by(
                        SERVER,
                        "POST",
                        "",
                        SentRecord.json(SentRecord.bundle(
                                BundleType.TRANSACTION,
                                note(number),
                                resident("a" + number, number),
                                resident("b" + number, number)))));
    }
}
