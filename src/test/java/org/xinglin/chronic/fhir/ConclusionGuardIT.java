package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.pressure;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** Grade, risk, control, label and alerts are the server's to write: nobody can slip in one that nothing bears out. */
class ConclusionGuardIT {

    private static final String REFUSED = "chronic-derived";

    private final Station station = new Station(SharedServer.get());
    private final String resident = station.resident("1970-01-20");

    private Observation grade() {
        station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 165, 85));
        return station.awaited(resident, "bp-grade", "grade-2");
    }

    @Test
    void nobodyAddsAGrade() {
        Observation invented = grade().copy();
        invented.setId((String) null);

        assertThat(Refusal.of(() -> station.create(invented)).rules()).containsExactly(REFUSED);
        assertThat(station.concluded(resident, "bp-grade")).hasSize(1);
    }

    @Test
    void nobodyRewritesOrWithdrawsAGrade() {
        Observation grade = grade();
        Observation milder = grade.copy();
        milder.getValueCodeableConcept().getCodingFirstRep().setCode("normal");
        milder.getComponent().clear();

        assertThat(Refusal.of(() -> station.update(milder)).rules()).contains(REFUSED);
        assertThat(Refusal.of(() -> station.update(grade.copy().setStatus(ObservationStatus.ENTEREDINERROR)))
                        .rules())
                .contains(REFUSED);
        assertThat(Refusal.of(() -> station.delete(
                                "Observation/" + grade.getIdElement().getIdPart()))
                        .rules())
                .containsExactly(REFUSED);
        assertThat(station.concluded(resident, "bp-grade").get(0).getMeta().getVersionId())
                .isEqualTo("1");
    }

    @Test
    void aGradeIsNotTurnedIntoSomethingElse() {
        Observation other = pressure(resident, "2026-03-01T08:30:00+08:00", 120, 70);
        other.setId(grade().getIdElement().toUnqualifiedVersionless());

        assertThat(Refusal.of(() -> station.update(other)).rules()).contains(REFUSED);
    }

    @Test
    void aReadingIsNotTurnedIntoAGrade() {
        Observation reading = station.kept(pressure(resident, "2026-03-01T08:30:00+08:00", 165, 85));
        Observation grade = station.awaited(resident, "bp-grade", "grade-2").copy();
        grade.setId(reading.getIdElement());
        grade.setCode(new CodeableConcept(
                new Coding("https://xinglin-fhir.github.io/ig/CodeSystem/xinglin-observation", "bp-grade", null)));

        assertThat(Refusal.of(() -> station.update(grade)).rules()).contains(REFUSED);
    }
}
