package org.xinglin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.sandbox.fhir.CountyMark;
import org.xinglin.sandbox.fhir.Shelf;

/** When a start loads a county, and which. */
class SandboxAtStartTests {

    private final Shelf store = new Shelf();

    @Test
    void noneIsLoadedUnasked() {
        start(0, SyntheticCounty.TODAY);

        assertThat(store.holdsResidents()).isFalse();
    }

    @Test
    void anEmptyStoreGetsTheCountyThatIsAskedFor() {
        start(120, SyntheticCounty.TODAY);

        assertThat(store.count("Patient")).isEqualTo(120);
        assertThat(store.mark()).contains(new CountyMark(1, SyntheticCounty.TODAY, 120));
    }

    @Test
    void aStoreWithResidentsOfItsOwnIsLeftAlone() {
        Patient resident = new Patient();
        resident.setId("somebody");
        store.add(resident);

        start(120, SyntheticCounty.TODAY);

        assertThat(store.count("Patient")).isOne();
    }

    @Test
    void aCompleteCountyIsNotLoadedAgainNorEnlarged() {
        start(120, SyntheticCounty.TODAY);

        start(500, SyntheticCounty.TODAY.plusDays(1));

        assertThat(store.count("Patient")).isEqualTo(120);
    }

    @Test
    void aLoadingThatWasBrokenOffGoesOnWithTheDayOfTheFirst() {
        store.refuseAfter(3);
        assertThatThrownBy(() -> start(900, SyntheticCounty.TODAY))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("could not be loaded: refused");
        store.refuseAfter(Integer.MAX_VALUE);

        start(900, SyntheticCounty.TODAY.plusDays(3));

        assertThat(store.count("Patient")).isEqualTo(900);
        assertThat(store.mark()).contains(new CountyMark(1, SyntheticCounty.TODAY, 900));
    }

    @Test
    void aNumberThatNoCountyHasIsRefused() {
        assertThatThrownBy(() -> start(-1, SyntheticCounty.TODAY))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining("1 to 1000000");
    }

    private void start(int residents, LocalDate day) {
        new SandboxAtStart(new SandboxProperties(residents, 1, 2), store, () -> day).prepare();
    }
}
