package org.xinglin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What institutions ask of each other. */
class InstitutionsAskingTests {

    /** So many that what is rare happens: a critical glucose that the lead hospital itself has measured. */
    private static final int RESIDENTS = 40_000;

    @Test
    void noneAsksItself() {
        assertThat(SyntheticCounty.residents(SyntheticCounty.of(RESIDENTS)).stream()
                        .flatMap(resident -> resident.requests().stream()))
                .hasSizeGreaterThan(RESIDENTS / 100)
                .filteredOn(request -> request.from().equals(request.to()))
                .isEmpty();
    }
}
