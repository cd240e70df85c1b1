package org.xinglin.fhirserver.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;

/** What a hospital sends twice is there once. */
class DoublesIT {

    private static final IGenericClient CLIENT = SharedServer.get().client();

    private final LabReports reports = LabReports.ofANewResident();
    private final String number = UUID.randomUUID().toString();

    @Test
    void aTransactionWithOneDoubleLeavesNothing() {
        LabReports.create(reports.reading(number));
        String other = UUID.randomUUID().toString();
        Bundle transaction = LabReports.transaction(reports.reading(other), reports.reading(number));
        transaction.getEntry().forEach(entry -> entry.getRequest().setIfNoneExist(null));

        assertThat(Refusal.of(() -> CLIENT.transaction().withBundle(transaction).execute())
                        .rules())
                .containsExactly("duplicate-identifier");
        assertThat(LabReports.stored(other)).isEmpty();
    }

    @Test
    void twoOfTheSameInOneTransactionAreRefused() {
        Bundle transaction = LabReports.transaction(reports.reading(number), reports.reading(number));
        transaction.getEntry().forEach(entry -> entry.getRequest().setIfNoneExist(null));

        assertThat(Refusal.of(() -> CLIENT.transaction().withBundle(transaction).execute())
                        .status())
                .isEqualTo(409);
        assertThat(LabReports.stored(number)).isEmpty();
    }

    @Test
    void anIdentifierMayMoveOnWhenItsHolderLetsItGo() {
        IdType first = LabReports.create(reports.reading(number));
        Observation renumbered = reports.reading("renumbered-" + number);
        renumbered.setId(first);
        CLIENT.update().resource(renumbered).execute();

        IdType second = LabReports.create(reports.reading(number));
        CLIENT.delete().resourceById(second).execute();

        LabReports.create(reports.reading(number));
        assertThat(Refusal.of(() -> LabReports.create(reports.reading("renumbered-" + number)))
                        .rules())
                .containsExactly("duplicate-identifier");
    }

    @Test
    void withinOneTransactionAnIdentifierMayBePassedOn() {
        IdType first = LabReports.create(reports.reading(number));
        Bundle handover = LabReports.transaction(reports.reading(number));
        handover.getEntryFirstRep().getRequest().setIfNoneExist(null);
        Observation renumbered = reports.reading("renumbered-" + number);
        handover.addEntry()
                .setResource(renumbered)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Observation/" + first.getIdPart());

        CLIENT.transaction().withBundle(handover).execute();

        assertThat(LabReports.stored(number)).hasSize(1);
        assertThat(LabReports.stored("renumbered-" + number))
                .extracting(Observation::getIdPart)
                .containsExactly(first.getIdPart());
    }

    @Test
    void theSameNumberOfAnotherSystemIsAnother() {
        LabReports.create(reports.reading(number));
        LabReports.create(reports.reading("https://ecg.example.org/report", number));
    }

    @Test
    void aLongNumberIsHeldToTheSameRule() {
        String longNumber = number.repeat(200);
        LabReports.create(reports.reading(longNumber));

        assertThat(Refusal.of(() -> LabReports.create(reports.reading(longNumber)))
                        .status())
                .isEqualTo(409);
    }
}
