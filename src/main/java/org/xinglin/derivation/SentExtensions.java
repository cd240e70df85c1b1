package org.xinglin.derivation;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;

/**
 * The extensions of a record as its sender wrote them, in his order, while others take their place. A sender finds what he is told
 * of by where it stood in what he sent, whatever has given way before it.
 */
public final class SentExtensions {

    private static final String NOTED = SentExtensions.class.getName();

    private SentExtensions() {}

    /** Notes what stands on a record now, in the place of what was noted at an earlier try. */
    static void note(DomainResource record) {
        if (record.hasExtension()) {
            record.setUserData(NOTED, List.copyOf(record.getExtension()));
        } else {
            record.clearUserData(NOTED);
        }
    }

    /** What was sent; what stands on the record now where nobody has noted it. */
    @SuppressWarnings("unchecked")
    public static List<Extension> of(DomainResource record) {
        Object noted = record.getUserData(NOTED);
        return noted == null ? record.getExtension() : (List<Extension>) noted;
    }
}
