package org.xinglin.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.refusal.RuleCatalogue;
import org.xinglin.fhirserver.refusal.UntranslatedTexts;

/** Each room's facts are refused of a client by the room's own rule, and do not hold fast what they rest on. */
class DerivedFactGuardTests {

    private static final Caller CLIENT = new Caller(null, null, null, null);

    private final DerivedFactGuard guard = new DerivedFactGuard(
            codes(new Room("grade", "chronic-derived", false), new Room("type", "constitution-derived", true)),
            new Outcomes(RuleCatalogue.load(), new UntranslatedTexts(new SimpleMeterRegistry(), Set.of())));

    private record Room(String code, String refusal, boolean takes) implements DerivedFacts {

        @Override
        public List<Coding> codes() {
            return List.of(new Coding("urn:codes", code, null));
        }

        @Override
        public Set<String> sources() {
            return Set.of("Observation");
        }

        @Override
        public boolean follows(Caller caller, Observation sent) {
            return takes && sent.getStatus() == ObservationStatus.FINAL;
        }
    }

    private static DerivedCodes codes(Room... rooms) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (int i = 0; i < rooms.length; i++) {
            beans.addBean("room" + i, rooms[i]);
        }
        return new DerivedCodes(beans.getBeanProvider(DerivedFacts.class));
    }

    private static Observation fact(String code) {
        return new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept(new Coding("urn:codes", code, null)))
                .addDerivedFrom(new Reference("Observation/reading"))
                .setSubject(new Reference("Patient/one"));
    }

    private static void refusedBy(String rule, AbstractThrowableAssert<?, ?> refused) {
        refused.isInstanceOfSatisfying(
                UnprocessableEntityException.class,
                refusal -> assertThat(((OperationOutcome) refusal.getOperationOutcome())
                                .getIssueFirstRep()
                                .getDetails()
                                .getCodingFirstRep()
                                .getCode())
                        .isEqualTo(rule));
    }

    @Test
    void aClientsIsRefusedByTheRuleOfItsRoom() {
        Observation preliminary = fact("type").setStatus(ObservationStatus.PRELIMINARY);

        refusedBy("chronic-derived", assertThatThrownBy(() -> guard.created(fact("grade"), CLIENT.newRequest())));
        refusedBy("constitution-derived", assertThatThrownBy(() -> guard.created(preliminary, CLIENT.newRequest())));
        assertThatCode(() -> guard.created(fact("pulse"), CLIENT.newRequest())).doesNotThrowAnyException();
    }

    @Test
    void oneThatFollowsIsTakenByARoomThatSaysSo() {
        assertThatCode(() -> guard.created(fact("type"), CLIENT.newRequest())).doesNotThrowAnyException();
    }

    @Test
    void noneIsTurnedIntoAnothersOrIntoSomethingElse() {
        refusedBy(
                "chronic-derived",
                assertThatThrownBy(() -> guard.updated(fact("grade"), fact("pulse"), CLIENT.newRequest())));
        refusedBy(
                "chronic-derived",
                assertThatThrownBy(() -> guard.updated(fact("pulse"), fact("grade"), CLIENT.newRequest())));
        refusedBy(
                "chronic-derived",
                assertThatThrownBy(() -> guard.updated(fact("grade"), fact("type"), CLIENT.newRequest())));
    }

    @Test
    void theServersOwnCarriesItsMark() {
        Observation own = fact("grade");
        Derived.mark(own);

        assertThatCode(() -> guard.updated(fact("grade"), own, CLIENT.newRequest()))
                .doesNotThrowAnyException();
    }

    /** Nothing takes any request of the library's own making for the server itself. */
    @Test
    void itIsDeletedWithItsResidentAlone() {
        for (Caller caller : List.of(CLIENT, Caller.task("chronic-standing"))) {
            refusedBy("chronic-derived", assertThatThrownBy(() -> guard.deleted(fact("grade"), caller.newRequest())));
        }
        for (String task : List.of(Caller.RESIDENT_DELETION, SourceDeletions.NAME)) {
            assertThatCode(() -> guard.deleted(fact("grade"), Caller.task(task).newRequest()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aFactYieldsToWhatItRestsOnAndHoldsWhoVouchesForIt() {
        Observation label = fact("grade").addPerformer(new Reference("Practitioner/two"));
        label.setEncounter(new Reference("Encounter/three"));

        assertThat(guard.yields(label, "Observation/reading")).isTrue();
        assertThat(guard.yields(label, "Patient/one")).isTrue();
        assertThat(guard.yields(label, "Practitioner/two")).isFalse();
        assertThat(guard.yields(label, "Encounter/three")).isFalse();
        label.setStatus(ObservationStatus.ENTEREDINERROR);
        assertThat(guard.yields(label, "Practitioner/two")).isTrue();
        assertThat(guard.yields(fact("pulse"), "Observation/reading")).isFalse();
    }

    @Test
    void theServersProvenanceYieldsToSourcesAndAClientsToNothing() {
        Provenance own = ReconciliationTests.provenance("Condition/source");

        assertThat(guard.yields(own, "Condition/source")).isTrue();
        assertThat(guard.yields(own, "Observation/grade")).isFalse();
        own.getAgentFirstRep().setWho(new Reference("Device/engine"));
        assertThat(guard.yields(own, "Condition/source")).isFalse();
    }

    @Test
    void noTwoRoomsDeriveTheSame() {
        DerivedCodes twice = codes(new Room("grade", "chronic-derived", false), new Room("grade", "other", false));

        assertThatThrownBy(() -> twice.roomOf(fact("grade"))).hasMessageContaining("urn:codes|grade");
    }
}
