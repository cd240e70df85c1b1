package org.xinglin.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.ResourceChanged;

/**
 * What becomes of facts whose source is deleted. Which of them no longer follow is for their room to say; here, what was
 * withdrawn and what says where facts came from keep the name of the source as words, for a reference to it would lead
 * nowhere. With the resident, all facts about him are deleted.
 */
@Component
final class SourceDeletions implements ChangeListener {

    static final String NAME = "derivation-deletion";

    private static final Caller CALLER = Caller.task(NAME);
    private static final String PATIENT = "Patient";

    private final FhirStore store;
    private final GoneReferences references;
    private final DerivedCodes codes;
    private final SingletonSupplier<Set<String>> types;

    SourceDeletions(FhirStore store, DerivedCodes codes) {
        this.store = store;
        this.references = new GoneReferences(store);
        this.codes = codes;
        this.types = SingletonSupplier.of(() -> {
            Set<String> sources = new TreeSet<>(codes.sources());
            sources.add(PATIENT);
            return sources;
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return types.obtain();
    }

    @Override
    public boolean concerns(@Nullable Resource before, @Nullable Resource after) {
        return after == null;
    }

    /** What was deleted may be stored again meanwhile. */
    @Override
    public void on(ResourceChanged change) {
        String resident = change.patient();
        if (resident == null || !references.isGone(CALLER, change.reference())) {
            return;
        }
        if (PATIENT.equals(change.type())) {
            erase(resident);
        } else if (!references.isGone(CALLER, PATIENT + "/" + resident)) {
            name(change.reference());
        }
    }

    private void name(String gone) {
        List<Resource> named = new ArrayList<>();
        Stream.of("derived-from", "focus")
                .flatMap(element -> store
                        .search(
                                CALLER,
                                Query.of(Observation.class)
                                        .where(element, gone)
                                        .where("status", "entered-in-error")
                                        .where("code", codes()))
                        .stream())
                .forEach(fact -> {
                    Stream.of(fact.getDerivedFrom(), fact.getFocus())
                            .flatMap(List::stream)
                            .filter(reference -> gone.equals(reference.getReference()))
                            .forEach(GoneReferences::intoWords);
                    Derived.mark(fact);
                    named.add(fact);
                });
        store.search(CALLER, Query.of(Provenance.class).where("entity", gone)).stream()
                .filter(ProvenanceWriter::isOne)
                .forEach(provenance -> {
                    ProvenanceWriter.intoWords(provenance, gone);
                    named.add(provenance);
                });
        if (!named.isEmpty()) {
            store.transact(CALLER, Transactions.of(named));
        }
    }

    private void erase(String patient) {
        List<Resource> erased = new ArrayList<>(
                store.search(CALLER, Query.of(Observation.class).about(patient).where("code", codes()))
                        .items());
        if (erased.isEmpty()) {
            return;
        }
        String[] facts = erased.stream().map(Transactions::address).toArray(String[]::new);
        store.search(CALLER, Query.of(Provenance.class).where("target", facts)).stream()
                .filter(ProvenanceWriter::isOne)
                .forEach(erased::add);
        store.transact(CALLER, Transactions.deleting(erased));
    }

    private Coding[] codes() {
        return codes.codes().toArray(Coding[]::new);
    }
}
