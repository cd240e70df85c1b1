package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import ca.uhn.fhir.parser.DataFormatException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** {@code $validate} says of a record what its write then does, and leaves nothing behind. */
class ForeseenWritesIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final long SEED = Long.getLong("xinglin.foreseen.seed", 20_261_129);
    private static final int MUTATIONS = Integer.getInteger("xinglin.foreseen.cases", 150);

    /** The library stops at the first reference, and takes them in an order of its own. */
    private static final Set<String> ONE_BY_ONE = Set.of("reference-not-found", "reference-invalid");

    private static HttpResponse<String> post(String path, Resource record, String... headers) {
        return SentRecord.by(SERVER, "POST", path, SentRecord.json(record), headers);
    }

    private static OperationOutcome foreseen(Resource record) {
        return foreseen(record.fhirType() + "/$validate", record);
    }

    private static OperationOutcome foreseen(String path, Resource record) {
        HttpResponse<String> answer = post(path, record);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SentRecord.read(OperationOutcome.class, answer);
    }

    private static Set<String> blocking(OperationOutcome outcome) {
        Set<String> rules = new TreeSet<>();
        outcome.getIssue().stream()
                .filter(issue -> issue.getSeverity() == IssueSeverity.ERROR)
                .forEach(issue -> issue.getDetails().getCoding().forEach(coding -> rules.add(coding.getCode())));
        return rules;
    }

    /** What a write tells beside what became of it. */
    private static List<String> toldOf(OperationOutcome outcome) {
        return Refusal.rules(outcome).stream()
                .filter(rule -> !rule.startsWith("write-"))
                .toList();
    }

    /** All examples, and many of them changed at random: blocked or not alike, and by the same rules. */
    @Test
    void theWriteDoesWhatWasForeseen() {
        List<Path> files = Stream.of("valid", "invalid")
                .flatMap(folder -> ReleasedValidation.examples(folder).stream())
                .toList();
        List<Resource> examples = files.stream().map(ReleasedValidation::read).toList();
        Stream<Resource> mutated = IntStream.range(0, MUTATIONS).mapToObj(number -> {
            Random random = new Random(SEED * 1_000_003 + number);
            Resource record = ReleasedValidation.read(RandomValues.pick(files, random));
            new RecordMutation(random, examples).change(record);
            return record;
        });
        assertSoftly(softly -> Stream.concat(examples.stream(), mutated).forEach(record -> {
            record.setId((String) null);
            String json;
            try {
                json = SentRecord.json(record);
            } catch (DataFormatException | NullPointerException notWritable) {
                return;
            }
            HttpResponse<String> asked = SentRecord.by(SERVER, "POST", record.fhirType() + "/$validate", json);
            HttpResponse<String> written =
                    SentRecord.by(SERVER, "POST", record.fhirType(), json, "Prefer", "return=OperationOutcome");
            OperationOutcome foreseen = SentRecord.read(OperationOutcome.class, asked);
            OperationOutcome outcome = SentRecord.read(OperationOutcome.class, written);
            String description =
                    "seed " + SEED + "\n" + json + "\nforeseen " + asked.body() + "\nwritten " + written.body();
            if (!json.contains("\"reference\":\"urn:")) {
                softly.assertThat(blocking(foreseen).isEmpty())
                        .as(description)
                        .isEqualTo(blocking(outcome).isEmpty());
                if (!ONE_BY_ONE.containsAll(blocking(outcome))) {
                    softly.assertThat(blocking(foreseen)).as(description).containsAll(blocking(outcome));
                }
            } else if (!blocking(foreseen).isEmpty()) {
                // What may come in the same transaction is not tried, and what is refused all the same is not stored.
                softly.assertThat(blocking(outcome)).as(description).isNotEmpty();
            }
            if (written.statusCode() == 201 && !json.contains("\"reference\":\"urn:")) {
                softly.assertThat(Refusal.rules(foreseen)).as(description).containsAll(toldOf(outcome));
            }
            boolean says = Refusal.rules(foreseen).stream()
                    .anyMatch(rule -> rule.equals("no-issues") || rule.equals("would-be-stored"));
            softly.assertThat(!says || written.statusCode() == 201)
                    .as(description)
                    .isTrue();
        }));
    }

    @Test
    void aDoubleIsForeseenAndNothingIsKeptOfTheAttempt() {
        Patient resident = SyntheticResident.aResident().build();
        String number = "Patient?identifier=" + resident.getIdentifierFirstRep().getValue();

        for (int i = 0; i < 2; i++) {
            assertThat(Refusal.rules(foreseen(resident))).contains("would-be-stored", "resident-unmanaged");
            assertThat(SERVER.get("/fhir/" + number + "&_summary=count").body()).contains("\"total\":0");
        }
        HttpResponse<String> stored = post("Patient", resident, "Prefer", "return=representation");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        Patient first = SentRecord.read(Patient.class, stored);

        OperationOutcome twice = foreseen(resident);
        assertThat(blocking(twice)).containsExactly("duplicate-resident");
        assertThat(twice.getIssueFirstRep().getDiagnostics()).contains("Patient/" + first.getIdPart());

        // The same record under its own id is no double, and no version is made by asking.
        assertThat(blocking(foreseen("Patient/" + first.getIdPart() + "/$validate", first)))
                .isEmpty();
        assertThat(blocking(foreseen(first))).isEmpty();
        first.setActive(true);
        assertThat(blocking(foreseen("Patient/$validate?mode=update", first))).isEmpty();
        assertThat(SERVER.get("/fhir/Patient/" + first.getIdPart()).headers().firstValue("ETag"))
                .contains("W/\"1\"");
        Patient other = SentRecord.read(
                Patient.class,
                post("Patient", SyntheticResident.aResident().build(), "Prefer", "return=representation"));
        assertThat(blocking(foreseen("Patient/" + other.getIdPart() + "/$validate", first)))
                .containsExactly("id-mismatch");
    }

    @Test
    void theParametersOfTheOperationCount() {
        Patient resident = SyntheticResident.aResident().build();
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("resource").setResource(resident);
        parameters.addParameter().setName("mode").setValue(new CodeType("create"));
        assertThat(Refusal.rules(foreseen("Patient/$validate", parameters))).contains("would-be-stored");
        assertThat(post("Patient", resident).statusCode()).isEqualTo(201);
        assertThat(blocking(foreseen("Patient/$validate", parameters))).containsExactly("duplicate-resident");
    }

    @Test
    void whatIsReferredToMustBeThere() {
        String id = "foreseen-" + UUID.randomUUID();
        Resource note = note("Patient/" + id);
        assertThat(blocking(foreseen(note))).containsExactly("reference-not-found");

        Patient resident = SyntheticResident.aResident().build();
        resident.setId(id);
        SentRecord.by(SERVER, "PUT", "Patient/" + id, SentRecord.json(resident));
        assertThat(Refusal.rules(foreseen(note))).contains("no-issues");

        SentRecord.by(SERVER, "DELETE", "Patient/" + id, "");
        assertThat(blocking(foreseen(note)))
                .isEqualTo(blocking(SentRecord.read(OperationOutcome.class, post("Basic", note))));
        assertThat(blocking(foreseen(note))).isNotEmpty();
    }

    private static Resource note(String subject) {
        return (Resource) ReleasedValidation.CONTEXT
                .newJsonParser()
                .parseResource("{\"resourceType\": \"Basic\", \"code\": {\"text\": \"随访备注\"},"
                        + " \"subject\": {\"reference\": \"%s\"}}".formatted(subject));
    }

    @Test
    void whatComesInTheSameTransactionCannotBeKnown() {
        OperationOutcome outcome = foreseen(note("urn:uuid:" + UUID.randomUUID()));

        assertThat(blocking(outcome)).isEmpty();
        assertThat(Refusal.rules(outcome)).contains("validation-unsure").doesNotContain("no-issues", "would-be-stored");
    }
}
