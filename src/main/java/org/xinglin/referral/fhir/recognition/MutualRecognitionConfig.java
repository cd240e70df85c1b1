package org.xinglin.referral.fhir.recognition;

import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.Library;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.xinglin.derivation.KeptExtension;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.CompletionOrder;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.WriteWarnings;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.recognition.RecognitionRules;

/** Wires mutual recognition: its rules, what is done with reports and orders, and the operation. */
@Configuration(proxyBeanMethods = false)
class MutualRecognitionConfig {

    @Bean
    RecognitionRules mutualRecognitionRules(Release release, FhirStore store, RecognitionSettings settings) {
        return release.all(Library.class).stream()
                .filter(library -> library.getIdElement().getIdPart().equals(settings.rules()))
                .findFirst()
                .map(library -> RecognitionRulesReader.read(library, release))
                .orElseGet(() -> countys(release, store, settings.rules()));
    }

    private static RecognitionRules countys(Release release, FhirStore store, String id) {
        Library stored = store.read(Caller.task("recognition-rules"), Library.class, id)
                .orElseThrow(() -> new RefusedStart(
                        "There is no Library " + id + " with rules of recognition.",
                        "Start without xinglin.recognition.rules, store the rules with PUT Library/" + id
                                + ", and set it then."));
        try {
            return RecognitionRulesReader.read(stored, release);
        } catch (IllegalStateException wrong) {
            throw new RefusedStart(
                    "The rules of recognition cannot be read: " + wrong.getMessage(),
                    "Correct the content, by the example of Library/recognition-rules, with a server that is started"
                            + " without xinglin.recognition.rules.");
        }
    }

    @Bean
    @Order(CompletionOrder.WHAT_IT_SAYS)
    ValidityCompletion mutualRecognitionValidity(ObjectProvider<RecognitionRules> rules, PlaceTime time) {
        return new ValidityCompletion(rules::getObject, time);
    }

    @Bean
    ValidityCutCheck mutualRecognitionValidityCheck(ObjectProvider<RecognitionRules> rules) {
        return new ValidityCutCheck(rules::getObject);
    }

    @Bean
    RecognisableReports recognisableReports(
            FhirStore store, CareNetwork network, RecognitionRules rules, PlaceTime time) {
        return new RecognisableReports(store, network, rules, time);
    }

    @Bean
    OrderCheck mutualRecognitionOrderCheck(
            ObjectProvider<RecognisableReports> reports,
            ObjectProvider<CareNetwork> network,
            PlaceTime time,
            Clock clock) {
        return new OrderCheck(reports::getObject, network::getObject, time, clock);
    }

    @Bean
    RecognisableHook recognisableHook(WriteWarnings warnings) {
        return new RecognisableHook(warnings);
    }

    @Bean
    DeletedReports recognitionDeletedReports(FhirStore store) {
        return new DeletedReports(store);
    }

    @Bean
    KeptExtension recognisableKept() {
        return new KeptExtension("ServiceRequest", RecognisableHook.RECOGNISABLE);
    }

    @Bean
    RecognisableOperation recognisableOperation(
            FhirStore store,
            CareNetwork network,
            RecognisableReports reports,
            List<RecordCompletion> completions,
            RecognitionRules rules,
            Outcomes outcomes,
            PlaceTime time,
            Clock clock) {
        return new RecognisableOperation(
                store,
                network,
                reports,
                new OrderedTest(completions),
                new RecognitionSources(rules),
                outcomes,
                time,
                clock);
    }
}
