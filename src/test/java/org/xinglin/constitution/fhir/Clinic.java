package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** What a clinic or an app does about constitutions, by HAPI's own client. */
final class Clinic {

    static final String ASSESSMENT = "constitution-assessment";
    private static final String TYPES = "https://xinglin-fhir.github.io/ig/CodeSystem/constitution-type";

    private final IGenericClient client;

    Clinic(XinglinServer server) {
        client = server.client();
    }

    IGenericClient client() {
        return client;
    }

    String register(Sex sex, String birthDate) {
        SyntheticResident resident = SyntheticResident.aResident().bornOn(birthDate);
        Patient built = (sex == Sex.FEMALE ? resident.female() : resident).build();
        if (sex == Sex.UNKNOWN) {
            built.setGender(AdministrativeGender.UNKNOWN);
        }
        return create(built);
    }

    String create(Resource resource) {
        return Posted.by(client, resource).getValue();
    }

    void update(Resource resource) {
        client.update().resource(resource).execute();
    }

    Bundle assess(String resident, QuestionnaireResponse response) {
        return assess(resident, response, Map.of());
    }

    /** @param settings the operation's boolean parameters */
    Bundle assess(String resident, QuestionnaireResponse response, Map<String, Boolean> settings) {
        return client.operation()
                .onInstance(new IdType(resident))
                .named("assess-constitution")
                .withParameters(parameters(response, settings))
                .returnResourceType(Bundle.class)
                .execute();
    }

    Bundle extract(QuestionnaireResponse response) {
        return client.operation()
                .onType(QuestionnaireResponse.class)
                .named("extract")
                .withParameters(parameters(response, Map.of()))
                .returnResourceType(Bundle.class)
                .execute();
    }

    private static Parameters parameters(QuestionnaireResponse response, Map<String, Boolean> settings) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("questionnaire-response").setResource(response);
        settings.forEach((name, value) -> parameters.addParameter(name, new BooleanType(value)));
        return parameters;
    }

    <T extends Resource> List<T> found(Class<T> type, String search) {
        return in(
                client.search()
                        .byUrl(type.getSimpleName() + "?" + search)
                        .returnBundle(Bundle.class)
                        .execute(),
                type);
    }

    static <T extends Resource> List<T> in(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static Observation assessment(List<Observation> facts) {
        return facts.stream()
                .filter(fact ->
                        ASSESSMENT.equals(fact.getCode().getCodingFirstRep().getCode()))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, BigDecimal> scores(Observation assessment) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        assessment
                .getComponent()
                .forEach(component -> scores.put(
                        component.getCode().getCodingFirstRep().getCode(),
                        component.getValueQuantity().getValue().setScale(4)));
        return scores;
    }

    /** The determinations among facts: type and verdict. */
    static Map<String, String> verdicts(List<Observation> facts) {
        Map<String, String> verdicts = new TreeMap<>();
        facts.stream()
                .filter(fact -> TYPES.equals(fact.getCode().getCodingFirstRep().getSystem()))
                .forEach(fact -> verdicts.put(
                        fact.getCode().getCodingFirstRep().getCode(),
                        fact.getValueCodeableConcept().getCodingFirstRep().getCode()));
        return verdicts;
    }
}
