package org.xinglin.fhirserver.localcode;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ConceptMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.LocalCodeAuthors;
import org.xinglin.fhirserver.conformance.ReleaseStore;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Puts maps of local codes into force with the write that stores them, and out of force with the one that withdraws them. */
@Component
@Interceptor
final class LocalMapHook implements FhirHook {

    private final MapReader reader;
    private final LocalCodeTable table;
    private final LocalMapCheck check;
    private final ObjectProvider<LocalCodeAuthors> authors;
    private final Outcomes outcomes;

    LocalMapHook(
            MapReader reader,
            LocalCodeTable table,
            LocalMapCheck check,
            ObjectProvider<LocalCodeAuthors> authors,
            Outcomes outcomes) {
        this.reader = reader;
        this.table = table;
        this.check = check;
        this.authors = authors;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        keep(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof ConceptMap map) {
            table.keep(map.getIdElement().getIdPart(), "", List.of());
            refuse(refusals(map, request), request);
        }
    }

    /** Contradictions are looked for once more: no other map can come into force meanwhile. */
    private void keep(IBaseResource resource, @Nullable RequestDetails request) {
        if (!(resource instanceof ConceptMap map) || Caller.of(request).is(ReleaseStore.LOADING)) {
            return;
        }
        String id = map.getIdElement().getIdPart();
        table.keep(id, map.getUrl() == null ? "ConceptMap/" + id : map.getUrl(), reader.meanings(map));
        List<Issue> issues = new ArrayList<>(check.contradictions(map));
        issues.addAll(refusals(map, request));
        refuse(issues, request);
    }

    private List<Issue> refusals(ConceptMap map, @Nullable RequestDetails request) {
        return authors.stream()
                .flatMap(each -> each.refusals(Caller.of(request), map).stream())
                .toList();
    }

    private void refuse(List<Issue> issues, @Nullable RequestDetails request) {
        if (!issues.isEmpty()) {
            throw new UnprocessableEntityException(
                    "A map of local codes that cannot be in force", outcomes.outcome(Language.of(request), issues));
        }
    }
}
