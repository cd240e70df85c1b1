package org.xinglin.fhirserver.log;

import ch.qos.logback.classic.PatternLayout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Makes {@link NumbersConverter} known before Spring Boot sets up the log. */
public final class LogSetup implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put(NumbersConverter.WORD, NumbersConverter::new);
    }
}
