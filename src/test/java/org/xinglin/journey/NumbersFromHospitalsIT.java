package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.util.UUID;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** Each hospital numbers for itself, and not everybody has the number that all share. */
class NumbersFromHospitalsIT {

    private static final String MRN = "https://xinglin-fhir.github.io/ig/sid/mrn";

    private final HospitalInterface his = new HospitalInterface(SharedServer.get());

    @Test
    void twoHospitalsMayHaveGivenAResidentTheSameNumber() {
        String lead = his.created("Organization", new Organization().setName("示例县医院"));
        String township = his.created("Organization", new Organization().setName("示例镇卫生院"));
        Patient resident = aResident().build();
        for (String hospital : new String[] {lead, township}) {
            resident.addIdentifier()
                    .setSystem(MRN)
                    .setValue("000123")
                    .getAssigner()
                    .setReference(hospital);
        }

        Patient stored = his.read(Patient.class, his.created("Patient", resident));

        assertThat(stored.getIdentifier())
                .filteredOn(identifier -> MRN.equals(identifier.getSystem()))
                .extracting(identifier -> identifier.getAssigner().getReference())
                .containsExactly(lead, township);
    }

    @Test
    void twoHospitalsMayNumberTwoRecordsAlike() {
        String resident = his.created("Patient", his.resident("\"active\": true", "1"));
        String number = UUID.randomUUID().toString();
        Observation one = tongue(resident, "https://a.example.org/lis", number);
        Observation other = tongue(resident, "https://b.example.org/lis", number);

        String first = his.created("Observation", one);
        String second = his.created("Observation", other);

        assertThat(first).isNotEqualTo(second);
        assertThat(his.search("Observation?identifier="
                                + HospitalInterface.encoded("https://b.example.org/lis|" + number))
                        .getEntry())
                .singleElement()
                .satisfies(entry -> assertThat(new IdType(entry.getFullUrl()).getIdPart())
                        .isEqualTo(new IdType(second).getIdPart()));
    }

    @Test
    void aNewbornHasNoNationalIdAndMayHaveNoNameYet() {
        String id = his.created(
                "Patient", his.resident("\"name\": [{\"text\": \"示例甲之女\"}], \"birthDate\": \"2026-03-01\"", "N1"));

        assertThat(his.read(Patient.class, id).getIdentifier()).hasSize(1);
    }

    @Test
    void aForeignerIsKnownByAPassport() {
        String passport = """
                {"resourceType": "Patient", "gender": "female", "birthDate": "1990-05-05",
                 "identifier": [{"type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "PPN"}],
                                          "text": "护照"}, "system": "%s", "value": "X00000000"}],
                 "name": [{"text": "EXAMPLE, Jane Ann"}]}
                """.formatted(his.own);

        his.created("Patient", passport);

        assertThat(his.search("Patient?identifier=" + HospitalInterface.encoded(his.own + "|X00000000"))
                        .getEntry())
                .hasSize(1);
    }

    @Test
    void aRecordOfWhichNobodyKnowsWhetherItIsActiveIsTaken() {
        String unknown = """
                "_active": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                                           "valueCode": "unknown"}]}""";

        String id = his.created("Patient", his.resident(unknown, "A1"));

        assertThat(his.read(Patient.class, id).getActiveElement().hasValue()).isFalse();
    }

    private static Observation tongue(String resident, String system, String number) {
        Observation tongue = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        tongue.addIdentifier().setSystem(system).setValue(number);
        tongue.getCode().setText("舌象");
        tongue.getSubject().setReference(resident);
        return tongue.setValue(new org.hl7.fhir.r4.model.StringType("舌淡红，苔薄白"));
    }
}
