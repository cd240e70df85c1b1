package org.xinglin.fhirserver.subject;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/** Refuses a record that should name a resident by address, and does not: no search by patient would find it. */
final class SubjectCheck implements RecordCheck {

    private static final String EXPECTED = "Patient/{id} | Patient?identifier={system}|{value}";

    private final ResidentElements elements;

    SubjectCheck(ResidentElements elements) {
        this.elements = elements;
    }

    @Override
    public List<Issue> issues(Resource record) {
        return elements.nameless(record).stream()
                .map(nameless -> Issue.error("subject-unresolved")
                        .at(nameless.path())
                        .found(found(nameless.reference()))
                        .expected(EXPECTED))
                .toList();
    }

    /** What the sender wrote; of an identifier, how many carry it. */
    private static String found(Reference reference) {
        if (reference.hasReference()) {
            return "reference " + reference.getReference();
        }
        if (reference.hasIdentifier()) {
            Identifier identifier = reference.getIdentifier();
            String token = (identifier.hasSystem() ? identifier.getSystem() : "")
                    + "|"
                    + (identifier.hasValue() ? identifier.getValue() : "");
            Integer carriers = Carriers.of(reference);
            return "identifier " + token + (carriers == null ? "" : " (" + carriers + " × Patient)");
        }
        return reference.hasDisplay() ? "display " + reference.getDisplay() : "-";
    }
}
