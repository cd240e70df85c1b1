package org.xinglin.sandbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinglin.sandbox.SyntheticCounty;

class SigningTests {

    private static final LocalDate TODAY = SyntheticCounty.TODAY;

    /** Whoever is old, ill, a child or disabled has signed what is for him; services lie in the contract's time and before today. */
    @Test
    void aCountyHasSigned() {
        List<ResidentRecord> residents = SyntheticCounty.residents(SyntheticCounty.of(300));
        List<Signing> signed = residents.stream()
                .flatMap(each -> Signing.of(each, TODAY).stream())
                .toList();
        assertThat(signed).hasSizeBetween(150, 299).allSatisfy(each -> {
            assertThat(each.packages()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(each.to()).isAfter(TODAY);
            assertThat(each.served())
                    .allSatisfy(
                            day -> assertThat(day).isAfterOrEqualTo(each.from()).isBefore(TODAY));
        });
        assertThat(signed).anySatisfy(each -> assertThat(each.served()).hasSizeGreaterThan(1));
        assertThat(signed).anySatisfy(each -> assertThat(each.packages()).contains("package-child-0-6"));
        residents.stream()
                .filter(each -> each.resident().ageOn(TODAY) >= 65)
                .forEach(
                        each -> assertThat(Signing.of(each, TODAY).orElseThrow().packages())
                                .contains("package-elderly"));
    }
}
