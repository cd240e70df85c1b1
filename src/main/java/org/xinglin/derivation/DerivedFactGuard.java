package org.xinglin.derivation;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.YieldingRecords;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Derived facts are the server's to write: what a client sends that looks like one is refused, and so is a change or the
 * deletion of one. What they rest on stays the client's: it may be deleted, and they follow.
 */
@Component
@Interceptor
final class DerivedFactGuard implements FhirHook, YieldingRecords {

    private final DerivedCodes codes;
    private final Outcomes outcomes;

    DerivedFactGuard(DerivedCodes codes, Outcomes outcomes) {
        this.codes = codes;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        check(List.of(resource), resource, request);
    }

    /** What was one stays one, and nothing else becomes one. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        check(List.of(before, resource), resource, request);
    }

    private void check(List<IBaseResource> versions, IBaseResource sent, @Nullable RequestDetails request) {
        if (sent instanceof Observation fact && !Derived.isMarked(fact)) {
            Caller caller = Caller.of(request);
            versions.stream()
                    .flatMap(version -> codes.roomOf(version).stream())
                    .filter(room -> !room.follows(caller, fact))
                    .findFirst()
                    .ifPresent(room -> {
                        throw refused(room, fact, caller);
                    });
        }
    }

    /** It goes with its resident alone. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        if (!caller.is(Caller.RESIDENT_DELETION) && !caller.is(SourceDeletions.NAME)) {
            codes.roomOf(resource).ifPresent(room -> {
                throw refused(room, (Observation) resource, caller);
            });
        }
    }

    private UnprocessableEntityException refused(DerivedFacts room, Observation fact, Caller caller) {
        Issue issue = Issue.error(room.refusal())
                .at("Observation.code")
                .found(fact.getCode().getCodingFirstRep().getCode());
        return new UnprocessableEntityException(
                "Derived by the server", outcomes.outcome(caller.language(), EntryPlace.of(fact, List.of(issue))));
    }

    /** A fact that stands holds who vouches for it and the contact that it belongs to; one that was withdrawn holds nothing. */
    @Override
    public boolean yields(Resource referring, String target) {
        if (referring instanceof Observation fact) {
            return codes.roomOf(fact).isPresent()
                    && (fact.getStatus() == ObservationStatus.ENTEREDINERROR
                            || Stream.concat(fact.getPerformer().stream(), Stream.of(fact.getEncounter()))
                                    .noneMatch(held -> names(held, target)));
        }
        return referring instanceof Provenance provenance
                && ProvenanceWriter.isOne(provenance)
                && provenance.getTarget().stream().noneMatch(held -> names(held, target));
    }

    private static boolean names(Reference reference, String target) {
        return target.equals(reference.getReference());
    }
}
