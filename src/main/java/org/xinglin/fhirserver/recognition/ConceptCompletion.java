package org.xinglin.fhirserver.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** One concept, what its sender wrote of it, and what was added. */
final class ConceptCompletion {

    private final CodeableConcept concept;
    private final CodeableConcept sent = new CodeableConcept();

    ConceptCompletion(CodeableConcept concept) {
        this.concept = concept;
        sent.setTextElement(concept.getTextElement());
        concept.getCoding().stream().filter(coding -> !AddedCoding.isMarked(coding)).forEach(sent::addCoding);
    }

    /**
     * Puts what follows behind what was sent; what was added before and follows no more goes. Where a client sends back
     * nothing but what was added, that stays.
     *
     * @param meanings what follows from what was sent
     * @param byShape what follows from the record around the concept
     */
    void complete(Function<CodeableConcept, List<Coding>> meanings, List<Coding> byShape) {
        List<Coding> following = new ArrayList<>(meanings.apply(sent));
        following.addAll(byShape);
        boolean nothingAdded = sent.getCoding().size() == concept.getCoding().size();
        if (following.isEmpty() && (nothingAdded || !sent.hasCoding())) {
            return;
        }
        List<Coding> codings = new ArrayList<>();
        Set<CodeInSystem> there = new HashSet<>();
        sent.getCoding().forEach(coding -> {
            codings.add(coding);
            there.add(CodeInSystem.of(coding));
        });
        following.stream()
                .filter(coding -> there.add(CodeInSystem.of(coding)))
                .forEach(codings::add);
        if (!nothingAdded || codings.size() > sent.getCoding().size()) {
            concept.setCoding(codings);
        }
    }
}
