package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** A condition by a number that only one record carries finds what a search by it finds, at each moment of its life. */
class ClaimedMatchesIT {

    private static final IGenericClient CLIENT = SharedServer.get().client();

    private final LabReports reports = LabReports.ofANewResident();

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with space", "a,b", "a|b", "a$b", "a\\b", "报告", "a&b=c", "a+b", "100%"})
    void whatIsKnownIsFoundHoweverItIsWritten(String form) {
        String number = form + " " + UUID.randomUUID();
        IdType first = LabReports.create(reports.reading(number));

        MethodOutcome again = createUnlessKnown(number);

        assertThat(again.getCreated()).isNotEqualTo(Boolean.TRUE);
        assertThat(idOf(again)).isEqualTo(first.getIdPart());
        assertThat(LabReports.stored(number)).hasSize(1);
    }

    @Test
    void aNumberOfAnotherSystemIsAnother() {
        String number = UUID.randomUUID().toString();
        LabReports.create(reports.reading("https://other.example.org/report", number));

        assertThat(createUnlessKnown(number).getCreated()).isTrue();
    }

    @Test
    void whatIsDeletedIsNotFound() {
        String number = UUID.randomUUID().toString();
        IdType first = LabReports.create(reports.reading(number));
        CLIENT.delete().resourceById(first).execute();

        MethodOutcome anew = createUnlessKnown(number);

        assertThat(anew.getCreated()).isTrue();
        assertThat(idOf(anew)).isNotEqualTo(first.getIdPart());
    }

    @Test
    void aNumberThatWasTakenOffIsNotFoundAndOneThatWasAddedIs() {
        String former = UUID.randomUUID().toString();
        String later = UUID.randomUUID().toString();
        IdType first = LabReports.create(reports.reading(former));
        Observation renumbered = reports.reading(later);
        renumbered.setId(first);
        CLIENT.update().resource(renumbered).execute();

        assertThat(idOf(createUnlessKnown(later))).isEqualTo(first.getIdPart());
        assertThat(createUnlessKnown(former).getCreated()).isTrue();
    }

    @Test
    void anUpdateByTheNumberChangesWhoeverCarriesIt() {
        String number = UUID.randomUUID().toString();
        IdType first = LabReports.create(reports.reading(number));
        Observation amended = reports.reading(number);
        amended.setStatus(ObservationStatus.AMENDED);

        CLIENT.update().resource(amended).conditionalByUrl(condition(number)).execute();

        assertThat(CLIENT.read()
                        .resource(Observation.class)
                        .withId(first)
                        .execute()
                        .getStatus())
                .isEqualTo(ObservationStatus.AMENDED);
    }

    @Test
    void whoAsksForMoreThanTheNumberIsAnsweredAboutAllOfIt() {
        String number = UUID.randomUUID().toString();
        LabReports.create(reports.reading(number));
        Observation amended = reports.reading(number);
        amended.setStatus(ObservationStatus.AMENDED);

        // Nobody matches both; so it is created, and then refused as a double.
        assertThat(Refusal.of(() -> CLIENT.create()
                                .resource(amended)
                                .conditionalByUrl(condition(number) + "&status=amended")
                                .execute())
                        .rules())
                .containsExactly("duplicate-identifier");
    }

    private MethodOutcome createUnlessKnown(String number) {
        return CLIENT.create()
                .resource(reports.reading(number))
                .conditionalByUrl(condition(number))
                .execute();
    }

    private static String idOf(MethodOutcome outcome) {
        return outcome.getId().getIdPart();
    }

    private static String condition(String number) {
        String escaped = number.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("$", "\\$")
                .replace(",", "\\,");
        return "Observation?identifier=" + URLEncoder.encode(LabReports.SYSTEM + "|" + escaped, StandardCharsets.UTF_8);
    }
}
