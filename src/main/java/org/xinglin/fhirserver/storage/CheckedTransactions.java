package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.model.DaoMethodOutcome;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.dao.EntriesToProcessMap;
import ca.uhn.fhir.jpa.dao.IdSubstitutionMap;
import ca.uhn.fhir.jpa.dao.MatchResourceUrlService;
import ca.uhn.fhir.jpa.dao.TransactionProcessor;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.ResourceSearch;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.util.StopWatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** The library's transactions, in which each resource is written by one entry, and as its preconditions allow. */
final class CheckedTransactions extends TransactionProcessor {

    private final FhirContext context;
    private final IIdHelperService<JpaPid> identities;
    private final MatchResourceUrlService<JpaPid> matches;
    private final MatchUrlService queries;
    private final Outcomes outcomes;

    CheckedTransactions(
            FhirContext context,
            IIdHelperService<JpaPid> identities,
            MatchResourceUrlService<JpaPid> matches,
            MatchUrlService queries,
            Outcomes outcomes) {
        this.context = context;
        this.identities = identities;
        this.matches = matches;
        this.queries = queries;
        this.outcomes = outcomes;
    }

    @Override
    protected EntriesToProcessMap doTransactionWriteOperations(
            RequestDetails request,
            RequestPartitionId partition,
            String action,
            TransactionDetails transaction,
            Set<IIdType> ids,
            IdSubstitutionMap substitutions,
            Map<IIdType, DaoMethodOutcome> done,
            IBaseBundle response,
            IdentityHashMap<IBase, Integer> order,
            List<IBase> entries,
            StopWatch watch) {
        refuseOtherTypes(request, order, entries);
        refuseRepeatedConditions(request, order, entries);
        RepeatedCreates repeated = RepeatedCreates.among(entries);
        List<EntryWrite> writes = writes(request, order, entries, repeated);
        EntryWrites written = new EntryWrites(writes, request, outcomes);
        written.attachTo(transaction);
        writes.forEach(EntryWrite::hideIfMatch);
        try {
            written.note(url -> found(request, url));
            EntriesToProcessMap answered = super.doTransactionWriteOperations(
                    request,
                    partition,
                    action,
                    transaction,
                    ids,
                    substitutions,
                    written.done(),
                    response,
                    order,
                    entries,
                    watch);
            written.unkeptWithoutWrite().ifPresent(failure -> {
                throw failure;
            });
            List<BundleEntryComponent> answers = ((Bundle) response).getEntry();
            repeated.answer(entry -> answers.get(number(order, entry)), answered);
            return answered;
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            throw written.unkeptByMissing().orElse(e);
        } finally {
            writes.forEach(EntryWrite::showIfMatch);
        }
    }

    /** Those that write, in the order in which the library does them; it leaves out creates that are repeated. */
    private List<EntryWrite> writes(
            @Nullable RequestDetails request,
            IdentityHashMap<IBase, Integer> order,
            List<IBase> entries,
            RepeatedCreates repeated) {
        List<EntryWrite> writes = new ArrayList<>();
        try {
            for (IBase each : entries) {
                BundleEntryComponent entry = (BundleEntryComponent) each;
                HTTPVerb method = entry.getRequest().getMethod();
                if (method != HTTPVerb.GET && method != HTTPVerb.HEAD && !repeated.has(entry)) {
                    writes.add(new EntryWrite(entry, number(order, each)));
                }
            }
        } catch (Preconditions.MalformedTag e) {
            throw outcomes.badRequest(Language.of(request), e.issue());
        }
        return writes;
    }

    /** The entry's place in the Bundle. */
    private static int number(IdentityHashMap<IBase, Integer> order, IBase entry) {
        return Objects.requireNonNull(order.get(entry));
    }

    private void refuseOtherTypes(
            @Nullable RequestDetails request, IdentityHashMap<IBase, Integer> order, List<IBase> entries) {
        for (IBase each : entries) {
            EntryTypes.mistaken((BundleEntryComponent) each, number(order, each))
                    .ifPresent(issue -> {
                        throw outcomes.badRequest(Language.of(request), issue);
                    });
        }
    }

    /** Of two updates by the same condition the library would pass over the second without a word. */
    private void refuseRepeatedConditions(
            @Nullable RequestDetails request, IdentityHashMap<IBase, Integer> order, List<IBase> entries) {
        Map<String, Integer> updates = new HashMap<>();
        for (IBase each : entries) {
            BundleEntryComponent entry = (BundleEntryComponent) each;
            String url = entry.getRequest().getUrl();
            if (entry.getRequest().getMethod() == HTTPVerb.PUT && url != null && url.contains("?")) {
                Integer other = updates.putIfAbsent(url, number(order, each));
                if (other != null) {
                    throw outcomes.badRequest(
                            Language.of(request),
                            Issue.error("transaction-invalid")
                                    .at(
                                            "Bundle.entry[" + other + "].request.url",
                                            "Bundle.entry[" + number(order, each) + "].request.url")
                                    .found("PUT " + url));
                }
            }
        }
    }

    /** The resources that a condition finds: type and id. */
    private List<String> found(@Nullable RequestDetails request, String url) {
        ResourceSearch search = queries.getResourceSearch(url);
        return matches
                .search(
                        search.getSearchParameterMap().setLoadSynchronous(true),
                        search.getResourceType(),
                        request,
                        null)
                .stream()
                .map(pid -> EntryWrites.identity(
                        identities.translatePidIdToForcedId(context, search.getResourceName(), pid)))
                .toList();
    }
}
