package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.constitution.fhir.ResponseBuilder.aContentManAnswers;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Sex;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** What follows from a response is the server's to write: nobody can slip in a constitution that nothing bears out. */
class DerivedFactsIT {

    private static final String GENERAL = "constitution-gbt46939-2025";
    private static final String REFUSED = "constitution-derived";

    private final Clinic clinic = new Clinic(SharedServer.get());
    private final String resident = clinic.register(Sex.MALE, "1980-05-05");
    private final Bundle assessed =
            clinic.assess(resident, aContentManAnswers(GENERAL).of(resident).build());

    private Observation assessment() {
        return Clinic.assessment(Clinic.in(assessed, Observation.class)).copy();
    }

    @Test
    void anAssessmentThatFollowsFromNoResponseIsRefused() {
        Observation invented = assessment();
        invented.setId((String) null);
        invented.getDerivedFrom().clear();
        invented.addDerivedFrom(new Reference(clinic.create(Measured.waist(resident, "86"))));

        assertThat(Refusal.of(() -> clinic.create(invented)).rules()).containsExactly(REFUSED);
    }

    @Test
    void aSecondAssessmentOfTheSameResponseIsRefused() {
        Observation copy = assessment();
        copy.setId((String) null);

        assertThat(Refusal.of(() -> clinic.create(copy)).rules()).containsExactly(REFUSED);
        assertThat(clinic.found(Observation.class, "patient=" + resident + "&code=" + Clinic.ASSESSMENT))
                .hasSize(1);
    }

    @Test
    void aDeterminationThatTheAssessmentDoesNotBearOutIsRefused() {
        Observation invented = Clinic.in(assessed, Observation.class).get(1).copy();
        invented.setId((String) null);
        invented.getCode().getCodingFirstRep().setCode("yang-deficiency");

        assertThat(Refusal.of(() -> clinic.create(invented)).rules()).containsExactly(REFUSED);
    }

    @Test
    void scoresAreNotRewritten() {
        Observation better = current();
        better.getComponentFirstRep().getValueQuantity().setValue(new BigDecimal("99"));

        assertThat(Refusal.of(() -> clinic.update(better)).rules()).containsExactly(REFUSED);
        assertThat(Clinic.scores(current())).isEqualTo(Clinic.scores(assessment()));
    }

    @Test
    void anAssessmentIsNotTurnedIntoSomethingElse() {
        Observation other = Measured.waist(resident, "86");
        other.setId(current().getIdElement().toUnqualifiedVersionless());

        assertThat(Refusal.of(() -> clinic.update(other)).rules()).contains(REFUSED);
    }

    @Test
    void anAssessmentIsWithdrawnWithItsResponseAlone() {
        Observation withdrawn = current().setStatus(ObservationStatus.ENTEREDINERROR);

        assertThat(Refusal.of(() -> clinic.client()
                                .delete()
                                .resourceById(current().getIdElement().toUnqualifiedVersionless())
                                .execute())
                        .rules())
                .containsExactly(REFUSED);
        assertThat(Refusal.of(() -> clinic.update(withdrawn)).rules()).contains(REFUSED);
        assertThat(current().getStatus()).isEqualTo(ObservationStatus.FINAL);
    }

    @Test
    void whatStandsMayBeSentAgain() {
        clinic.update(current());

        assertThat(current().getMeta().getVersionId()).isEqualTo("1");
    }

    @Test
    void whatFollowsFromACorrectedResponseIsTakenToo() {
        QuestionnaireResponse corrected = aContentManAnswers(GENERAL)
                .of(resident)
                .on("2026-11-05T09:30:00+08:00")
                .build()
                .setStatus(QuestionnaireResponseStatus.AMENDED);

        clinic.client().transaction().withBundle(clinic.extract(corrected)).execute();

        assertThat(clinic.found(
                        Observation.class, "patient=" + resident + "&code=" + Clinic.ASSESSMENT + "&status=amended"))
                .hasSize(1);
    }

    private Observation current() {
        return clinic.client()
                .read()
                .resource(Observation.class)
                .withId(assessment().getIdElement().getIdPart())
                .execute();
    }
}
