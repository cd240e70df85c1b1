package org.xinglin.fhirserver.conformance;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/**
 * What the actors of the guide need of the server, and what the running server offers: it has all that they need, and
 * every profile and every search parameter of our own is needed by one of them.
 */
class ActorsIT {

    private static final String OURS = "https://xinglin-fhir.github.io/ig/";

    private final CapabilityStatement server = XinglinServer.fhirContext()
            .newJsonParser()
            .parseResource(
                    CapabilityStatement.class,
                    SharedServer.get().get("/fhir/metadata").body());
    private final List<CapabilityStatement> actors = List.of(Contract.actor("hospital-system"), Contract.actor("app"));

    @Test
    void theServerOffersWhatTheActorsNeed() {
        Set<String> offered = features(server);
        assertSoftly(softly -> actors.forEach(actor ->
                softly.assertThat(offered).as("what %s needs", actor.getName()).containsAll(features(actor))));
    }

    @Test
    void whatTheServerHasOfItsOwnIsNeededBySomeone() {
        Set<String> needed = new HashSet<>();
        actors.forEach(actor -> needed.addAll(features(actor)));
        assertSoftly(softly -> features(server).stream()
                .filter(feature -> feature.contains(OURS))
                // It is R4's patient under another name, on every type (contract, row "Patient parameters").
                .filter(feature -> !feature.matches(".* searched by subject, .*/(resident|task)-subject"))
                .forEach(feature -> softly.assertThat(needed).contains(feature)));
    }

    private static Set<String> features(CapabilityStatement statement) {
        Set<String> features = new HashSet<>();
        statement
                .getRestFirstRep()
                .getInteraction()
                .forEach(interaction -> features.add("server " + interaction.getCode()));
        statement.getRestFirstRep().getResource().forEach(type -> features.addAll(features(type)));
        return features;
    }

    private static Set<String> features(CapabilityStatementRestResourceComponent type) {
        Set<String> features = new HashSet<>();
        String name = type.getType();
        type.getInteraction().forEach(interaction -> features.add(name + " " + interaction.getCode()));
        type.getSupportedProfile().forEach(profile -> features.add(name + " profile " + profile.getValue()));
        type.getSearchParam()
                .forEach(parameter ->
                        features.add(name + " searched by " + parameter.getName() + ", " + parameter.getDefinition()));
        type.getOperation()
                .forEach(operation ->
                        features.add(name + " operation " + operation.getName() + ", " + operation.getDefinition()));
        if (type.getConditionalCreate()) {
            features.add(name + " created conditionally");
        }
        if (type.getConditionalUpdate()) {
            features.add(name + " updated conditionally");
        }
        return features;
    }
}
