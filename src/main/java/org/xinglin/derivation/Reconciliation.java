package org.xinglin.derivation;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Act;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;

/**
 * Brings what is stored of a room's facts into line with what follows now. A fact that is new is written; one that says
 * something else supersedes the one under its id, with history by version; one that no longer follows is marked as entered
 * in error and stays legible; one that says the same is left. Done again, it changes nothing.
 */
@Component
public final class Reconciliation {

    private final FhirStore store;
    private final GoneReferences gone;

    public Reconciliation(FhirStore store) {
        this.store = store;
        this.gone = new GoneReferences(store);
    }

    /**
     * The facts that have to be written, marked as the server's own.
     *
     * @param following each with the id that follows from what it is about ({@link FactId})
     * @param stored all that is stored of facts of this kind about this source, withdrawn ones included
     */
    public List<Observation> changes(
            Caller caller, Collection<Observation> following, Collection<Observation> stored, Superseding superseding) {
        Map<String, Observation> wanted = new LinkedHashMap<>();
        following.forEach(fact -> wanted.put(id(fact), fact));
        Map<String, Observation> left = new LinkedHashMap<>();
        stored.forEach(fact -> left.put(id(fact), fact));
        List<Observation> changes = new ArrayList<>();
        wanted.forEach((id, fact) -> {
            Observation old = left.remove(id);
            Observation stands = old == null ? fact : superseding.over(old, fact);
            if (old == null) {
                changes.add(stands);
            } else if (!saysTheSame(old, stands) || old.getStatus() != stands.getStatus()) {
                over(old, stands);
                changes.add(stands);
            }
        });
        left.values().stream()
                .filter(old -> old.getStatus() != ObservationStatus.ENTEREDINERROR)
                .map(old -> gone.withdrawn(caller, old))
                .forEach(changes::add);
        changes.forEach(Derived::mark);
        return changes;
    }

    /** Whether two say the same apart from when they were written and how often; one that was withdrawn says nothing. */
    public static boolean saysTheSame(Observation old, Observation fact) {
        return old.getStatus() != ObservationStatus.ENTEREDINERROR && bare(old).equalsDeep(bare(fact));
    }

    private static Observation bare(Observation fact) {
        Observation bare = fact.copy();
        bare.setId((IdType) null);
        bare.setMeta(null);
        bare.setIssuedElement(null);
        bare.setStatusElement(null);
        return bare;
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    /** Notes that a resource takes the place of the version that was read: another is not written over. */
    public static void over(Resource stored, Resource fresh) {
        fresh.getMeta().setVersionId(stored.getMeta().getVersionId());
    }

    /**
     * Stores in one transaction what was changed and where it comes from.
     *
     * @param changed facts, and what else a room writes with them: tasks, plans
     * @param provenances those that have targets, and do not say what is stored under their id already, are written
     * @throws ResourceVersionConflictException if something has changed since it was read: then all is to be done again
     */
    public void write(Caller caller, Collection<? extends Resource> changed, Collection<Provenance> provenances) {
        List<Resource> written = new ArrayList<>(changed);
        Optional<Act> act = Act.behind(caller);
        provenances.stream()
                .filter(Provenance::hasTarget)
                .filter(fresh -> saysSomethingElse(caller, fresh) || act.isPresent() && targetsOneOf(changed, fresh))
                .forEach(fresh -> {
                    act.ifPresent(each -> ProvenanceWriter.restsOn(fresh, each));
                    written.add(fresh);
                });
        if (written.isEmpty()) {
            return;
        }
        try {
            store.transact(caller, Transactions.of(written));
        } catch (PreconditionFailedException movedOn) {
            throw new ResourceVersionConflictException(movedOn.getMessage(), movedOn.getOperationOutcome());
        }
    }

    private static boolean targetsOneOf(Collection<? extends Resource> changed, Provenance provenance) {
        Set<String> written = changed.stream().map(Transactions::address).collect(Collectors.toSet());
        return provenance.getTarget().stream().map(Reference::getReference).anyMatch(written::contains);
    }

    private boolean saysSomethingElse(Caller caller, Provenance fresh) {
        return store.read(caller, Provenance.class, id(fresh))
                .filter(old -> {
                    over(old, fresh);
                    return ProvenanceWriter.saysTheSame(old, fresh);
                })
                .isEmpty();
    }
}
