package org.xinglin.fhirserver.refusal;

import java.util.List;

/** Looks at a body that the library's parser refused: it stops at the first fault, and a sender wants to know them all. */
@FunctionalInterface
public interface BodyFaults {

    /**
     * Whatever is wrong with a body, as far as it can be told.
     *
     * @param body JSON or XML of one resource, which may be a Bundle
     * @param first what the parser stopped at
     * @return the blocking issues, the first or what says it better among them
     */
    List<Issue> of(String body, Issue first, Language language);
}
