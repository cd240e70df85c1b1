package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** The settings of {@code application.yaml} under the environment variables that the public contract names. */
class SecurityPropertiesTests {

    @Test
    void openIsForTheMachineItself() throws IOException {
        SecurityProperties security = under(Map.of());

        assertThat(security.mode()).isEqualTo("open");
        assertThat(security.allowOpen()).isFalse();
        assertThat(security.allowedHosts()).isEmpty();
    }

    @Test
    void theContractsVariableOpensItToOthers() throws IOException {
        assertThat(under(Map.of("XINGLIN_ALLOW_OPEN", "true")).allowOpen()).isTrue();
    }

    @Test
    void furtherHostNamesAreAList() throws IOException {
        assertThat(under(Map.of("XINGLIN_SECURITY_ALLOWED_HOSTS", "xinglin,fhir.local"))
                        .allowedHosts())
                .containsExactly("xinglin", "fhir.local");
    }

    private static SecurityProperties under(Map<String, Object> variables) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        new YamlPropertySourceLoader()
                .load("application.yaml", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment).bindOrCreate("xinglin.security", SecurityProperties.class);
    }
}
