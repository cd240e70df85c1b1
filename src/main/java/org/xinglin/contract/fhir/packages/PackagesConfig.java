package org.xinglin.contract.fhir.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hl7.fhir.r4.model.Library;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xinglin.contract.domain.ContractRules;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.CompletionOrder;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.RuleReader;

/** Wires the packages, and the rules of contracts. */
@Configuration(proxyBeanMethods = false)
class PackagesConfig {

    private static final String RELEASED = "contract-rules";

    @Bean
    ContractRules contractRules(Release release, FhirStore store, ContractSettings settings) {
        String id = settings.rules();
        if (release.all(Library.class).stream()
                .anyMatch(library -> id.equals(library.getIdElement().getIdPart()))) {
            return RuleReader.read(release, id, ContractRules.class);
        }
        Library stored = store.read(Caller.task(RELEASED), Library.class, id)
                .orElseThrow(() -> new RefusedStart(
                        "There is no Library " + id + " with rules of contracts.",
                        "Start without xinglin.contract.rules, store the rules with PUT Library/" + id
                                + ", and set it then."));
        try {
            return RuleReader.read(
                    new String(stored.getContentFirstRep().getData(), StandardCharsets.UTF_8),
                    ContractRules.class,
                    release);
        } catch (JsonProcessingException wrong) {
            throw new RefusedStart(
                    "The rules of contracts cannot be read: " + wrong.getMessage(),
                    "Correct the content, by the example of Library/contract-rules, with a server that is started"
                            + " without xinglin.contract.rules.");
        }
    }

    /** Of rules that a county stored before there was one, the released. */
    @Bean
    ContractRules.Reminder contractReminder(Release release, ContractRules rules) {
        ContractRules.Reminder own = rules.reminder();
        return own != null
                ? own
                : Objects.requireNonNull(
                        RuleReader.read(release, RELEASED, ContractRules.class).reminder());
    }

    @Bean
    PackageReader contractPackageReader(ContractRules rules) {
        return new PackageReader(rules.length().months());
    }

    @Bean
    Packages contractPackages(Release release, FhirStore store, PackageReader reader) {
        return new PublishedPackages(release, store, reader);
    }

    @Bean
    PackageCheck contractPackageCheck(ObjectProvider<PackageReader> reader) {
        return new PackageCheck(reader::getObject);
    }

    @Bean
    @Order(CompletionOrder.WHAT_IT_SAYS)
    PackageVersionCompletion contractPackageVersions(ObjectProvider<Packages> packages) {
        return new PackageVersionCompletion(packages::getObject);
    }
}
