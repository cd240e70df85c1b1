package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.constitution.fhir.ResponseBuilder.aContentManAnswers;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** What the server derived from a response does not hold it fast: it may be deleted, and what followed from it says so. */
class DeletedResponsesIT {

    private static final String GENERAL = "constitution-gbt46939-2025";
    private static final String WAIST_ITEM = "G03";

    private final Clinic clinic = new Clinic(SharedServer.get());
    private final String resident = clinic.register(Sex.MALE, "1955-02-03");

    private void delete(String address) {
        clinic.client().delete().resourceById(new IdType(address)).execute();
    }

    private static String address(Resource resource) {
        return resource.getIdElement().toUnqualifiedVersionless().getValue();
    }

    private List<Observation> facts() {
        return clinic.found(Observation.class, "patient=" + resident + "&category=tcm-constitution");
    }

    private String deletedResponse(Bundle assessed) {
        String response =
                address(Clinic.in(assessed, QuestionnaireResponse.class).get(0));
        delete(response);
        await().untilAsserted(() -> assertThat(facts())
                .isNotEmpty()
                .allMatch(fact -> fact.getStatus() == ObservationStatus.ENTEREDINERROR));
        return response;
    }

    @Test
    void itsFactsAndItsDraftAreWithdrawnAndNameIt() {
        Bundle assessed =
                clinic.assess(resident, aContentManAnswers(GENERAL).of(resident).build(), Map.of("plan", true));

        String response = deletedResponse(assessed);

        Observation assessment = Clinic.assessment(facts());
        assertThat(assessment.getDerivedFrom())
                .singleElement()
                .matches(from -> !from.hasReference() && from.getDisplay().equals(response));
        assertThat(clinic.found(CarePlan.class, "patient=" + resident))
                .extracting(CarePlan::getStatus)
                .containsExactly(CarePlanStatus.ENTEREDINERROR);
        await("no reference leads nowhere")
                .untilAsserted(() -> assertThat(clinic.found(Provenance.class, "target=" + address(assessment)))
                        .as("of the assessment and of its withdrawal")
                        .hasSize(2)
                        .allSatisfy(provenance -> assertThat(provenance.getEntity())
                                .extracting(entity -> entity.getWhat().getDisplay())
                                .contains(response)));
        nothingIsParked();
    }

    @Test
    void whatWasMeasuredForItIsHeldByTheResponseAlone() {
        String waist = clinic.create(Measured.waist(resident, "86"));
        QuestionnaireResponse filled = aContentManAnswers(GENERAL).of(resident).build();
        filled.getItem().stream()
                .filter(item -> WAIST_ITEM.equals(item.getLinkId()))
                .forEach(item ->
                        item.getAnswerFirstRep().addExtension(new Extension(Ig.FILLED_FROM, new Reference(waist))));
        Bundle assessed = clinic.assess(resident, filled);
        assertThat(Refusal.of(() -> delete(waist)).rules()).containsExactly("still-referenced");

        deletedResponse(assessed);
        delete(waist);

        await().untilAsserted(() -> assertThat(Clinic.assessment(facts()).getDerivedFrom())
                .hasSize(2)
                .noneMatch(Reference::hasReference)
                .extracting(Reference::getDisplay)
                .contains(waist));
    }

    @Test
    void theResidentMayGoThenAndTheFactsGoAlong() {
        Bundle assessed =
                clinic.assess(resident, aContentManAnswers(GENERAL).of(resident).build());
        assertThat(Refusal.of(() -> delete(resident)).rules()).containsExactly("still-referenced");
        String response =
                address(Clinic.in(assessed, QuestionnaireResponse.class).get(0));
        List<Observation> facts = Clinic.in(assessed, Observation.class);
        String provenance = address(clinic.found(Provenance.class, "target=" + address(facts.get(0)))
                .get(0));

        delete(response);
        delete(resident);

        for (String gone : List.of(address(facts.get(0)), address(facts.get(1)), provenance)) {
            await().untilAsserted(() -> assertThat(
                            SharedServer.get().get("/fhir/" + gone).statusCode())
                    .isEqualTo(410));
        }
        nothingIsParked();
    }

    private void nothingIsParked() {
        assertThat(SharedServer.get().get("/actuator/events?parked=true").body())
                .doesNotContain(resident.substring("Patient/".length()));
    }

    @Test
    void factsOfOtherResponsesStay() {
        Bundle first =
                clinic.assess(resident, aContentManAnswers(GENERAL).of(resident).build());
        Bundle second = clinic.assess(
                resident,
                aContentManAnswers(GENERAL)
                        .of(resident)
                        .on("2026-11-05T09:30:00+08:00")
                        .build());

        delete(address(Clinic.in(first, QuestionnaireResponse.class).get(0)));

        await().untilAsserted(() -> assertThat(facts())
                .filteredOn(fact -> fact.getStatus() == ObservationStatus.FINAL)
                .extracting(DeletedResponsesIT::address)
                .containsExactlyInAnyOrderElementsOf(Clinic.in(second, Observation.class).stream()
                        .map(DeletedResponsesIT::address)
                        .toList()));
    }
}
