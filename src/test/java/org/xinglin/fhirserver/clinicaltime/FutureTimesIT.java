package org.xinglin.fhirserver.clinicaltime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What says that it was in a time to come is refused by every way in; a null date is stored, and its sender told. */
class FutureTimesIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final String RESIDENT = "future-" + UUID.randomUUID();
    private static final String LATE = "2962-11-01T08:00:00+08:00";
    private static final String COUNT = "X-Xinglin-Warnings";

    @BeforeAll
    static void settle() {
        HttpResponse<String> stored = SentRecord.by(
                SERVER,
                "PUT",
                "Patient/" + RESIDENT,
                "{\"resourceType\": \"Patient\", \"id\": \"%s\", \"name\": [{\"text\": \"测试居民\"}], \"gender\": \"male\","
                                .formatted(RESIDENT)
                        + " \"birthDate\": \"1958-03-12\", \"identifier\": [{\"system\": \"https://his.example.org/mrn\","
                        + " \"value\": \"%s\"}]}".formatted(RESIDENT));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
    }

    private static Observation note(String effective) {
        Observation note = new Observation();
        note.setStatus(Observation.ObservationStatus.FINAL)
                .getCode()
                .addCoding()
                .setSystem("http://loinc.org")
                .setCode("11506-3");
        note.getSubject().setReference("Patient/" + RESIDENT);
        note.addPerformer().setReference("Patient/" + RESIDENT);
        note.setValue(new StringType("舌淡红")).setEffective(new DateTimeType(effective));
        return note;
    }

    private static String now(long hours) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(Instant.now().plus(hours, ChronoUnit.HOURS), ZoneOffset.ofHours(8))
                        .truncatedTo(ChronoUnit.SECONDS));
    }

    private static void assertRefused(HttpResponse<String> answer, String place) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        OperationOutcome outcome = SentRecord.read(OperationOutcome.class, answer);
        assertThat(Refusal.rules(outcome)).contains("time-in-future");
        assertThat(outcome.getIssueFirstRep().getExpression().get(0).getValue()).isEqualTo(place);
        assertThat(answer.headers().firstValue(COUNT)).isEmpty();
    }

    private static HttpResponse<String> post(Resource record, String... headers) {
        return SentRecord.by(SERVER, "POST", record.fhirType(), SentRecord.json(record), headers);
    }

    @Test
    void itIsRefusedByEveryWayIn() {
        String place = "Observation.effective";
        assertRefused(post(note(LATE)), place);
        assertRefused(post(note(now(25))), place);
        assertRefused(post(note(LATE), "If-None-Exist", "identifier=urn:x|" + UUID.randomUUID()), place);

        Observation known = note(now(-1));
        known.setId("known-" + RESIDENT);
        String address = "Observation/" + known.getIdPart();
        assertThat(SentRecord.by(SERVER, "PUT", address, SentRecord.json(known)).statusCode())
                .isEqualTo(201);
        known.setEffective(new DateTimeType(LATE));
        assertRefused(SentRecord.by(SERVER, "PUT", address, SentRecord.json(known)), place);
        assertRefused(
                SentRecord.by(
                        SERVER,
                        "PUT",
                        "Observation?identifier=urn:x%7C" + UUID.randomUUID(),
                        SentRecord.json(note(LATE))),
                place);
        String patch = "[{\"op\": \"replace\", \"path\": \"/effectiveDateTime\", \"value\": \"%s\"}]".formatted(LATE);
        assertRefused(SentRecord.by(SERVER, "PATCH", address, patch), place);

        Bundle transaction = SentRecord.bundle(BundleType.TRANSACTION, note(now(-1)), note(LATE));
        assertRefused(
                SentRecord.by(SERVER, "POST", "", SentRecord.json(transaction)), "Bundle.entry[1].resource.effective");
        Bundle batch = SentRecord.bundle(BundleType.BATCH, note(now(-1)), note(LATE));
        Bundle answers = SentRecord.read(Bundle.class, SentRecord.by(SERVER, "POST", "", SentRecord.json(batch)));
        assertThat(answers.getEntry().get(0).getResponse().getStatus()).startsWith("201");
        assertThat(answers.getEntry().get(1).getResponse().getStatus()).startsWith("422");
    }

    @Test
    void validationSaysTheSame() {
        OperationOutcome direct = SentRecord.read(
                OperationOutcome.class,
                SentRecord.by(SERVER, "POST", "Observation/$validate", SentRecord.json(note(LATE))));
        assertThat(Refusal.rules(direct)).contains("time-in-future");
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("resource").setResource(note("9999-12-31"));
        OperationOutcome wrapped = SentRecord.read(
                OperationOutcome.class,
                SentRecord.by(SERVER, "POST", "Observation/$validate", SentRecord.json(parameters)));
        assertThat(Refusal.rules(wrapped)).contains("null-date").doesNotContain("time-in-future");
    }

    @Test
    void whatBeginsWithinADayIsStored() {
        HttpResponse<String> answer = post(note(now(23)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue(COUNT)).isEmpty();
    }

    @Test
    void aWrongTimeThatIsStoredCanBeWithdrawn() {
        Observation withdrawn = note(LATE).setStatus(Observation.ObservationStatus.ENTEREDINERROR);
        assertThat(post(withdrawn).statusCode()).isEqualTo(201);
    }

    @Test
    void otherTypesAreHeldToIt() {
        String subject = "\"subject\": {\"reference\": \"Patient/%s\"}".formatted(RESIDENT);
        String[][] late = {
            {
                "Encounter",
                "\"status\": \"finished\", \"class\": {\"system\":"
                        + " \"http://terminology.hl7.org/CodeSystem/v3-ActCode\", \"code\": \"AMB\"}, \"period\": {\"start\": \"2962-01-01\"}, "
                        + subject
            },
            {"Procedure", "\"status\": \"completed\", \"performedDateTime\": \"2962-01-01\", " + subject},
            {
                "ServiceRequest",
                "\"status\": \"draft\", \"intent\": \"order\", \"code\": {\"text\": \"耳穴压豆\"},"
                        + " \"authoredOn\": \"2962-01-01\", " + subject
            },
            {
                "DiagnosticReport",
                "\"status\": \"final\", \"code\": {\"text\": \"血常规\"}," + " \"issued\": \"2962-01-01T00:00:00Z\", "
                        + subject
            },
            {"QuestionnaireResponse", "\"status\": \"in-progress\", \"authored\": \"2962-01-01\", " + subject},
            {"Practitioner", "\"name\": [{\"text\": \"示例医生\"}], \"birthDate\": \"2962-01-01\""}
        };
        for (String[] each : late) {
            HttpResponse<String> answer =
                    SentRecord.by(SERVER, "POST", each[0], "{\"resourceType\": \"" + each[0] + "\", " + each[1] + "}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("\"time-in-future\"");
        }
        HttpResponse<String> planned = SentRecord.by(
                SERVER,
                "POST",
                "ServiceRequest",
                "{\"resourceType\": \"ServiceRequest\", \"status\": \"draft\", \"intent\": \"order\","
                        + " \"code\": {\"text\": \"耳穴压豆\"}, \"occurrenceDateTime\": \"2962-01-01\", " + subject + "}");
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    }

    @Test
    void aNullDateIsToldWhereverSendersLook() {
        HttpResponse<String> asked =
                post(note("9999-12-31"), "Prefer", "return=OperationOutcome", "Accept-Language", "en");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(asked.headers().firstValue(COUNT)).contains("1");
        OperationOutcome outcome = SentRecord.read(OperationOutcome.class, asked);
        assertThat(Refusal.rules(outcome)).contains("null-date");
        assertThat(outcome.getIssueFirstRep().getDetails().getText()).contains("counts as unknown");

        HttpResponse<String> minimal = post(note("1900-01-01"), "Prefer", "return=minimal");
        assertThat(minimal.headers().firstValue(COUNT)).contains("1");
        assertThat(minimal.body()).isEmpty();
    }

    @Test
    void eachEntryIsToldItsOwn() {
        for (BundleType type : new BundleType[] {BundleType.TRANSACTION, BundleType.BATCH}) {
            Bundle bundle =
                    SentRecord.bundle(type, note("9999-12-31"), note(now(-1)), note("1900-01-01T00:00:00+08:00"));
            for (String prefer : new String[] {"return=minimal", "return=representation", "return=OperationOutcome"}) {
                HttpResponse<String> answer =
                        SentRecord.by(SERVER, "POST", "", SentRecord.json(bundle), "Prefer", prefer);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                assertThat(answer.headers().firstValue(COUNT)).contains("2");
                Bundle answers = SentRecord.read(Bundle.class, answer);
                for (int i = 0; i < 3; i++) {
                    OperationOutcome outcome = (OperationOutcome)
                            answers.getEntry().get(i).getResponse().getOutcome();
                    long warned = outcome == null
                            ? 0
                            : Refusal.rules(outcome).stream()
                                    .filter("null-date"::equals)
                                    .count();
                    assertThat(warned)
                            .as(type + " " + prefer + " " + i + answer.body())
                            .isEqualTo(i == 1 ? 0 : 1);
                }
            }
        }
    }

    @Test
    void aPatchIsToldToo() {
        Observation known = note(now(-1));
        known.setId("patched-" + RESIDENT);
        String address = "Observation/" + known.getIdPart();
        SentRecord.by(SERVER, "PUT", address, SentRecord.json(known));
        String patch = "[{\"op\": \"replace\", \"path\": \"/effectiveDateTime\", \"value\": \"9999-12-31\"}]";
        assertThat(SentRecord.by(SERVER, "PATCH", address, patch).headers().firstValue(COUNT))
                .contains("1");
    }
}
