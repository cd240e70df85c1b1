package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.diagnosis;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** A pressure whose halves come as records of their own is understood as far as it proves anything. */
class LonePressuresIT {

    private static final String AT = "2026-03-02T08:00:00+08:00";

    private final Station station = new Station(SharedServer.get());
    private String resident = "";

    @BeforeEach
    void somebodyWithHypertension() {
        resident = station.resident("1970-01-20");
        station.create(diagnosis(resident, "I10"));
    }

    private Observation half(String loinc, String value, String at) {
        return Reading.aResult(loinc, value, "mm[Hg]").of(resident).at(at).build();
    }

    private String grade() {
        Parameters status = station.status(resident, "hypertension");
        return status.hasParameter("grade")
                ? ((Coding) status.getParameter("grade").getValue()).getCode()
                : "none";
    }

    private boolean isMissing() {
        return station.status(resident, "hypertension").getParameters("missing").stream()
                .anyMatch(missing -> missing.getValue().primitiveValue().equals("office-blood-pressure"));
    }

    @Test
    void theTwoOfOneMomentAreOneReading() {
        station.create(half("8462-4", "95", AT));
        assertThat(grade()).isEqualTo("none");
        assertThat(isMissing()).isTrue();

        Observation systolic = station.kept(half("8480-6", "152", "2026-03-02T00:00:00Z"));
        assertThat(grade()).isEqualTo("grade-1");
        assertThat(station.awaited(resident, "bp-grade", "grade-1").getDerivedFrom())
                .hasSize(2);

        station.update(systolic.copy().setStatus(ObservationStatus.ENTEREDINERROR));
        assertThat(grade()).isEqualTo("none");
    }

    @Test
    void oneAloneSaysWhatItProves() {
        station.create(half("8480-6", "120", AT));
        assertThat(grade()).isEqualTo("none");

        station.create(half("8480-6", "190", "2026-03-03T08:00:00+08:00"));
        assertThat(grade()).isEqualTo("grade-3");
        Observation alert = station.awaited(resident, "critical-alert", "bp-crisis");
        assertThat(alert.getDerivedFrom()).hasSize(1);
    }

    @Test
    void theOtherHalfOfACrisisIsNamedWithIt() {
        station.create(half("8480-6", "150", AT));
        station.create(half("8462-4", "115", AT));

        station.awaited(resident, "bp-grade", "grade-3");
        assertThat(station.awaited(resident, "critical-alert", "bp-crisis").getDerivedFrom())
                .extracting(Reference::getReference)
                .hasSize(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(Refusal.of(() -> station.create(half("8480-6", "1520", AT))).status())
                .isEqualTo(422);
        Observation kilopascals =
                Reading.aResult("8480-6", "20", "kPa").of(resident).at(AT).build();
        assertThat(Refusal.of(() -> station.create(kilopascals)).status()).isEqualTo(422);
    }

    @Test
    void whatSeemsSwappedIsNotGradedAndAlarmsAllTheSame() {
        station.create(half("8480-6", "94", AT));
        station.create(half("8462-4", "152", AT));

        station.awaited(resident, "critical-alert", "bp-crisis");
        assertThat(grade()).isEqualTo("none");
    }

    @Test
    void aDiagnosisThatDoesNotSayHowCertainItIsCounts() {
        String another = station.resident("1970-01-20");
        station.create(diagnosis(another, "I10").setVerificationStatus(null));
        station.create(Station.pressure(another, AT, 165, 102));
        station.awaited(another, "bp-control", "unsatisfied");
    }
}
