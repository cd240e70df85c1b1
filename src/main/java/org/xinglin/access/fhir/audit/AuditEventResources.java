package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.xinglin.access.audit.AuditQuery;
import org.xinglin.access.audit.AuditReader;
import org.xinglin.access.audit.AuditRow;
import org.xinglin.access.fhir.audit.AuditEventSearch.Unsearchable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirResources;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Serves the audit as AuditEvent, to read and to search. */
public final class AuditEventResources implements FhirResources {

    private final AuditReader reader;
    private final AuditEventSearch parameters;
    private final AuditorsReach reach;
    private final Outcomes outcomes;

    AuditEventResources(AuditReader reader, AuditEventSearch parameters, AuditorsReach reach, Outcomes outcomes) {
        this.reader = reader;
        this.parameters = parameters;
        this.reach = reach;
        this.outcomes = outcomes;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return AuditEvent.class;
    }

    @Read(version = true)
    public AuditEvent read(@IdParam IdType id, RequestDetails request) {
        AuditQuery query = new AuditQuery();
        parameters.add(query, "_id", id.getIdPart());
        reach.bound(query, Caller.of(request).actor());
        boolean version = !id.hasVersionIdPart() || id.getVersionIdPart().equals("1");
        return Optional.of(reader.find(query, true, 1, 0)).filter(rows -> version).stream()
                .flatMap(List::stream)
                .map(AuditEventMapper::of)
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        AuditPage page;
        AuditQuery query = new AuditQuery();
        String at = "_count";
        try {
            page = AuditPage.of(request);
            for (Map.Entry<String, String[]> parameter : page.criteria()) {
                at = parameter.getKey();
                for (String value : parameter.getValue()) {
                    parameters.add(query, at, value);
                }
            }
        } catch (Unsearchable e) {
            Issue issue = Issue.error("search-value-invalid").at(String.valueOf(e.getMessage()));
            throw outcomes.badRequest(Language.of(request), issue.found(at));
        }
        reach.bound(query, Caller.of(request).actor());
        List<AuditRow> rows =
                page.onlyCounts() ? List.of() : reader.find(query, page.newestFirst(), page.count() + 1, page.offset());
        boolean more = rows.size() > page.count();
        boolean last = !more && (page.offset() == 0 || !rows.isEmpty()) && !page.onlyCounts();
        Bundle bundle = page.bundle(rows.stream().limit(page.count()).toList(), more);
        if (last) {
            bundle.setTotal(page.offset() + rows.size());
        } else if (page.counts()) {
            bundle.setTotal(Math.toIntExact(reader.count(query)));
        }
        return bundle;
    }
}
