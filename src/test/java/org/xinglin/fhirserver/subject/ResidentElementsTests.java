package org.xinglin.fhirserver.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Which references should name a resident and do not. */
class ResidentElementsTests {

    private static final ResidentElements ELEMENTS = ResidentElements.load();

    @Test
    void theElementsAreThoseThatTheSearchesByPatientFollow() throws IOException {
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V7__reach_keys.sql"));
        int from = migration.indexOf("INSERT INTO resident_path VALUES");
        List<String> followed = Pattern.compile("'([\\w.]+?)(\\.where\\(.*?\\))?'")
                .matcher(migration.substring(from, migration.indexOf(';', from)))
                .results()
                .map(path -> path.group(1))
                .toList();
        assertThat(ELEMENTS.paths()).containsExactlyInAnyOrderElementsOf(followed);
    }

    private static List<String> nameless(Resource record) {
        return ELEMENTS.nameless(record).stream()
                .map(ResidentElements.Nameless::path)
                .toList();
    }

    private static Reference identified() {
        Reference reference = new Reference();
        reference.getIdentifier().setSystem("https://his.example.org/mrn").setValue("1");
        return reference;
    }

    @Test
    void anAddressIsOneWhateverItsForm() {
        for (String address : List.of(
                "Patient/1", "Group/1", "Patient?identifier=a|1", "urn:uuid:1", "https://example.org/fhir/Patient/1")) {
            assertThat(nameless(new Observation().setSubject(new Reference(address))))
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void anythingElseIsNoneUnlessItsTypeSaysThatNoResidentIsMeant() {
        assertThat(nameless(new Observation().setSubject(identified()))).containsExactly("Observation.subject");
        assertThat(nameless(new Observation().setSubject(new Reference().setDisplay("张三"))))
                .containsExactly("Observation.subject");
        assertThat(nameless(new Observation().setSubject(identified().setType("Patient"))))
                .containsExactly("Observation.subject");
        assertThat(nameless(new Observation()
                        .setSubject(identified().setType("http://hl7.org/fhir/StructureDefinition/Patient"))))
                .containsExactly("Observation.subject");
        assertThat(nameless(new Observation().setSubject(identified().setType("Device"))))
                .isEmpty();
        assertThat(nameless(new Observation())).isEmpty();
    }

    @Test
    void aResidentWithinTheRecordIsNobody() {
        Observation record = new Observation().setSubject(new Reference("#p"));
        record.addContained(new Patient().setId("p"));
        assertThat(nameless(record)).containsExactly("Observation.subject");
        Observation device = new Observation().setSubject(new Reference("#d"));
        device.addContained(new Device().setId("d"));
        assertThat(nameless(device)).isEmpty();
    }

    @Test
    void whereOnlyAResidentCanStandATypeExcusesNothing() {
        assertThat(nameless(new Coverage().setBeneficiary(identified().setType("Device"))))
                .containsExactly("Coverage.beneficiary");
        assertThat(nameless(new Device().setPatient(new Reference().setDisplay("张三"))))
                .containsExactly("Device.patient");
    }

    @Test
    void besideAResidentAnybodyMayTakePart() {
        Appointment appointment = new Appointment();
        appointment.addParticipant().setActor(new Reference().setDisplay("李医生"));
        assertThat(nameless(appointment)).containsExactly("Appointment.participant[0].actor");
        appointment.addParticipant().setActor(new Reference("Patient/1"));
        assertThat(nameless(appointment)).isEmpty();
        appointment.addParticipant().setActor(identified().setType("Patient"));
        assertThat(nameless(appointment)).containsExactly("Appointment.participant[2].actor");
    }

    @Test
    void aTargetMayBeAnything() {
        assertThat(nameless(new Provenance().addTarget(identified()))).isEmpty();
        assertThat(nameless(new Provenance().addTarget(identified().setType("Patient"))))
                .containsExactly("Provenance.target[0]");
    }
}
