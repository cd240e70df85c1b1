package org.xinglin.fhirserver.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.xinglin.fhirserver.limit.RequestLimits;

/** The database: an external PostgreSQL when {@code SPRING_DATASOURCE_URL} is set, else the embedded one. */
class DatabaseConfig {

    private DatabaseConfig() {}

    private static void inSession(HikariDataSource dataSource, RequestLimits limits) {
        dataSource.setConnectionInitSql(session(limits));
        // Rows that are inserted together go in one statement.
        dataSource.addDataSourceProperty("reWriteBatchedInserts", "true");
    }

    /**
     * Settings of each session: how long a statement may take, and plans that begin with the few rows of one resident and
     * go on row by row, instead of reading all rows of a common code. The cost of an operator is four times PostgreSQL's
     * own: by it PostgreSQL reckons what making a plan anew costs, and by its default that is next to nothing (decisions 8
     * and 12). No plans for several workers: a statement that is read a few rows at a time gets none of them, but is
     * reckoned as if it did (decision 16).
     */
    private static String session(RequestLimits limits) {
        return "SET statement_timeout = " + limits.statementTime().toMillis()
                + "; SET enable_mergejoin = off; SET enable_hashjoin = off; SET random_page_cost = 1.1"
                + "; SET cpu_operator_cost = 0.01; SET max_parallel_workers_per_gather = 0";
    }

    /** Set to something: a compose file passes an unset variable on as an empty one. */
    static class UrlIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    static final class UrlIsNotSet extends UrlIsSet {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(UrlIsSet.class)
    @EnableConfigurationProperties(DataSourceProperties.class)
    static class External {

        @Bean(destroyMethod = "close")
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(DataSourceProperties properties, RequestLimits limits) {
            HikariDataSource dataSource = properties
                    .initializeDataSourceBuilder()
                    .type(HikariDataSource.class)
                    .build();
            inSession(dataSource, limits);
            return dataSource;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(UrlIsNotSet.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgresServer embeddedPostgres(StorageProperties properties) {
            return EmbeddedPostgresServer.start(properties.dir());
        }

        @Bean(destroyMethod = "close")
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(EmbeddedPostgresServer postgres, RequestLimits limits) {
            HikariDataSource dataSource = new HikariDataSource();
            inSession(dataSource, limits);
            dataSource.setJdbcUrl(postgres.jdbcUrl());
            dataSource.setUsername(postgres.username());
            dataSource.setPassword(postgres.password());
            return dataSource;
        }
    }
}
