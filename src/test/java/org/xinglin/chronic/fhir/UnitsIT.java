package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.result;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** A laboratory that measures in other units is understood, and what it sent is kept. */
class UnitsIT {

    private final Station station = new Station(SharedServer.get());
    private final String resident = station.resident("1970-01-20");

    @Test
    void glucoseInMilligramsIsConvertedAndTheOriginalKept() {
        station.create(diagnosis(resident, "E11.900"));
        Observation sent = result(resident, "14771-0", "2026-03-01T08:30:00+08:00", "133", "mg/dL");
        String id = station.create(sent);

        Observation stored =
                station.client().read().resource(Observation.class).withId(id).execute();
        assertThat(stored.getValueQuantity().getValue()).isEqualByComparingTo("7.3823");
        assertThat(stored.getValueQuantity().getCode()).isEqualTo("mmol/L");
        Quantity original = (Quantity) stored.getExtensionByUrl(Canonical.definition("original-quantity"))
                .getValue();
        assertThat(original.getValue()).isEqualByComparingTo("133");
        assertThat(original.getCode()).isEqualTo("mg/dL");
        station.awaited(resident, "glucose-control", "unsatisfied");
    }

    @Test
    void pressureInKilopascalsIsRefusedUnlessTheCountySaysOtherwise() {
        Observation sent = Reading.aBloodPressure(20, 12)
                .of(resident)
                .at("2026-03-01T08:30:00+08:00")
                .inKilopascals()
                .build();

        assertThat(Refusal.of(() -> station.create(sent)).status()).isEqualTo(422);
    }
}
