package org.xinglin.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.Act;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.storage.MemoryStore;

/** How what is stored of a room's facts is brought into line with what follows. {@code -Dxinglin.derivation.seed=…} repeats a run. */
class ReconciliationTests {

    private static final Caller CALLER = Caller.task("a-room");
    private static final long SEED = Long.getLong("xinglin.derivation.seed", new Random().nextLong(Long.MAX_VALUE));
    private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final Reconciliation reconciliation = new Reconciliation(store);
    private int writes;

    ReconciliationTests() {
        store.onWrite((caller, resource) -> writes++);
    }

    private List<Observation> facts() {
        return store.search(CALLER, Query.of(Observation.class)).items();
    }

    /** Facts as a room derives them: each time new objects, without version, written down at another moment. */
    private static Observation fact(String id, String says) {
        Observation fact = new Observation();
        fact.setId(id);
        fact.setStatus(ObservationStatus.FINAL);
        fact.setIssued(new Date(System.nanoTime()));
        fact.setValue(new StringType(says));
        fact.addDerivedFrom(new Reference("Observation/reading"));
        fact.addFocus(new Reference("Condition/diagnosis"));
        return fact;
    }

    private List<Observation> reconcile(Superseding superseding, Observation... following) {
        List<Observation> changes = reconciliation.changes(CALLER, List.of(following), facts(), superseding);
        reconciliation.write(CALLER, changes, List.of());
        return changes;
    }

    private Observation stored(String id) {
        return store.read(CALLER, Observation.class, id).orElseThrow();
    }

    @Test
    void whatIsNewIsWrittenAsTheServersOwn() {
        List<Observation> changes = reconcile(Superseding.AMENDED, fact("grade", "2"));

        assertThat(changes).singleElement().matches(Derived::isMarked);
        assertThat(stored("grade").getStatus()).isEqualTo(ObservationStatus.FINAL);
    }

    @Test
    void whatSaysTheSameIsLeft() {
        reconcile(Superseding.AMENDED, fact("grade", "2"));

        assertThat(reconcile(Superseding.AMENDED, fact("grade", "2"))).isEmpty();
        assertThat(stored("grade").getMeta().getVersionId()).isEqualTo("1");
        assertThat(writes).as("nothing to write is no transaction").isEqualTo(1);
    }

    @Test
    void whatSaysSomethingElseSupersedesUnderTheSameId() {
        reconcile(Superseding.AMENDED, fact("grade", "2"));

        assertThat(reconcile(Superseding.AMENDED, fact("grade", "3")))
                .hasSize(1)
                .allMatch(Derived::isMarked);

        assertThat(stored("grade").getValue().primitiveValue()).isEqualTo("3");
        assertThat(stored("grade").getMeta().getVersionId()).isEqualTo("2");
        assertThat(stored("grade").getStatus()).isEqualTo(ObservationStatus.AMENDED);
    }

    @Test
    void aRoomSaysHowOneSupersedesAnother() {
        reconcile(Superseding.AMENDED, fact("label", "red"));

        reconcile((stored, following) -> following.setStatus(ObservationStatus.PRELIMINARY), fact("label", "red"));
        assertThat(stored("label").getStatus())
                .as("another status alone is a change")
                .isEqualTo(ObservationStatus.PRELIMINARY);

        assertThat(reconcile((stored, following) -> stored.copy(), fact("label", "green")))
                .as("what somebody has confirmed is kept")
                .isEmpty();
    }

    @Test
    void whatNoLongerFollowsStaysLegibleAndNamesWhatIsGone() {
        Observation reading = new Observation();
        reading.setId("reading");
        store.put(reading);
        List<Observation> grade = List.of(fact("grade", "2"));
        reconciliation.write(CALLER, reconciliation.changes(CALLER, grade, List.of(), Superseding.AMENDED), List.of());

        List<Observation> changes =
                reconciliation.changes(CALLER, List.of(), List.of(stored("grade")), Superseding.AMENDED);
        reconciliation.write(CALLER, changes, List.of());

        assertThat(changes).singleElement().matches(Derived::isMarked);
        Observation withdrawn = stored("grade");
        assertThat(withdrawn.getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR);
        assertThat(withdrawn.getValue().primitiveValue()).isEqualTo("2");
        assertThat(withdrawn.getDerivedFromFirstRep().getReference()).isEqualTo("Observation/reading");
        assertThat(withdrawn.getFocusFirstRep().hasReference()).isFalse();
        assertThat(withdrawn.getFocusFirstRep().getDisplay()).isEqualTo("Condition/diagnosis");
        assertThat(reconciliation.changes(CALLER, List.of(), List.of(withdrawn), Superseding.AMENDED))
                .isEmpty();
    }

    @Test
    void whatFollowsAgainIsInForceAgain() {
        reconcile(Superseding.AMENDED, fact("grade", "2"));
        reconcile(Superseding.AMENDED);

        reconcile(Superseding.AMENDED, fact("grade", "2"));

        assertThat(stored("grade").getStatus()).isEqualTo(ObservationStatus.AMENDED);
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotWrittenOver() {
        reconcile(Superseding.AMENDED, fact("grade", "2"));
        List<Observation> read = facts();
        store.put(fact("grade", "3"));

        assertThatThrownBy(() -> reconciliation.write(
                        CALLER,
                        reconciliation.changes(CALLER, List.of(fact("grade", "1")), read, Superseding.AMENDED),
                        List.of()))
                .isInstanceOf(ResourceVersionConflictException.class);
        assertThat(stored("grade").getValue().primitiveValue()).isEqualTo("3");
    }

    @Test
    void whereItComesFromIsSaidOnceAndAgainWhenItIsAnother() {
        reconciliation.write(CALLER, List.of(), List.of(provenance("Patient/one")));
        reconciliation.write(CALLER, List.of(), List.of(provenance("Patient/one")));
        assertThat(writes).isEqualTo(1);

        reconciliation.write(CALLER, List.of(), List.of(provenance("Patient/one", "Condition/two")));
        assertThat(store.read(CALLER, Provenance.class, "from").orElseThrow().getEntity())
                .hasSize(2);

        Provenance ofNothing = provenance("Patient/one");
        ofNothing.getTarget().clear();
        reconciliation.write(CALLER, List.of(), List.of(ofNothing));
        assertThat(writes).isEqualTo(2);
    }

    @Test
    void onWhoseActItRestsIsSaidWithWhatIsWritten() {
        Actor first = new Actor("his", "li", "PractitionerRole/li", Set.of("b", "a"), Set.of(), List.of(), null, null);
        Actor second = new Actor("lis", null, null, Set.of("a"), Set.of(), List.of(), null, null);
        store.put(fact("grade", "1"));
        reconciliation.write(by(first), facts(), List.of(provenance("Patient/one")));
        assertThat(acts()).containsExactly("his / li / PractitionerRole/li for Organization/a, Organization/b");

        writes = 0;
        reconciliation.write(by(second), List.of(), List.of(provenance("Patient/one")));
        assertThat(writes).isZero();

        reconciliation.write(by(second), facts(), List.of(provenance("Patient/one")));
        assertThat(acts()).containsExactly("lis for Organization/a");

        Act day = Act.ofTheServer("day-reached: review");
        Act.during(day, () -> {
            reconciliation.write(CALLER, facts(), List.of(provenance("Patient/one")));
            return true;
        });
        assertThat(acts()).isEmpty();
        assertThat(from().getReasonFirstRep().getText()).isEqualTo("day-reached: review");

        // Where nobody is known nothing is said.
        reconciliation.write(CALLER, List.of(), List.of(provenance("Patient/two")));
        assertThat(from().getAgent()).hasSize(1);
        assertThat(from().hasReason()).isFalse();
    }

    private static Caller by(Actor actor) {
        return new Caller("a-room", null, null, actor);
    }

    private Provenance from() {
        return store.read(CALLER, Provenance.class, "from").orElseThrow();
    }

    private List<String> acts() {
        return from().getAgent().stream()
                .filter(agent -> agent.getType().getCodingFirstRep().getCode().equals("enterer"))
                .map(agent -> agent.getWho().getDisplay() + " for "
                        + agent.getOnBehalfOf().getDisplay())
                .toList();
    }

    static Provenance provenance(String... sources) {
        return new ProvenanceWriter(Clock.fixed(NOW.plusNanos(System.nanoTime()), ZoneOffset.UTC))
                .write("from", List.of("rules|1"), List.of("Observation/grade"), List.of(sources));
    }

    /** Whatever followed before, what stands in the end is what follows, and once more there is nothing to do. */
    @Test
    void whateverCameBeforeWhatStandsIsWhatFollows() {
        Random random = new Random(SEED);
        for (int step = 0; step < 300; step++) {
            Map<String, String> follows = new TreeMap<>();
            for (int i = 0; i < 6; i++) {
                if (random.nextBoolean()) {
                    follows.put("fact-" + i, Integer.toString(random.nextInt(3)));
                }
            }

            reconcile(Superseding.AMENDED, facts(follows));

            assertThat(facts().stream()
                            .filter(fact -> fact.getStatus() != ObservationStatus.ENTEREDINERROR)
                            .collect(Collectors.toMap(
                                    fact -> fact.getIdElement().getIdPart(),
                                    fact -> fact.getValue().primitiveValue())))
                    .as("seed %d, step %d", SEED, step)
                    .isEqualTo(follows);
            assertThat(reconcile(Superseding.AMENDED, facts(follows)))
                    .as("seed %d, step %d, once more", SEED, step)
                    .isEmpty();
        }
    }

    private static Observation[] facts(Map<String, String> follows) {
        List<Resource> facts = new ArrayList<>();
        follows.forEach((id, says) -> facts.add(fact(id, says)));
        return facts.toArray(Observation[]::new);
    }
}
