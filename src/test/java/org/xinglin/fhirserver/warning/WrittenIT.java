package org.xinglin.fhirserver.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** What a sender reads of a write that was carried out: our words in its language, and what it should know of the record. */
@Tag("both-modes")
class WrittenIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final String COUNT = "X-Xinglin-Warnings";

    private final String id = "written-" + UUID.randomUUID();

    private static HttpResponse<String> send(String method, String path, @Nullable Resource record, String language) {
        String body = record == null ? "" : SentRecord.json(record);
        return SentRecord.by(
                SERVER, method, path, body, "Prefer", "return=OperationOutcome", "Accept-Language", language);
    }

    private static List<String> rules(HttpResponse<String> answer) {
        return Refusal.rules(SentRecord.read(OperationOutcome.class, answer));
    }

    private Organization village(String name) {
        Organization village = new Organization().setName(name).setActive(true);
        village.setId(id);
        village.addIdentifier().setSystem("urn:oid:2.16.156.10011.1.5").setValue(id);
        return village;
    }

    @Test
    void eachOutcomeIsSaidInOurWords() {
        String path = "Organization/" + id;
        for (String language : new String[] {"zh", "en"}) {
            String number = "Organization?identifier=urn:oid:2.16.156.10011.1.5%7C" + id;
            String name = "示例卫生室" + language;
            assertSaid(send("POST", "Organization", new Organization().setName(name), language), "write-created");
            assertSaid(
                    send("PUT", path, village(name), language),
                    language.equals("zh") ? "write-created" : "write-updated");
            assertSaid(send("PUT", path, village(name), language), "write-unchanged");
            assertSaid(send("PUT", number, village(name), language), "write-unchanged");
            assertSaid(send("PUT", number, village(name + "二"), language), "write-updated");
            assertSaid(patch(path, name + "三", language), "write-updated");
            assertSaid(patch(path, name + "三", language), "write-unchanged");
            HttpResponse<String> matched = SentRecord.by(
                    SERVER,
                    "POST",
                    "Organization",
                    SentRecord.json(new Organization().setName(name)),
                    "If-None-Exist",
                    number.substring(number.indexOf('?') + 1),
                    "Prefer",
                    "return=OperationOutcome",
                    "Accept-Language",
                    language);
            assertSaid(matched, "write-matched");
        }
        for (String language : new String[] {"zh", "en"}) {
            assertSaid(
                    send("DELETE", path, null, language),
                    language.equals("zh") ? "write-deleted" : "write-nothing-deleted");
            assertSaid(send("DELETE", "Organization/never-" + id, null, language), "write-nothing-deleted");
        }
    }

    private static HttpResponse<String> patch(String path, String name, String language) {
        String patch = "[{\"op\": \"replace\", \"path\": \"/name\", \"value\": \"%s\"}]".formatted(name);
        return SentRecord.by(
                SERVER, "PATCH", path, patch, "Prefer", "return=OperationOutcome", "Accept-Language", language);
    }

    private static void assertSaid(HttpResponse<String> answer, String rule) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        assertThat(rules(answer)).as(answer.body()).contains(rule);
        assertThat(answer.body()).doesNotContain("uccess", "hapi", "ms.");
    }

    @Test
    void entriesAreAnsweredInOurWordsToo() {
        Bundle bundle = SentRecord.bundle(BundleType.TRANSACTION, village("示例卫生室"));
        bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Organization/never-" + id);
        for (String language : new String[] {"zh", "en"}) {
            HttpResponse<String> answer =
                    SentRecord.by(SERVER, "POST", "", SentRecord.json(bundle), "Accept-Language", language);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("uccess", "hapi");
            assertThat(answer.body())
                    .contains("write-nothing-deleted", language.equals("zh") ? "没有可删除" : "nothing to delete");
        }
    }

    @Test
    void anIdThatContradictsSexAndBirthDateIsToldOnTheFastWay() {
        Patient resident = SyntheticResident.aResident().build();
        resident.setGender(AdministrativeGender.FEMALE);
        resident.setBirthDateElement(new DateType("1968-03-12"));

        HttpResponse<String> answer = send("POST", "Patient", resident, "en");

        assertThat(rules(answer)).contains("resident-4", "resident-5", "resident-unmanaged", "write-created");
        assertThat(answer.body()).contains("the gender should agree with the 17th digit");
        assertCounted(answer);
        assertThat(SentRecord.by(SERVER, "POST", "Patient", SentRecord.json(another(resident)))
                        .headers()
                        .firstValue(COUNT))
                .contains("3");
    }

    private static Patient another(Patient resident) {
        Patient another = SyntheticResident.aResident().build();
        return another.setGender(resident.getGender()).setBirthDateElement(resident.getBirthDateElement());
    }

    private static void assertCounted(HttpResponse<String> answer) {
        long warnings = SentRecord.read(OperationOutcome.class, answer).getIssue().stream()
                .filter(issue -> issue.getSeverity() == IssueSeverity.WARNING)
                .count();
        assertThat(answer.headers().firstValue(COUNT)).contains(Long.toString(warnings));
    }

    @Test
    void whatIsStoredAndNotGradedAndWhatWasConvertedAreTold() {
        String resident = resident();
        Observation pressure = Reading.aBloodPressure(310, 205)
                .of(resident)
                .at("2026-03-01T08:30:00+08:00")
                .build();
        pressure.setPerformer(List.of());
        HttpResponse<String> answer = send("POST", "Observation", pressure, "zh");
        assertThat(rules(answer)).contains("blood-pressure-4", "blood-pressure-5", "observation-3");
        assertCounted(answer);

        Observation glucose = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        glucose.getCode().addCoding().setSystem("http://loinc.org").setCode("14771-0");
        glucose.getSubject().setReference(resident);
        glucose.addPerformer().setReference(resident);
        glucose.setEffective(pressure.getEffective());
        glucose.setValue(new Quantity(null, 180, "http://unitsofmeasure.org", "mg/dL", "mg/dL"));
        Bundle both = SentRecord.bundle(BundleType.TRANSACTION, glucose, pressure);
        HttpResponse<String> stored = SentRecord.by(SERVER, "POST", "", SentRecord.json(both), "Accept-Language", "en");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        assertThat(stored.headers().firstValue(COUNT)).contains("4");
        OperationOutcome first = (OperationOutcome) SentRecord.read(Bundle.class, stored)
                .getEntryFirstRep()
                .getResponse()
                .getOutcome();
        assertThat(Refusal.rules(first)).containsExactly("unit-converted", "write-created");
        assertThat(first.getIssueFirstRep().getDiagnostics())
                .contains("180 mg/dL → 9.9")
                .contains("mmol/L");
    }

    private static String resident() {
        HttpResponse<String> created = SentRecord.by(
                SERVER,
                "POST",
                "Patient",
                SentRecord.json(SyntheticResident.aResident().build()),
                "Prefer",
                "return=representation");
        return "Patient/" + SentRecord.read(Patient.class, created).getIdPart();
    }
}
