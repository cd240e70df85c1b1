package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Entries.batch;
import static org.xinglin.testkit.Entries.delete;
import static org.xinglin.testkit.Entries.fhirPatch;
import static org.xinglin.testkit.Entries.jsonPatch;
import static org.xinglin.testkit.Entries.post;
import static org.xinglin.testkit.Entries.postUnless;
import static org.xinglin.testkit.Entries.put;
import static org.xinglin.testkit.Entries.rules;
import static org.xinglin.testkit.Entries.statuses;
import static org.xinglin.testkit.Entries.transaction;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/**
 * Two entries of a transaction never write the same resource, however each of them names it (FHIR R4, http.html#trules):
 * of both, only one would be stored, and both acknowledged.
 */
class TransactionIdentitiesIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private static final String SYSTEM = "https://his.example.org/transaction-identities";

    /** The kinds of entry that write the resident who is there, by their names. */
    private static final List<String> WRITES = List.of(
            "PUT",
            "PUT without id",
            "PUT of a version",
            "PUT with a slash before",
            "conditional PUT",
            "conditional PUT by two",
            "JSON Patch",
            "FHIRPath Patch",
            "conditional JSON Patch",
            "conditional FHIRPath Patch",
            "DELETE",
            "conditional DELETE");

    private final String id = "overlap-" + UUID.randomUUID();
    private final String condition = "Patient?identifier=" + SYSTEM + "|" + id;

    static Stream<List<String>> pairs() {
        List<List<String>> pairs = new ArrayList<>();
        for (String first : WRITES) {
            for (String second : WRITES) {
                pairs.add(List.of(first, second));
            }
            pairs.add(List.of(first, "conditional create"));
            pairs.add(List.of("conditional create", first));
        }
        return pairs.stream();
    }

    @BeforeEach
    void aResidentIsThere() {
        assertThat(statuses(batch(SERVER, List.of(put("Patient/" + id, resident(true))))))
                .containsExactly("201");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void oneResourceIsWrittenByOneEntry(List<String> pair) {
        Map<String, Supplier<BundleEntryComponent>> writes = writes();
        boolean deletedAndCreated =
                pair.contains("conditional create") && pair.stream().anyMatch(name -> name.endsWith("DELETE"));

        HttpResponse<String> answer = transaction(
                SERVER,
                pair.stream()
                        .map(name -> Objects.requireNonNull(writes.get(name)).get())
                        .toList());

        if (deletedAndCreated) {
            // The deletion is done first, and then nobody matches: both are done, none is lost.
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(SERVER.get("/fhir/Patient/" + id).statusCode()).isEqualTo(410);
            assertThat(SERVER.get("/fhir/" + condition.replace("|", "%7C") + "&_summary=count")
                            .body())
                    .contains("\"total\":1");
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(rules(answer)).containsExactly("transaction-invalid");
            assertThat(answer.body()).contains("Bundle.entry[0].request", "Bundle.entry[1].request");
            assertThat(SERVER.get("/fhir/Patient/" + id).body()).contains("\"versionId\":\"1\"");
        }
    }

    /** The library stores whatever type comes under the address of another. */
    @ParameterizedTest
    @CsvSource({
        "transaction, POST, Location",
        "transaction, POST, /Location",
        "transaction, PUT, Location?identifier=http://example.org/a|1",
        "batch, POST, Location"
    })
    void whatIsSentIsOfTheTypeOfItsAddress(String type, String method, String url) {
        String answer = SERVER.post("/fhir", """
                {"resourceType": "Bundle", "type": "%s", "entry": [{
                  "request": {"method": "%s", "url": "%s"},
                  "resource": {"resourceType": "Organization", "name": "not-a-location"}}]}""".formatted(type, method, url)).body();

        assertThat(answer).contains("\"wrong-resource-type\"", "Bundle.entry[0].request.url");
    }

    @Test
    void whatIsCreatedIsNotPatchedInTheSameTransaction() {
        String unknown = "new-" + id;
        Patient patient = resident(true);
        patient.setId(unknown);
        patient.getIdentifierFirstRep().setValue(unknown);

        for (BundleEntryComponent patch : List.of(
                jsonPatch("Patient/" + unknown, "gender", "female"),
                fhirPatch("Patient/" + unknown, "Patient.gender", new CodeType("female")),
                put("Patient/" + unknown, patient),
                put("Patient/" + unknown + "/_history/1", patient))) {
            HttpResponse<String> answer =
                    transaction(SERVER, List.of(put("Patient/" + unknown, patient.copy()), patch));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(rules(answer)).containsExactly("transaction-invalid");
            assertThat(SERVER.get("/fhir/Patient/" + unknown).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatAnotherEntryCreatesIsNotMetByACondition() {
        String other = "Patient?identifier=" + SYSTEM + "|new-" + id;
        Patient created = resident(false);
        created.getIdentifierFirstRep().setValue("new-" + id);

        for (BundleEntryComponent second : List.of(
                put(other, created.copy()),
                postUnless(other, created.copy()),
                jsonPatch(other, "gender", "female"),
                fhirPatch(other, "Patient.gender", new CodeType("female")))) {
            HttpResponse<String> answer = transaction(SERVER, List.of(post(created.copy()), second));

            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            assertThat(SERVER.get("/fhir/" + other.replace("|", "%7C") + "&_summary=count")
                            .body())
                    .contains("\"total\":0");
        }
    }

    @Test
    void conditionalCreatesThatFindTheSameOneAreNoWritesOfIt() {
        HttpResponse<String> answer = transaction(
                SERVER,
                List.of(
                        postUnless("identifier=" + SYSTEM + "|" + id + "&gender=female", resident(false)),
                        postUnless(condition, resident(false))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly("200", "200");
    }

    /** The library does the second not at all, and said so by leaving its answer out: the later answers changed place. */
    @Test
    void aCreateThatIsRepeatedIsAnsweredInItsPlace() {
        Patient created = resident(false);
        created.getIdentifierFirstRep().setValue("new-" + id);
        String unknown = "identifier=" + SYSTEM + "|new-" + id;

        HttpResponse<String> answer = transaction(
                SERVER,
                List.of(
                        postUnless(unknown, created.copy()).setFullUrl("https://his.example.org/fhir/Patient/1"),
                        postUnless(unknown, created.copy()).setFullUrl("https://his.example.org/fhir/Patient/2"),
                        put("Patient/" + id, resident(true).setActive(true))));

        assertThat(statuses(answer)).containsExactly("201", "200", "200");
        assertThat(locations(answer).get(0)).isEqualTo(locations(answer).get(1)).startsWith("Patient/");
        assertThat(locations(answer).get(2)).isEqualTo("Patient/" + id + "/_history/2");
    }

    private static List<String> locations(HttpResponse<String> answer) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Bundle.class, answer.body())
                .getEntry()
                .stream()
                .map(entry -> entry.getResponse().getLocation())
                .toList();
    }

    @Test
    void theEntriesOfABatchAreDoneOneAfterTheOther() {
        HttpResponse<String> answer = batch(
                SERVER,
                List.of(
                        put("Patient/" + id, resident(true).setBirthDateElement(new DateType("1961"))),
                        jsonPatch("Patient/" + id, "gender", "male"),
                        put(
                                condition,
                                resident(false)
                                        .setBirthDateElement(new DateType("1961"))
                                        .setGender(AdministrativeGender.MALE)
                                        .setActive(true))));

        assertThat(statuses(answer)).containsExactly("200", "200", "200");
        assertThat(SERVER.get("/fhir/Patient/" + id).body())
                .contains("\"versionId\":\"4\"", "\"birthDate\":\"1961\"", "\"gender\":\"male\"", "\"active\":true");
    }

    /** Entries that write the resident who is there; each changes something of its own. */
    private Map<String, Supplier<BundleEntryComponent>> writes() {
        Map<String, Supplier<BundleEntryComponent>> writes = new LinkedHashMap<>();
        writes.put("PUT", () -> put("Patient/" + id, resident(true).setBirthDateElement(new DateType("1961"))));
        writes.put("PUT without id", () -> put("Patient/" + id, resident(false)));
        writes.put("PUT of a version", () -> put("Patient/" + id + "/_history/1", resident(true)));
        writes.put("PUT with a slash before", () -> put("/Patient/" + id, resident(true)));
        writes.put("conditional PUT", () -> put(condition, resident(false)));
        writes.put(
                "conditional PUT by two",
                () -> put(condition + "&gender=female", resident(false).setBirthDateElement(new DateType("1961"))));
        writes.put("JSON Patch", () -> jsonPatch("Patient/" + id, "birthDate", "1962"));
        writes.put("FHIRPath Patch", () -> fhirPatch("Patient/" + id, "Patient.birthDate", new DateType("1963")));
        writes.put("conditional JSON Patch", () -> jsonPatch(condition, "birthDate", "1962"));
        writes.put("conditional FHIRPath Patch", () -> fhirPatch(condition, "Patient.birthDate", new DateType("1963")));
        writes.put("DELETE", () -> delete("Patient/" + id));
        writes.put("conditional DELETE", () -> delete(condition));
        writes.put("conditional create", () -> postUnless(condition, resident(false)));
        return writes;
    }

    private Patient resident(boolean withId) {
        Patient resident = aResident().build();
        resident.getIdentifier().clear();
        resident.addIdentifier().setSystem(SYSTEM).setValue(id);
        resident.setGender(AdministrativeGender.FEMALE);
        resident.setId(withId ? id : null);
        return resident;
    }
}
