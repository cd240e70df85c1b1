package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.testkit.SyntheticResident.NATIONAL_ID;
import static org.xinglin.testkit.SyntheticResident.aResident;
import static org.xinglin.testkit.SyntheticResident.numberEndingInX;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.io.IOException;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.testkit.EmbeddedDatabase;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What was stored before national IDs were recognised: doubles are listed and never merged, others are stored as they would be now. */
class StoredTwiceIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final IGenericClient CLIENT = SERVER.client();

    private final String number = numberEndingInX();
    private JdbcTemplate jdbc;

    @BeforeEach
    void connect() throws IOException {
        jdbc = new JdbcTemplate(EmbeddedDatabase.of(SERVER));
    }

    @Test
    void areListedUntilOneOfTheTwoLetsGo() {
        Patient first = stored(number);
        Patient second = storedTwice();

        assertThat(listed()).contains(pair(first, second));
        assertThat(listed()).as("no numbers in operators' lists").doesNotContain(number);
        assertThat(Refusal.of(() -> CLIENT.update().resource(second).execute()).rules())
                .as("it cannot go on beside the first")
                .containsExactly("duplicate-resident");

        CLIENT.update().resource(first.setActive(false)).execute();

        assertThat(listed()).doesNotContain(pair(first, second));
        assertThat(Refusal.of(() -> stored(number)).outcome().getIssueFirstRep().getDiagnostics())
                .as("the number is the other's, not a third's")
                .contains("Patient/" + second.getIdElement().getIdPart());
        CLIENT.update().resource(second.setActive(true)).execute();
    }

    @Test
    void areListedNoLongerWhenTheSurplusIsRetired() {
        Patient first = stored(number);
        Patient second = storedTwice();

        CLIENT.update().resource(second.setActive(false)).execute();

        assertThat(listed()).doesNotContain(pair(first, second));
        CLIENT.update().resource(first.setActive(true)).execute();
    }

    @Test
    void othersAreStoredOnceMoreUnderTheSystem() {
        Patient resident = stored(number);
        String id = resident.getIdElement().getIdPart();
        withoutSystem(resident);

        jdbc.update(
                "INSERT INTO xinglin.event (listener, lane, type, id, version, change, patient, due_at)"
                        + " VALUES ('stored-records', 'Patient/' || ?, 'Patient', ?, 1, 'UPDATED', ?, now())",
                id,
                id,
                id);

        await("the renewal").until(() -> read(id).getMeta().getVersionId().equals("2"));
        assertThat(read(id).getIdentifierFirstRep().getSystem()).isEqualTo(NATIONAL_ID);
        assertThat(read(id).getIdentifierFirstRep().getValue()).isEqualTo(number);
    }

    private Patient storedTwice() {
        Patient second = stored(numberEndingInX());
        second.getIdentifierFirstRep().setValue(number);
        jdbc.update(
                """
                INSERT INTO xinglin.identifier_double
                SELECT ?, res_id FROM hfj_resource WHERE res_type = 'Patient' AND fhir_id = ?""",
                new IdentifierClaim("Patient", NATIONAL_ID, number, "any").key(),
                second.getIdElement().getIdPart());
        return second;
    }

    private void withoutSystem(Patient resident) {
        assertThat(jdbc.update(
                        """
                UPDATE hfj_res_ver SET res_text_vc = replace(replace(res_text_vc, ?, ''), ?, ?)
                WHERE res_id = (SELECT res_id FROM hfj_resource WHERE res_type = 'Patient' AND fhir_id = ?)""",
                        "\"system\":\"" + NATIONAL_ID + "\",",
                        number,
                        number.replace('X', 'x'),
                        resident.getIdElement().getIdPart()))
                .isEqualTo(1);
        assertThat(read(resident.getIdElement().getIdPart())
                        .getIdentifierFirstRep()
                        .getSystem())
                .isNull();
    }

    private static String listed() {
        return SERVER.get("/actuator/doubles").body();
    }

    private static String pair(Patient first, Patient second) {
        return "{\"holder\":\"Patient/" + first.getIdElement().getIdPart() + "\",\"twice\":\"Patient/"
                + second.getIdElement().getIdPart() + "\"}";
    }

    private static Patient stored(String number) {
        Patient patient = aResident().withNationalId(number).build();
        IdType id = Posted.by(CLIENT, patient);
        patient.setId(id.toUnqualifiedVersionless());
        return patient;
    }

    private static Patient read(String id) {
        return CLIENT.read().resource(Patient.class).withId(id).execute();
    }
}
