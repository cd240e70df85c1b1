package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.diagnosis;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SharedServer;

/** What senders call pressures, glucose, HbA1c and the two diagnoses in other code systems is understood. */
class SynonymsIT {

    private static final String AT = "2026-03-02T08:00:00+08:00";

    private final Station station = new Station(SharedServer.get());

    private static Coding coding(String token) {
        String[] parts = token.split("\\|", -1);
        return new Coding(parts[0].isEmpty() ? null : parts[0], parts[1], null);
    }

    private boolean says(String resident, String disease, String name, String code) {
        Parameters status = station.status(resident, disease);
        return status.hasParameter(name)
                && ((Coding) status.getParameter(name).getValue()).getCode().equals(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:oid:2.16.156.10011.2.3.3.11.3|I10.x00",
                "2.16.156.10011.2.3.3.11|I10.x00",
                "http://hl7.org/fhir/sid/icd-10-cm|I10",
                "urn:oid:2.16.840.1.113883.6.3|I10",
                "http://snomed.info/sct|38341003",
                "http://snomed.info/sct|59621000",
                "http://id.who.int/icd/release/11/mms|BA00",
                "http://id.who.int/icd/release/11/mms|BA00.Z",
                "http://hl7.org/fhir/sid/icd-10|i10"
            })
    void hypertension(String token) {
        String resident = station.resident("1970-01-20");
        Condition diagnosis = diagnosis(resident, "x");
        diagnosis.setCode(new CodeableConcept(coding(token)));
        station.create(diagnosis);
        station.create(Station.pressure(resident, AT, 165, 102));

        assertThat(says(resident, "hypertension", "control", "unsatisfied")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hl7.org/fhir/sid/icd-10-cm|E11.65",
                "http://hl7.org/fhir/sid/icd-10-cm|E11.3591",
                "http://snomed.info/sct|44054006",
                "urn:oid:2.16.840.1.113883.6.96|44054006",
                "http://id.who.int/icd/release/11/mms|5A11"
            })
    void diabetes(String token) {
        String resident = station.resident("1970-01-20");
        Condition diagnosis = diagnosis(resident, "x");
        diagnosis.setCode(new CodeableConcept(coding(token)));
        station.create(diagnosis);
        station.create(Station.glucose(resident, AT, 12));

        assertThat(says(resident, "t2dm", "control", "unsatisfied")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/sct|52302001, 12, mmol/L",
        "urn:oid:2.16.156.10011.2.2.1|DE04.50.102.00, 12, mmol/L",
        "|DE04.50.102.00, 12, mmol/L",
        "urn:oid:2.16.156.10011.2.2.1|DE04.50.019.00, 13, mmol/L",
        "2.16.156.10011.2.2.1|DE04.50.083.00, 9.8, %",
        "http://snomed.info/sct|43396009, 84, mmol/mol",
        "urn:oid:2.16.840.1.113883.6.1|1558-6, 216.2, mg/dL",
        "HTTP://LOINC.ORG|17856-6, 9.8, %"
    })
    void glucoseAndHbA1c(String token, String value, String unit) {
        String resident = station.resident("1970-01-20");
        station.create(diagnosis(resident, "E11.9"));
        Observation result =
                Reading.aResult("x", value, unit).of(resident).at(AT).build();
        station.create(result.setCode(new CodeableConcept(coding(token))));

        assertThat(says(resident, "t2dm", "control", "unsatisfied")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org|55284-4, http://loinc.org|8480-6, http://loinc.org|8462-4",
        "http://loinc.org|35094-2, http://loinc.org|8480-6, http://loinc.org|8462-4",
        "http://loinc.org|85354-9, http://loinc.org|8459-0, http://loinc.org|8453-3",
        "http://snomed.info/sct|75367002, http://snomed.info/sct|271649006, http://snomed.info/sct|271650006",
        "https://his.example.org/items|BP, urn:oid:2.16.156.10011.2.2.1|DE04.10.174.00, |DE04.10.176.00",
        "urn:iso:std:iso:11073:10101|150020, urn:iso:std:iso:11073:10101|150021, urn:iso:std:iso:11073:10101|150022"
    })
    void pressures(String panel, String systolic, String diastolic) {
        String resident = station.resident("1970-01-20");
        Observation pressure = Station.pressure(resident, AT, 185, 112);
        pressure.setCode(new CodeableConcept(coding(panel)));
        pressure.getComponent().get(0).setCode(new CodeableConcept(coding(systolic)));
        pressure.getComponent().get(1).setCode(new CodeableConcept(coding(diastolic)));
        station.create(pressure);

        assertThat(says(resident, "hypertension", "grade", "grade-3")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://snomed.info/sct|271649006", "|DE04.10.174.00", "urn:iso:std:iso:11073:10101|150021"})
    void lonePressures(String token) {
        String resident = station.resident("1970-01-20");
        Observation systolic =
                Reading.aResult("x", "190", "mm[Hg]").of(resident).at(AT).build();
        station.create(systolic.setCode(new CodeableConcept(coding(token))));

        assertThat(says(resident, "hypertension", "grade", "grade-3")).isTrue();
    }
}
