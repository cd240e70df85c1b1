package org.xinglin.fhirserver.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.xinglin.fhirserver.limit.RequestLimits;

/** The database: an external PostgreSQL when {@code SPRING_DATASOURCE_URL} is set, else the embedded one. */
class DatabaseConfig {

    private static final int ANSWERS_IN_A_RESULT = 4;

    /** The server's own results are not the smaller because answers are: all search parameters of a start are 4 MB. */
    private static final DataSize LEAST_RESULT = DataSize.ofMegabytes(64);

    private static final Duration BEYOND_A_STATEMENT = Duration.ofSeconds(15);

    private DatabaseConfig() {}

    private static void inSession(HikariDataSource dataSource, RequestLimits limits) {
        dataSource.setConnectionInitSql(session(limits));
        // Rows that are inserted together go in one statement.
        dataSource.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A database that has vanished without a word is not waited for longer than a statement may take.
        dataSource.addDataSourceProperty(
                "socketTimeout",
                Long.toString(limits.statementTime().plus(BEYOND_A_STATEMENT).toSeconds()));
        dataSource.addDataSourceProperty("tcpKeepAlive", "true");
        // Else a failure's message has the values of the statement, records included, and messages stand in the log.
        dataSource.addDataSourceProperty("logServerErrorDetail", "false");
        // Before it is known how large what is found is, it stands in memory: never more of it than some whole answers.
        dataSource.addDataSourceProperty(
                "maxResultBuffer",
                Long.toString(Math.max(
                        LEAST_RESULT.toBytes(),
                        ANSWERS_IN_A_RESULT * limits.answerSize().toBytes())));
    }

    /**
     * Settings of each session: how long a statement may take, and plans that begin with the few rows of one resident and
     * go on row by row, instead of reading all rows of a common code. The cost of an operator is four times PostgreSQL's
     * own: by it PostgreSQL reckons what making a plan anew costs, and by its default that is next to nothing (ADRs 8 and
     * 12). No plans for several workers: a statement that is read a few rows at a time gets none of them, but is
     * reckoned as if it did (ADR 16).
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
        WatchedDataSource dataSource(DataSourceProperties properties, RequestLimits limits) {
            WatchedDataSource dataSource = new WatchedDataSource(
                    properties.determineUrl(), properties.determineUsername(), properties.determinePassword(), null);
            inSession(dataSource, limits);
            return dataSource;
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        StorageWatch storage(WatchedDataSource dataSource) {
            return dataSource.watch();
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
        WatchedDataSource dataSource(
                EmbeddedPostgresServer postgres, StorageProperties properties, RequestLimits limits) {
            WatchedDataSource dataSource = new WatchedDataSource(
                    postgres.jdbcUrl(), postgres.username(), postgres.password(), properties.dir());
            inSession(dataSource, limits);
            return dataSource;
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        StorageWatch storage(WatchedDataSource dataSource) {
            return dataSource.watch();
        }

        @Bean(initMethod = "start", destroyMethod = "close")
        PostmasterWatch postmasterWatch(
                EmbeddedPostgresServer postgres,
                StorageWatch storage,
                StorageProperties properties,
                ApplicationEventPublisher events) {
            return new PostmasterWatch(postgres, storage, properties.restarts(), events);
        }
    }
}
