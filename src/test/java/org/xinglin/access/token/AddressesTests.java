package org.xinglin.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.RefusedStart;

/** Where the address is set, nothing that a caller says of it counts. */
class AddressesTests {

    @Test
    void whatIsSetIsSaidWhateverIsAsked() {
        Addresses set = new Addresses(null, "https://fhir.county.example/fhir");

        assertThat(set.issuer("http://evil.example")).isEqualTo("https://fhir.county.example");
        assertThat(set.fhirBase("http://evil.example")).isEqualTo("https://fhir.county.example/fhir");
        assertThat(set.isFhirBase("http://localhost:8080/fhir")).isFalse();
        assertThat(set.isIssuer("http://localhost:8080")).isFalse();
        assertThat(set.isServedAs("10.0.0.1")).isTrue();
    }

    @Test
    void whatIsNotSetIsThisMachine() {
        Addresses machine = new Addresses("", null);

        assertThat(machine.fhirBase("http://localhost:8080")).isEqualTo("http://localhost:8080/fhir");
        assertThat(machine.isFhirBase("http://127.0.0.1:8081/fhir")).isTrue();
        assertThat(machine.isIssuer("http://[::1]:8080")).isTrue();
        for (String other : new String[] {
            "http://localhost.evil.example",
            "https://evil.example/localhost",
            "http://localhost:8080@evil.example",
            "null",
            ""
        }) {
            assertThat(machine.isIssuer(other)).as(other).isFalse();
            assertThat(machine.isFhirBase(other + "/fhir")).as(other).isFalse();
        }
        assertThat(machine.isServedAs("evil.example")).isFalse();
        assertThat(machine.isServedAs("LOCALHOST")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fhir.county.example",
                "https://x.example/fhir/",
                "https://x.example/fhir?x",
                "ftp://x/fhir",
                "https://a@b/fhir"
            })
    void whatIsNoAddressStopsTheStart(String address) {
        assertThatThrownBy(() -> new Addresses(null, address)).isInstanceOf(RefusedStart.class);
    }

    @Test
    void anIssuerThatDoesNotFollowIsAskedFor() {
        assertThatThrownBy(() -> new Addresses(null, "https://x.example/r4")).isInstanceOf(RefusedStart.class);
        assertThat(new Addresses("https://x.example", "https://x.example/r4").issuer("y"))
                .isEqualTo("https://x.example");
    }
}
