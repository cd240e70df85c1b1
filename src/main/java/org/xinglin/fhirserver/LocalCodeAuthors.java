package org.xinglin.fhirserver;

import java.util.List;
import org.hl7.fhir.r4.model.ConceptMap;
import org.xinglin.fhirserver.refusal.Issue;

/** Marks a bean that says who may say what a sender's codes mean. Without one, everybody may, of every sender. */
@FunctionalInterface
public interface LocalCodeAuthors {

    /**
     * Asked before a map is stored, changed or withdrawn by a write.
     *
     * @param map as it will be
     * @return why the caller may not; none if so
     */
    List<Issue> refusals(Caller caller, ConceptMap map);
}
