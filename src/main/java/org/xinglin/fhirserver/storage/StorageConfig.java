package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.model.HistoryCountModeEnum;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.binary.api.IBinaryStorageSvc;
import ca.uhn.fhir.jpa.binstore.DatabaseBinaryContentStorageSvcImpl;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.dao.MatchResourceUrlService;
import ca.uhn.fhir.jpa.dao.TransactionProcessor;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.time.ZoneId;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.util.StringUtils;
import org.xinglin.fhirserver.CountyZone;
import org.xinglin.fhirserver.limit.RequestLimits;
import org.xinglin.fhirserver.paging.PageSize;
import org.xinglin.fhirserver.reach.ReachedTransactions;
import org.xinglin.fhirserver.refusal.Outcomes;

/** HAPI's JPA storage over our database: settings, entity manager, transactions. */
@Configuration
@Import({
    DatabaseConfig.External.class,
    DatabaseConfig.Embedded.class,
    ThreadPoolFactoryConfig.class,
    HapiJpaConfig.class,
    JpaR4Config.class,
    SubscriptionChannelConfig.class,
    JpaBatch2Config.class,
    Batch2JobsConfig.class
})
class StorageConfig {

    @Bean
    static LazyRepositories lazyRepositories() {
        return new LazyRepositories();
    }

    @Bean
    static UnexposedTypes unexposedTypes() {
        return new UnexposedTypes();
    }

    /**
     * Of the library's, those whose place ours take have to go; and its full-text search, which expands value sets by an
     * index that there is none of here.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutLibrarysOwn() {
        return registry -> Stream.of("idHelperService", "transactionProcessor", "fullTextSearchSvc")
                .forEach(registry::removeBeanDefinition);
    }

    @Bean
    @SuppressWarnings("rawtypes") // the library asks for it under several type arguments
    IIdHelperService storedIdentities(JpaStorageSettings settings, EntityManagerFactory entityManagerFactory) {
        return new StoredIdentities(settings, entityManagerFactory);
    }

    @Bean
    TransactionProcessor checkedTransactions(
            FhirContext fhirContext,
            IIdHelperService<JpaPid> identities,
            MatchResourceUrlService<JpaPid> matches,
            MatchUrlService queries,
            Outcomes outcomes) {
        return new CheckedTransactions(fhirContext, identities, matches, queries, outcomes);
    }

    @Bean
    SchemaMigration schemaMigration(HikariDataSource dataSource, StorageProperties storage) {
        String formerZone = storage.formerZone();
        ZoneId former = StringUtils.hasText(formerZone) ? StoredInstants.zone(formerZone) : CountyZone.host();
        SchemaMigration migration = new SchemaMigration(dataSource, new StoredInstants(former, CountyZone.zone()));
        migration.run();
        return migration;
    }

    @Bean
    JpaStorageSettings storageSettings(RequestLimits limits) {
        JpaStorageSettings settings = new JpaStorageSettings();

        // Only what the contract lists is searchable and indexed.
        settings.setAutoSupportDefaultSearchParams(false);
        settings.setDefaultSearchParamsCanBeOverridden(true);
        settings.setMarkResourcesForReindexingUponSearchParameterChange(false);
        settings.setIndexMissingFields(StorageSettings.IndexEnabledEnum.DISABLED);
        settings.setIndexStorageOptimized(true);
        // Which tokens have their texts indexed DirectSearchParamExtractor says.
        settings.setSuppressStringIndexingInTokens(false);

        // Server ids are UUIDs; a client may choose any id on PUT, digits alone included.
        settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
        settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);

        // A search after a write sees the write, and no search writes.
        settings.setReuseCachedSearchResultsForMillis(null);
        settings.setFetchSizeDefaultMaximum(PageSize.MAXIMUM);
        // One more than allowed, so that SearchLimits sees that there are too many.
        settings.setMaximumIncludesToLoadPerPage(limits.includedResources() + 1);
        settings.setHistoryCountMode(HistoryCountModeEnum.COUNT_ACCURATE);

        // Labels live in the resource; the server carries them forward (SecurityLabelHook).
        settings.setTagStorageMode(JpaStorageSettings.TagStorageModeEnum.INLINE);

        // What a client sends as meta.source is kept as it is; the library would add its request id.
        settings.setStoreMetaSourceInformation(JpaStorageSettings.StoreMetaSourceInformationEnum.SOURCE_URI);

        // A batch's reads stay on the thread of their request: on another, nobody would know who asks (CallersReach).
        settings.setBundleBatchPoolSize(1);

        settings.setAllowExternalReferences(false);
        settings.setAutoCreatePlaceholderReferenceTargets(false);
        settings.setExpungeEnabled(false);
        settings.setDeleteExpungeEnabled(false);
        settings.setAllowMultipleDelete(false);

        // Concepts are stored with their code system. Stored later they wait in memory: a crash loses them, and so does
        // the library's own clock when it strikes before the code system is committed.
        settings.setDeferIndexingForCodesystemsOfSize(Integer.MAX_VALUE);

        // Value sets here are small: they are expanded when asked for, not by a background job.
        settings.setPreExpandValueSets(false);
        settings.setEnableTaskPreExpandValueSets(false);
        settings.setEnableTaskStaleSearchCleanup(false);
        settings.setEnableTaskBulkExportJobExecution(false);
        settings.setEnableTaskBulkImportJobExecution(false);
        settings.setEnableTaskResourceReindexing(false);
        return settings;
    }

    @Bean
    PartitionSettings partitionSettings() {
        return new PartitionSettings();
    }

    @Bean
    SubscriptionSettings subscriptionSettings() {
        return new SubscriptionSettings();
    }

    @Bean
    IBinaryStorageSvc binaryStorageSvc() {
        return new DatabaseBinaryContentStorageSvcImpl();
    }

    @Bean
    @Primary
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            DataSource dataSource,
            SchemaMigration migrated,
            ConfigurableListableBeanFactory beanFactory,
            FhirContext fhirContext,
            JpaStorageSettings storageSettings,
            ReachedTransactions reachedTransactions) {
        LocalContainerEntityManagerFactoryBean factory =
                HapiEntityManagerFactoryUtil.newEntityManagerFactory(beanFactory, fhirContext, storageSettings);
        factory.setJpaDialect(reachedTransactions);
        factory.setPersistenceUnitName("HAPI_PU");
        factory.setDataSource(dataSource);
        factory.setJpaProperties(hibernateProperties());
        return factory;
    }

    private static Properties hibernateProperties() {
        Properties properties = new Properties();
        properties.setProperty(AvailableSettings.DIALECT, HapiFhirPostgresDialect.class.getName());
        properties.setProperty(AvailableSettings.HBM2DDL_AUTO, "none");
        properties.setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, "30");
        properties.setProperty(AvailableSettings.ORDER_INSERTS, "true");
        properties.setProperty(AvailableSettings.ORDER_UPDATES, "true");
        properties.setProperty(AvailableSettings.USE_QUERY_CACHE, "false");
        properties.setProperty(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false");
        properties.setProperty(AvailableSettings.USE_STRUCTURED_CACHE, "false");
        properties.setProperty(AvailableSettings.USE_MINIMAL_PUTS, "false");
        properties.setProperty("hibernate.search.enabled", "false");
        return properties;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagerFactory) {
        return new JpaTransactionManager(entityManagerFactory);
    }
}
