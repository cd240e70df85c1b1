package org.xinglin.fhirserver.paging;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinglin.fhirserver.paging.Cursor.Key;

/**
 * Where a page of a history ended. All of its pages go up to the same time: what happened until then is certain, so that it
 * can be counted off, the newest first.
 */
public record HistoryCursor(Instant end, long passed) {

    private static final String TYPE = "history";
    private static final String KEPT = HistoryCursor.class.getName();

    static Optional<HistoryCursor> of(Cursor cursor) {
        return cursor.keys().stream()
                .filter(key -> TYPE.equals(key.type()) && key.text() != null)
                .map(key -> new HistoryCursor(Instant.parse(key.text()), cursor.passed()))
                .findFirst();
    }

    Cursor of(String search) {
        return new Cursor(search, passed, List.of(new Key(TYPE, end.toString())));
    }

    void takeUpBy(RequestDetails request) {
        Map<String, String[]> parameters = new HashMap<>(request.getParameters());
        parameters.put(Constants.PARAM_OFFSET, new String[] {Long.toString(passed)});
        request.setParameters(parameters);
        keepIn(request);
    }

    /** Where the history of a request begins and ends. */
    public void keepIn(RequestDetails request) {
        request.getUserData().put(KEPT, this);
    }

    /** Nothing on a first page. */
    public static Optional<HistoryCursor> keptIn(RequestDetails request) {
        return Optional.ofNullable((HistoryCursor) request.getUserData().get(KEPT));
    }
}
