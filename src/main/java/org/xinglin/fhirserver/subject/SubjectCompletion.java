package org.xinglin.fhirserver.subject;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.RecordCompletion;

/** Writes out the address of a resident whom a record names by an identifier that one resident carries. */
final class SubjectCompletion implements RecordCompletion {

    private static final Caller COMPLETION = Caller.task("subject-completion");

    private final ResidentElements elements;
    private final Residents residents;

    SubjectCompletion(ResidentElements elements, Residents residents) {
        this.elements = elements;
        this.residents = residents;
    }

    @Override
    public void complete(Resource record) {
        elements.nameless(record).forEach(nameless -> complete(nameless.reference()));
    }

    private void complete(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        if (!reference.hasReference() && Residents.names(identifier) && Carriers.of(reference) == null) {
            List<String> found = residents.named(COMPLETION, identifier);
            Carriers.keep(reference, found.size());
            if (found.size() == 1) {
                reference.setReference("Patient/" + found.get(0));
            }
        }
    }
}
