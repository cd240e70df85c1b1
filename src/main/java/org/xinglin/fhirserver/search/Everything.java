package org.xinglin.fhirserver.search;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a resident's records {@code $everything} was asked for.
 *
 * @param since what was stored from then on; null for all
 * @param types empty for all
 */
record Everything(@Nullable DateTimeType since, Set<String> types) {

    private static final String KEY = Everything.class.getName();
    private static final Everything WHOLE = new Everything(null, Set.of());

    static Everything askedBy(@Nullable RequestDetails request) {
        return request != null && request.getUserData().get(KEY) instanceof Everything asked ? asked : WHOLE;
    }

    void keep(RequestDetails request) {
        request.getUserData().put(KEY, this);
    }

    boolean isPart() {
        return since != null || !types.isEmpty();
    }
}
