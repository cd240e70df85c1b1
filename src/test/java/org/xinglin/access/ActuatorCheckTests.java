package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.xinglin.fhirserver.RefusedStart;

/** The actuator is nowhere but behind the filter that asks for an operator's token. */
class ActuatorCheckTests {

    private static final SecurityProperties EMBEDDED = new SecurityProperties("embedded", false, List.of());
    private static final SecurityProperties OPEN = new SecurityProperties("open", false, List.of());

    @ParameterizedTest
    @CsvSource({
        "management.server.port, 9090",
        "management.server.port, 0",
        "management.endpoints.web.base-path, /",
        "management.endpoints.web.base-path, /fhir/actuator",
        "management.endpoints.web.base-path, /ig",
        "management.endpoints.web.path-mapping.health, env"
    })
    void elsewhereItWouldBeOpen(String setting, String value) {
        MockEnvironment environment = new MockEnvironment().withProperty(setting, value);
        assertThatThrownBy(() -> ActuatorCheck.check(EMBEDDED, environment)).isInstanceOf(RefusedStart.class);
        assertThatCode(() -> ActuatorCheck.check(OPEN, environment)).doesNotThrowAnyException();
    }

    @Test
    void atTheServersOwnPortItIsWhereItBelongs() {
        for (String port : List.of("8080", "-1")) {
            MockEnvironment environment = new MockEnvironment()
                    .withProperty("server.port", "8080")
                    .withProperty("management.server.port", port);
            assertThatCode(() -> ActuatorCheck.check(EMBEDDED, environment)).doesNotThrowAnyException();
        }
    }
}
