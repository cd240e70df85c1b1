package org.xinglin.fhirserver.terminology;

import java.util.List;

/** A set of codes, which may be told one by one even where they cannot be listed. */
interface CodeSet {

    /** Whether a code of a system is one of them. */
    Membership has(String system, String code);

    /**
     * All of them, in the definition's order.
     *
     * @throws TerminologyRefusal if not all of them can be known here
     */
    List<Concept> list();

    /** Whether there may be more than are listed: of a code system only a part is here. */
    boolean isPartial();
}
