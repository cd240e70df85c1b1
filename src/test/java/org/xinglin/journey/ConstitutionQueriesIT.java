package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** The searches of the constitution screens, over the examples of the guide: each is one documented request. */
class ConstitutionQueriesIT {

    private static final String IG = "https://xinglin-fhir.github.io/ig/";
    private static final String TYPES = IG + "CodeSystem/constitution-type";
    private static final String CONSTITUTION = IG + "CodeSystem/tcm-observation-category|tcm-constitution";
    private static final String ASSESSMENT = IG + "CodeSystem/xinglin-observation|constitution-assessment";

    private final IGenericClient client = SharedServer.get().client();
    private final String organization = create(named("治未病中心"));
    private final String assessed = resident("2027-01-01");
    private final String due = resident("2026-03-17");

    @Test
    void anAppFindsAConstitutionItsHistoryAndWhoHasIt() {
        create(response());
        String current =
                "Observation?patient=" + assessed + "&category=" + CONSTITUTION + "&status=final,amended&_sort=-date";
        await("what follows from the response").until(() -> found(current).size() == 3);

        List<String> assessments = found("Observation?patient=" + assessed + "&code=" + ASSESSMENT + "&_sort=date");
        assertThat(assessments).as("change over time").hasSize(1);
        assertThat(found(current))
                .as("the current constitution, with its verdicts")
                .containsAll(assessments);
        List<String> withTheirResidents = found("Observation?code=" + TYPES
                + "|yang-deficiency&value-concept=yes&status=final,amended&date=ge2026-01-01&patient.organization="
                + organization + "&_include=Observation:patient");
        assertThat(withTheirResidents)
                .as("residents of an organisation with a positive type")
                .hasSize(2)
                .contains(assessed);
        assertThat(found(current)).containsAnyElementsOf(withTheirResidents);
        assertThat(found("Observation?patient=" + assessed + "&score-yang-deficiency=ge60&method=gbt46939-2025"))
                .isEqualTo(assessments);
        assertThat(found("Observation?patient=" + assessed + "&score-damp-heat=ge60"))
                .isEmpty();
    }

    @Test
    void aVillageDoctorFindsWhoIsToBeAssessed() {
        assertThat(found("Patient?organization=" + organization + "&constitution-due=le2026-11-26"))
                .containsExactly(due);
    }

    @Test
    void aResponseIsHeldAgainstItsScale() {
        QuestionnaireResponse incomplete = example(QuestionnaireResponse.class, "constitution-response-full");
        incomplete.setSubject(new Reference(assessed));
        incomplete.getItem().remove(4);

        Refusal refusal = Refusal.of(() -> client.create().resource(incomplete).execute());

        assertThat(refusal.rules()).contains("element-required");
        assertThat(refusal.outcome().getIssue())
                .anySatisfy(issue -> assertThat(issue.getDiagnostics()).contains("G05"));
    }

    @Test
    void aTypeIsTranslatedToTheNationalCode() {
        Parameters asked = new Parameters();
        asked.addParameter("url", new UriType(IG + "ConceptMap/constitution-type-national"));
        asked.addParameter("system", new UriType(TYPES));
        asked.addParameter("code", new StringType("balanced"));

        Parameters answer = client.operation()
                .onType(ConceptMap.class)
                .named("translate")
                .withParameters(asked)
                .useHttpGet()
                .execute();

        assertThat(((BooleanType) answer.getParameter("result").getValue()).booleanValue())
                .isTrue();
    }

    private QuestionnaireResponse response() {
        QuestionnaireResponse response = example(QuestionnaireResponse.class, "constitution-response-full");
        response.getIdentifier().setValue(UUID.randomUUID().toString());
        return response.setSubject(new Reference(assessed))
                .setSource(new Reference(assessed))
                .setAuthor(new Reference(organization));
    }

    private String resident(String constitutionDue) {
        Patient resident = aResident().build();
        resident.setManagingOrganization(new Reference(organization));
        resident.addExtension(IG + "StructureDefinition/constitution-due", new DateType(constitutionDue));
        return create(resident);
    }

    private static Organization named(String name) {
        Organization organization = new Organization().setName(name);
        organization
                .addIdentifier()
                .setSystem("https://his.example.org/places")
                .setValue(UUID.randomUUID().toString());
        return organization;
    }

    private <T extends Resource> T example(Class<T> type, String id) {
        Path file =
                Path.of(System.getProperty("xinglin.basedir", "."), "src/test/resources/examples/valid", id + ".json");
        try {
            T example = client.getFhirContext().newJsonParser().parseResource(type, Files.readString(file));
            example.setId((String) null);
            return example;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String create(Resource resource) {
        return Posted.by(client, resource).getValue();
    }

    private List<String> found(String search) {
        return client.search().byUrl(search).returnBundle(Bundle.class).execute().getEntry().stream()
                .map(entry -> entry.getResource()
                        .getIdElement()
                        .toUnqualifiedVersionless()
                        .getValue())
                .toList();
    }
}
