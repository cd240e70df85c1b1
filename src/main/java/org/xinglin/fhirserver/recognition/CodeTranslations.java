package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;

/**
 * Marks a bean that knows what else a coding is: the same meaning in a code system that profiles and rules know. What it
 * answers is added to a record at its write, behind what was sent. It is asked for each coding of each record, so it answers
 * from memory.
 */
@FunctionalInterface
public interface CodeTranslations {

    /**
     * @param sent as a sender wrote it; it is not changed
     * @return codings of equal meaning, the caller's own; none where nothing is certain
     */
    List<Coding> of(Coding sent);
}
