package org.xinglin.fhirserver.recognition;

import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.kernel.Canonical;

/**
 * The mark of a coding that the server added to a concept: who reads it sees what the sender wrote and what was made of it, and
 * by which map or code system. A coding that no longer follows from what the sender writes goes again.
 */
public final class AddedCoding {

    private static final String EXTENSION = Canonical.definition("added-coding");

    private AddedCoding() {}

    /** @param because the ConceptMap, CodeSystem or profile that says so, its canonical address */
    public static Coding marked(Coding coding, String because) {
        coding.addExtension(EXTENSION, new CanonicalType(because));
        return coding;
    }

    public static boolean isMarked(Coding coding) {
        return coding.hasExtension(EXTENSION);
    }
}
