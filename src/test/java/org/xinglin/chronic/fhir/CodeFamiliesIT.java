package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.chronic.domain.MeasurementKind;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;

/** Whatever code of its family a reading comes under, and in whatever unit, it says what the code says that everybody knows. */
class CodeFamiliesIT {

    private static final String AT = "2026-03-02T08:00:00+08:00";

    private final Station station = new Station(SharedServer.get());
    private final ReadingCodes codes = ReleasedRules.readings();

    private CodeFamily family(MeasurementKind kind) {
        return codes.measured().stream()
                .filter(measured -> measured.kind() == kind)
                .findFirst()
                .orElseThrow()
                .codes();
    }

    /** A reading, with what a sender's laboratory calls it. */
    private static Observation result(Coding code, String value, String unit) {
        Observation result = Reading.aResult(code.getCode(), value, unit)
                .of("urn:uuid:resident")
                .at(AT)
                .build();
        return result.setCode(new CodeableConcept(code.copy().setDisplay("检验科的叫法")));
    }

    private static Observation smoking(Coding answer) {
        Observation asked = Reading.aResult("72166-2", "1", "1")
                .of("urn:uuid:resident")
                .at(AT)
                .build();
        return asked.setValue(new CodeableConcept(answer.copy()));
    }

    /** What is known of a resident with one more fact, in words without addresses. */
    private String standing(String icd10, Observation... facts) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        Patient resident = SyntheticResident.aResident().bornOn("1985-01-20").build();
        entry(bundle, resident).setFullUrl("urn:uuid:resident");
        entry(bundle, diagnosis("urn:uuid:resident", icd10));
        Stream.of(facts)
                .map(Observation::copy)
                .forEach(fact -> entry(
                        bundle,
                        fact.setSubject(new Reference("urn:uuid:resident"))
                                .setPerformer(List.of(new Reference("urn:uuid:resident")))));
        Bundle stored = station.client().transaction().withBundle(bundle).execute();
        String address = stored.getEntryFirstRep().getResponse().getLocation().replaceAll("/_history.*", "");
        Parameters status = station.status(address, icd10.startsWith("I10") ? "hypertension" : "t2dm");
        return words(status.getParameter().stream());
    }

    private static Bundle.BundleEntryComponent entry(Bundle bundle, Resource resource) {
        Bundle.BundleEntryComponent entry = bundle.addEntry().setResource(resource);
        entry.getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
        return entry;
    }

    private static String words(Stream<ParametersParameterComponent> parameters) {
        return parameters
                .filter(parameter -> !parameter.getName().equals("observation"))
                .map(parameter -> parameter.getName() + "="
                        + (parameter.getValue() instanceof Coding coding
                                ? coding.getCode()
                                : parameter.hasValue()
                                        ? parameter.getValue().primitiveValue()
                                        : words(parameter.getPart().stream())))
                .collect(Collectors.joining(" "));
    }

    /** @param readings one reading under each code and unit, by its name */
    private void allSay(String icd10, String what, Map<String, Observation> readings, Observation... beside) {
        List<String> known = new ArrayList<>();
        readings.forEach((name, reading) -> {
            Observation[] facts =
                    Stream.concat(Stream.of(beside), Stream.of(reading)).toArray(Observation[]::new);
            String standing = standing(icd10, facts);
            assertThat(standing).as(name).contains(what);
            known.add(standing);
        });
        assertThat(known.stream().distinct()).as(what).hasSize(1);
    }

    private static Map<String, Observation> under(CodeFamily family, String... valuesAndUnits) {
        Map<String, Observation> readings = new LinkedHashMap<>();
        for (Coding code : family.codings()) {
            for (int i = 0; i < valuesAndUnits.length; i += 2) {
                readings.put(
                        code.getCode() + " in " + valuesAndUnits[i + 1],
                        result(code, valuesAndUnits[i], valuesAndUnits[i + 1]));
            }
        }
        return readings;
    }

    @Test
    void glucoseAndHbA1cUnderEachCode() {
        allSay(
                "E11.9",
                "control=unsatisfied",
                under(family(MeasurementKind.FASTING_GLUCOSE), "12", "mmol/L", "216.192", "mg/dL"));
        allSay("E11.9", "control=unsatisfied", under(family(MeasurementKind.TWO_HOUR_GLUCOSE), "13", "mmol/L"));
        allSay(
                "E11.9",
                "code=glucose-crisis-high",
                under(family(MeasurementKind.UNSPECIFIED_GLUCOSE), "18.5", "mmol/L"));
        allSay("E11.9", "control=unsatisfied", under(family(MeasurementKind.HBA1C), "9.8", "%", "84", "mmol/mol"));
    }

    @Test
    void lipidsUnderEachCode() {
        Observation pressure = Station.pressure("urn:uuid:resident", AT, 145, 92);
        for (MeasurementKind kind : List.of(MeasurementKind.TOTAL_CHOLESTEROL, MeasurementKind.LDL)) {
            allSay("I10", "grade=grade-1", under(family(kind), "7.5", "mmol/L", "290.023", "mg/dL"), pressure);
        }
        allSay("I10", "grade=grade-1", under(family(MeasurementKind.HDL), "0.8", "mmol/L", "30.94", "mg/dL"), pressure);
        assertThat(standing(
                        "I10", pressure, result(new Coding("http://loinc.org", "39469-2", null), "290.023", "mg/dL")))
                .doesNotContain("missing=dyslipidaemia")
                .isNotEqualTo(standing("I10", pressure));
    }

    @Test
    void smokingInEachAnswer() {
        Observation pressure = Station.pressure("urn:uuid:resident", AT, 145, 92);
        for (Collection<Coding> answers : List.of(
                codes.smoking().smokes().codings(),
                codes.smoking().doesNotSmoke().codings())) {
            Map<String, Observation> asked = new LinkedHashMap<>();
            answers.forEach(answer -> asked.put(answer.getSystem() + "|" + answer.getCode(), smoking(answer)));
            allSay("I10", "grade=grade-1", asked, pressure);
        }
        assertThat(standing("I10", pressure)).contains("missing=smoking");
        assertThat(standing("I10", pressure, smoking(new Coding("http://snomed.info/sct", "449868002", null))))
                .doesNotContain("missing=smoking")
                .isNotEqualTo(
                        standing("I10", pressure, smoking(new Coding("http://snomed.info/sct", "266919005", null))));
    }

    @Test
    void heightAndWeightAreABodyMass() {
        Observation pressure = Station.pressure("urn:uuid:resident", AT, 145, 92);
        Observation height = result(new Coding("http://loinc.org", "8302-2", null), "160", "cm");
        Observation weight = result(new Coding("http://loinc.org", "29463-7", null), "80", "kg");

        assertThat(standing("I10", pressure)).contains("missing=abdominal-obesity");
        assertThat(standing("I10", pressure, weight)).contains("missing=abdominal-obesity");
        assertThat(standing("I10", pressure, height, weight)).doesNotContain("missing=abdominal-obesity");
    }
}
