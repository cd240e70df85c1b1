package org.xinglin.indicator.fhir.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.indicator.fhir.report.County.YEAR;

import java.time.Duration;
import java.util.Map;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;

/** Whom a resident is counted by: his practitioner, and himself alone after a merge. */
class CountedByIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final County county = new County(SharedServer.get());

    private String practitioner() {
        Practitioner practitioner = new Practitioner();
        practitioner.addName(new HumanName().setText("指标测试医生"));
        return county.create(practitioner);
    }

    private void caredForBy(String resident, String practitioner) {
        Patient patient = county.read(Patient.class, resident);
        patient.getGeneralPractitioner().clear();
        patient.addGeneralPractitioner(new Reference(practitioner));
        county.update(patient);
    }

    private static String id(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    private void counted(Map<String, String> expected) {
        await("by practitioner")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(county.strata(
                                "bp-control", YEAR + "&organization=" + county.county + "&by=practitioner"))
                        .isEqualTo(expected));
    }

    @Test
    void residentsGoWithTheirPractitioner() {
        String first = practitioner();
        String second = practitioner();
        String one = county.hypertensive(county.east);
        String two = county.hypertensive(county.west);
        county.hypertensive(county.west);
        caredForBy(one, first);
        caredForBy(two, first);
        counted(Map.of(id(first), "0/2"));

        caredForBy(two, second);
        counted(Map.of(id(first), "0/1", id(second), "0/1"));
    }

    @Test
    void whoIsTwiceThereIsCountedOnceAfterAMerge() {
        String stays = county.hypertensive(county.east);
        String replaced = county.hypertensive(county.east);
        await("both")
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(county.rate("bp-control", county.county)).isEqualTo("0/2 0.0"));

        Patient patient = county.read(Patient.class, replaced);
        patient.setActive(false);
        patient.addLink().setOther(new Reference(stays)).setType(LinkType.REPLACEDBY);
        county.update(patient);

        await("one")
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(county.rate("bp-control", county.county)).isEqualTo("0/1 0.0"));
    }
}
