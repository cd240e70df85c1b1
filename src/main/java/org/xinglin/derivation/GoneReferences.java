package org.xinglin.derivation;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ResourceFactory;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;

/** Of what a withdrawn fact refers to, that which is gone remains as words. */
final class GoneReferences {

    private final FhirStore store;

    GoneReferences(FhirStore store) {
        this.store = store;
    }

    /** A fact that no longer follows, as it stays legible. */
    Observation withdrawn(Caller caller, Observation old) {
        Observation withdrawn = old.copy().setStatus(ObservationStatus.ENTEREDINERROR);
        Stream.of(withdrawn.getDerivedFrom(), withdrawn.getFocus())
                .flatMap(List::stream)
                .filter(reference -> reference.hasReference() && isGone(caller, reference.getReference()))
                .forEach(GoneReferences::intoWords);
        return withdrawn;
    }

    boolean isGone(Caller caller, String reference) {
        IdType target = new IdType(reference);
        return store.read(
                        caller,
                        ResourceFactory.createResource(target.getResourceType()).getClass(),
                        target.getIdPart())
                .isEmpty();
    }

    static void intoWords(Reference reference) {
        reference.setDisplay(reference.getReference()).setReference(null);
    }
}
