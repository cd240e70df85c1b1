package org.xinglin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.LogbackMetricsAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;
import org.xinglin.sandbox.SandboxCommand;

/**
 * Starts the server, or runs its command. Database, JPA and schema are wired by hand in the room {@code fhirserver}, so Boot's
 * own wiring of them is off. So is the counting of log lines: it asks a filter about each line that is not written, too, of
 * which Hibernate has thousands per request (docs/benchmarks.md).
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            ElasticsearchRestClientAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            JpaRepositoriesAutoConfiguration.class,
            LogbackMetricsAutoConfiguration.class,
            QuartzAutoConfiguration.class,
            ThymeleafAutoConfiguration.class
        })
@ComponentScan
@ConfigurationPropertiesScan
@Modulithic(systemName = "Xinglin")
public class XinglinApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(SandboxCommand.NAME)) {
            System.exit(SandboxCommand.run(args));
        }
        SpringApplication.run(XinglinApplication.class, args);
    }
}
