package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.config.JpaConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.xinglin.acceptance.FastAcceptance;
import org.xinglin.fhirserver.ForeseenWarnings;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.addedcode.AddedCodes;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.recognition.ImpliedProfiles;
import org.xinglin.fhirserver.refusal.BodyFaults;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.LibraryTexts;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.refusal.Refusals;
import org.xinglin.fhirserver.refusal.ValidatorMessages;

/** The validators and what they know: the release's own profiles and terminology first, then FHIR's, then what is stored. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AcceptanceSettings.class)
class ValidationConfig {

    /** The library's own parses everything at once: it has to go for ours to take its place. */
    @Bean
    static BeanDefinitionRegistryPostProcessor withoutEagerDefinitions() {
        return registry -> {
            registry.removeBeanDefinition(JpaConfig.DEFAULT_PROFILE_VALIDATION_SUPPORT);
            registry.registerAlias("fhirDefinitions", JpaConfig.DEFAULT_PROFILE_VALIDATION_SUPPORT);
        };
    }

    /** Before anybody asks the context, which would else make the library's own for itself and parse everything again. */
    @Bean
    static BeanPostProcessor definitionsOfTheContext() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof FhirContext context) {
                    context.setValidationSupport(new FhirDefinitions(context));
                }
                return bean;
            }
        };
    }

    @Bean
    FhirDefinitions fhirDefinitions(FhirContext context) {
        return (FhirDefinitions) context.getValidationSupport();
    }

    @Bean
    IValidationSupport enforcedDefinitions(
            FhirContext context,
            ReleasedConformance released,
            AddedCodes addedCodes,
            @Qualifier(JpaConfig.DEFAULT_PROFILE_VALIDATION_SUPPORT) IValidationSupport fhirDefinitions,
            @Qualifier(JpaConfig.JPA_VALIDATION_SUPPORT) IValidationSupport storedDefinitions) {
        KnownDefinitions ours = new KnownDefinitions(context, released.all(), addedCodes::with);
        ValidationSupportChain chain = new ValidationSupportChain(
                ours,
                fhirDefinitions,
                storedDefinitions,
                new InMemoryTerminologyServerValidationSupport(context),
                new StandardCodes(context));
        // A hospital's own code may stand beside the one that a binding asks for.
        chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
        return chain;
    }

    @Bean
    LanguageValidators languageValidators(
            FhirContext context, @Qualifier("enforcedDefinitions") IValidationSupport enforcedDefinitions) {
        return new LanguageValidators(context, enforcedDefinitions);
    }

    @Bean
    Findings findings(
            FhirContext context,
            @Qualifier("enforcedDefinitions") IValidationSupport enforcedDefinitions,
            LibraryTexts libraryTexts) {
        return new Findings(
                ValidatorRules.load(),
                new ValidatorTexts(ValidatorMessages.load(), libraryTexts, InvariantTexts.load()),
                Expectations.load(new Advice(
                        new AllowedCodes(new ValueSetCodes(enforcedDefinitions)),
                        Suggestions.load(),
                        new SliceSample(context, enforcedDefinitions),
                        new Shapes(context))),
                new FoundValue(context),
                new LinkIds(enforcedDefinitions));
    }

    @Bean
    CurrentCodes currentCodes(
            AddedCodes addedCodes, @Qualifier("enforcedDefinitions") IValidationSupport enforcedDefinitions) {
        return new CurrentCodes(
                addedCodes::renew, ((ValidationSupportChain) enforcedDefinitions)::invalidateExpiringCaches);
    }

    @Bean
    ProfileValidator profileValidator(
            FhirContext context,
            LanguageValidators validators,
            ImpliedProfiles impliedProfiles,
            Findings findings,
            CurrentCodes currentCodes) {
        return new ProfileValidator(context, validators, impliedProfiles, findings, currentCodes);
    }

    @Bean
    @Primary
    ValidateOperationValidator validateOperationValidator(
            List<RecordCompletion> completions, ProfileValidator validator) {
        return new ValidateOperationValidator(completions, validator);
    }

    @Bean
    ValidateOperationAnswer validateOperationAnswer(
            FhirContext context,
            List<RecordCheck> checks,
            Findings findings,
            Outcomes outcomes,
            TriedWrite triedWrite) {
        return new ValidateOperationAnswer(context, checks, findings, outcomes, triedWrite);
    }

    @Bean
    TriedWrite triedWrite(
            ObjectProvider<DaoRegistry> daos,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<EntityManager> entityManager,
            Refusals refusals,
            ForeseenWarnings warnings) {
        return new TriedWrite(daos, transactions, entityManager, refusals, warnings);
    }

    @Bean
    BodyFaults bodyFaults(
            FhirContext context,
            List<RecordCompletion> completions,
            List<RecordCheck> checks,
            ProfileValidator validator) {
        return new UnparsedBody(new UnparsedRecord(context, completions, checks, validator));
    }

    @Bean
    FastAcceptance fastAcceptance(
            ReleasedConformance released,
            @Qualifier(JpaConfig.DEFAULT_PROFILE_VALIDATION_SUPPORT) IValidationSupport fhirDefinitions,
            @Qualifier("enforcedDefinitions") IValidationSupport enforcedDefinitions,
            LanguageValidators validators,
            Clock clock) {
        return FastAcceptance.of(
                released.all(StructureDefinition.class),
                fhirDefinitions,
                enforcedDefinitions,
                validators.definitions(Language.EN),
                clock);
    }

    @Bean
    AcceptanceRecheck acceptanceRecheck(
            AcceptanceSettings settings, ProfileValidator validator, DataSource dataSource, MeterRegistry meters) {
        return new AcceptanceRecheck(settings, validator, new DisagreementTable(dataSource), meters);
    }

    @Bean
    AcceptanceGate acceptanceGate(AcceptanceSettings settings, FastAcceptance acceptance, AcceptanceRecheck recheck) {
        return new AcceptanceGate(settings, acceptance, recheck);
    }

    @Bean
    RecordFindings recordFindings(
            List<RecordCompletion> completions,
            List<RecordCheck> checks,
            AcceptanceGate gate,
            ProfileValidator validator,
            ImpliedProfiles impliedProfiles) {
        return new RecordFindings(completions, checks, gate::judge, validator, impliedProfiles);
    }

    @Bean
    ProfileEnforcement profileEnforcement(
            RecordFindings findings,
            Outcomes outcomes,
            WriteWarnings warnings,
            ReleasedConformance released,
            MeterRegistry meters) {
        OwnWarnings ownWarnings = new OwnWarnings(released.all(StructureDefinition.class));
        return new ProfileEnforcement(findings, outcomes, warnings, ownWarnings, meters);
    }

    @Bean
    ValidatorWarmUp validatorWarmUp(
            ProfileValidator validator, ImpliedProfiles impliedProfiles, FastAcceptance acceptance) {
        return new ValidatorWarmUp(validator, impliedProfiles, acceptance);
    }
}
