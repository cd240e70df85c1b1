package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.xinglin.fhirserver.limit.RequestLimits;

/** Which database a setting chooses. The beans are lazy here: no database is reached or started. */
class DatabaseConfigTests {

    private final ApplicationContextRunner settings = new ApplicationContextRunner()
            .withInitializer(context -> context.addBeanFactoryPostProcessor(beans -> {
                for (String name : beans.getBeanDefinitionNames()) {
                    beans.getBeanDefinition(name).setLazyInit(true);
                }
            }))
            .withUserConfiguration(Limits.class, DatabaseConfig.External.class, DatabaseConfig.Embedded.class);

    @EnableConfigurationProperties(RequestLimits.class)
    static class Limits {}

    @Test
    void withoutAUrlItIsTheEmbeddedOne() {
        settings.run(
                context -> assertThat(context.containsBean("embeddedPostgres")).isTrue());
    }

    @Test
    void anEmptyUrlIsNone() {
        settings.withPropertyValues("spring.datasource.url=")
                .run(context ->
                        assertThat(context.containsBean("embeddedPostgres")).isTrue());
    }

    @Test
    void withAUrlItIsTheExternalOneAndNoOther() {
        settings.withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example:5432/xinglin")
                .run(context -> {
                    assertThat(context.containsBean("embeddedPostgres")).isFalse();
                    assertThat(context.getBean(HikariDataSource.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://db.example:5432/xinglin");
                    assertThat(context.getBean(HikariDataSource.class).getConnectionInitSql())
                            .startsWith("SET statement_timeout = 30000; ");
                    assertThat(context.getBean(HikariDataSource.class).getDataSourceProperties())
                            .containsEntry("reWriteBatchedInserts", "true");
                });
    }
}
