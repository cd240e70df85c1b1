package org.xinglin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.actuate.autoconfigure.metrics.LogbackMetricsAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.resource.servlet.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.modulith.Modulithic;
import org.xinglin.access.AccessCommand;
import org.xinglin.access.AuditCommand;
import org.xinglin.sandbox.SandboxCommand;

/**
 * Starts the server, or runs its command. Database, JPA and schema are wired by hand in the room {@code fhirserver}, so Boot's
 * own wiring of them is off, and of what asks for tokens, too: in the open mode there is nothing of it. So is the counting of log lines: it asks a filter about each line that is not written, too, of
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
            ManagementWebSecurityAutoConfiguration.class,
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            QuartzAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            ThymeleafAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan
@ConfigurationPropertiesScan
@Modulithic(systemName = "Xinglin")
public class XinglinApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(SandboxCommand.NAME)) {
            System.exit(SandboxCommand.run(args));
        }
        if (args.length > 0 && args[0].equals(AccessCommand.NAME)) {
            System.exit(AccessCommand.run(args));
        }
        if (args.length > 0 && args[0].equals(AuditCommand.NAME)) {
            System.exit(AuditCommand.run(args));
        }
        SpringApplication.run(XinglinApplication.class, args);
    }
}
