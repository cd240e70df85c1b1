package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.InstantType;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.audit.AuditRow;
import org.xinglin.access.fhir.audit.AuditEventSearch.Unsearchable;

/**
 * Which page of a search is asked for. The next one is counted off among the rows that there were at the first, by the moment that
 * its address carries: what is written meanwhile moves nothing.
 */
record AuditPage(
        RequestDetails request, boolean newestFirst, int count, int offset, boolean counts, boolean onlyCounts) {

    private static final int USUAL = 20;
    private static final int MOST = 500;
    private static final int FARTHEST = 1_000_000;

    private static final Set<String> NEWEST = Set.of("-date", "-_lastUpdated");
    private static final Set<String> OLDEST = Set.of("date", "_lastUpdated");

    private static final Set<String> SHAPING =
            Set.of("_count", "_offset", "_sort", "_total", "_summary", "_elements", "_format", "_pretty", "_contained");

    /** @throws Unsearchable naming the parameter that says nothing here */
    static AuditPage of(RequestDetails request) {
        String sort = one(request, "_sort");
        if (sort != null && !NEWEST.contains(sort) && !OLDEST.contains(sort)) {
            throw new Unsearchable("_sort");
        }
        int asked = number(request, "_count", USUAL);
        String total = one(request, "_total");
        boolean onlyCounts = "count".equals(one(request, "_summary")) || asked == 0;
        return new AuditPage(
                request,
                sort == null || NEWEST.contains(sort),
                Math.min(asked, MOST),
                number(request, "_offset", 0),
                onlyCounts || (total != null && !total.equals("none")),
                onlyCounts);
    }

    private static @Nullable String one(RequestDetails request, String name) {
        String[] values = request.getParameters().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static int number(RequestDetails request, String name, int otherwise) {
        String value = one(request, name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,7}") || Integer.parseInt(value) > FARTHEST) {
            throw new Unsearchable(name);
        }
        return Integer.parseInt(value);
    }

    /** The parameters that say which rows are meant. */
    List<Map.Entry<String, String[]>> criteria() {
        return request.getParameters().entrySet().stream()
                .filter(parameter -> !SHAPING.contains(parameter.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    Bundle bundle(List<AuditRow> rows, boolean more) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation(Bundle.LINK_SELF).setUrl(request.getCompleteUrl());
        if (more) {
            bundle.addLink().setRelation(Bundle.LINK_NEXT).setUrl(next(rows));
        }
        for (AuditRow row : rows) {
            AuditEvent event = AuditEventMapper.of(row);
            Bundle.BundleEntryComponent entry = bundle.addEntry();
            entry.setFullUrl(request.getFhirServerBase() + "/AuditEvent/"
                    + event.getIdElement().getIdPart());
            entry.setResource(event);
            entry.getSearch().setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    private String next(List<AuditRow> rows) {
        Map<String, List<String>> parameters = new TreeMap<>();
        request.getParameters().forEach((name, values) -> parameters.put(name, new ArrayList<>(List.of(values))));
        parameters.put("_count", List.of(Integer.toString(count)));
        parameters.put("_offset", List.of(Integer.toString(offset + count)));
        if (newestFirst && offset == 0) {
            String newest = new InstantType(Date.from(rows.get(0).recorded())).getValueAsString();
            parameters
                    .computeIfAbsent("_lastUpdated", name -> new ArrayList<>())
                    .add("le" + newest);
        }
        StringBuilder url = new StringBuilder(request.getFhirServerBase() + "/AuditEvent");
        parameters.forEach((name, values) -> values.forEach(value -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(UrlUtil.escapeUrlParam(name))
                .append('=')
                .append(UrlUtil.escapeUrlParam(value))));
        return url.toString();
    }
}
