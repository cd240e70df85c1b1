package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.RefusedStart;

class OpenModeCheckTests {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.53", "::1"})
    void anOpenServerMayListenToItsOwnMachine(String address) {
        assertThatCode(() -> OpenModeCheck.check(open(false), at(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.20", "10.0.0.1"})
    void anOpenServerThatOthersCanReachDoesNotStartAndSaysWhatToSet(String address) {
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> OpenModeCheck.check(open(false), at(address)))
                .satisfies(refused -> assertThat(refused.remedy())
                        .contains("SERVER_ADDRESS=127.0.0.1")
                        .contains("XINGLIN_ALLOW_OPEN=true"));
    }

    @Test
    void noAddressMeansEveryAddress() {
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> OpenModeCheck.check(open(false), null))
                .withMessageContaining("server.address=*");
    }

    @Test
    void whoSaysSoMayOpenItToOthers() {
        assertThatCode(() -> OpenModeCheck.check(open(true), at("0.0.0.0"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "OPEN ", "", "Embedded", "none"})
    void aModeThatThisReleaseLacksIsNotTakenForAnother(String mode) {
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> OpenModeCheck.check(new SecurityProperties(mode, true, List.of()), at("127.0.0.1")))
                .withMessageContaining("xinglin.security.mode=" + mode)
                .satisfies(refused -> assertThat(refused.remedy()).contains("mode=open", "embedded", "external"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "external"})
    void whoAsksForTokensMayListenToOthers(String mode) {
        assertThatCode(() -> OpenModeCheck.check(new SecurityProperties(mode, false, List.of()), at("0.0.0.0")))
                .doesNotThrowAnyException();
    }

    private static SecurityProperties open(boolean allowOpen) {
        return new SecurityProperties("open", allowOpen, List.of());
    }

    private static InetAddress at(String address) throws UnknownHostException {
        return InetAddress.getByName(address);
    }
}
