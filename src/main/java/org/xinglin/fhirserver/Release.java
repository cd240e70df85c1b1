package org.xinglin.fhirserver;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** The conformance resources of this release: profiles, terminology, questionnaires, advice. No client can change them. */
public interface Release {

    /** Those of one type. They are shared: callers copy before they change one. */
    <T extends Resource> List<T> all(Class<T> type);
}
