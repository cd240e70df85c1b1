package org.xinglin.fhirserver.search;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Refuses what the library would pass over in the address of a search or in the condition of a write, and then do
 * something else than was asked: parameters without a value, modifiers that are not served, and in conditions whatever is
 * no criterion. An unset variable of the sender's must not find everybody's records, let alone overwrite another's.
 */
@Interceptor(order = HookOrder.CRITERIA)
final class CriteriaHook implements FhirHook {

    private static final Set<RequestTypeEnum> CONDITIONAL =
            Set.of(RequestTypeEnum.PUT, RequestTypeEnum.PATCH, RequestTypeEnum.DELETE);

    private static final Set<String> CONTAINED = Set.of("_contained", "_containedType");

    private final ServedModifiers modifiers;
    private final SearchAddress words;
    private final Outcomes outcomes;

    CriteriaHook(ServedModifiers modifiers, SearchAddress words, Outcomes outcomes) {
        this.modifiers = modifiers;
        this.words = words;
        this.outcomes = outcomes;
    }

    /** A request, or a reading entry of a Bundle. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void request(RequestDetails request) {
        String type = request.getResourceName();
        boolean condition = CONDITIONAL.contains(request.getRequestType())
                && (request.getId() == null || !request.getId().hasIdPart());
        List<Criterion> criteria = request.getParameters().entrySet().stream()
                .flatMap(parameter -> values(parameter).map(value -> new Criterion(parameter.getKey(), value)))
                .toList();
        refuse(
                condition && !criteria.isEmpty() ? faultOfCondition(type, criteria) : fault(type, criteria),
                "",
                request);
        String unlessExists = request.getHeader(Constants.HEADER_IF_NONE_EXIST);
        if (request.getRequestType() == RequestTypeEnum.POST && unlessExists != null) {
            refuse(faultOfCondition(type, unlessExists), "http." + Constants.HEADER_IF_NONE_EXIST, request);
        }
    }

    private static Stream<String> values(Map.Entry<String, String[]> parameter) {
        return parameter.getValue().length == 0 ? Stream.of("") : Arrays.stream(parameter.getValue());
    }

    /** The entries of a transaction or batch. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void entries(IBaseBundle bundle, @Nullable RequestDetails request) {
        Bundle processed = (Bundle) bundle;
        if (processed.getType() == Bundle.BundleType.BATCH) {
            // Each of them comes again, as a transaction of its own.
            return;
        }
        for (int i = 0; i < processed.getEntry().size(); i++) {
            BundleEntryRequestComponent entry = processed.getEntry().get(i).getRequest();
            String place = "Bundle.entry[" + i + "].request.";
            String url = entry.getUrl();
            boolean writes = entry.getMethod() == HTTPVerb.PUT
                    || entry.getMethod() == HTTPVerb.PATCH
                    || entry.getMethod() == HTTPVerb.DELETE;
            if (writes && url != null && url.indexOf('?') >= 0) {
                refuse(faultOfCondition(type(url), url), place + "url", request);
            } else if (entry.getMethod() == HTTPVerb.GET && url != null && url.indexOf('?') >= 0) {
                refuse(faultOfSearch(url), "", request);
            } else if (entry.getMethod() == HTTPVerb.POST && entry.getIfNoneExist() != null) {
                refuse(faultOfCondition(type(url), entry.getIfNoneExist()), place + "ifNoneExist", request);
            }
        }
    }

    private static @Nullable String type(@Nullable String url) {
        return url == null ? null : url.split("[/?]", 2)[0];
    }

    /** @param at where the criteria stand; empty where the parameter's name says it */
    private void refuse(Optional<Issue> fault, String at, @Nullable RequestDetails request) {
        fault.ifPresent(issue -> {
            Issue placed = at.isEmpty() ? issue : issue.at(at);
            throw new InvalidRequestException(
                    "A parameter that means nothing here", outcomes.outcome(Language.of(request), List.of(placed)));
        });
    }

    private Optional<Issue> faultOfSearch(String url) {
        try {
            return fault(type(url), Criterion.allOf(url));
        } catch (IllegalArgumentException notEscaped) {
            return Optional.of(notEscaped(url));
        }
    }

    private Optional<Issue> faultOfCondition(@Nullable String type, String address) {
        try {
            return faultOfCondition(type, Criterion.allOf(address));
        } catch (IllegalArgumentException notEscaped) {
            return Optional.of(notEscaped(address));
        }
    }

    private static Issue notEscaped(String address) {
        return Issue.error("parameter-invalid").at("http.query").found(address);
    }

    private Optional<Issue> faultOfCondition(@Nullable String type, List<Criterion> criteria) {
        Optional<Issue> fault = fault(type, criteria);
        if (fault.isPresent()) {
            return fault;
        }
        Optional<Criterion> wrong = criteria.stream()
                .filter(criterion ->
                        !words.isShaping(criterion) && (!words.isCriterion(criterion) || criterion.isNoIdentity()))
                .findFirst();
        if (wrong.isPresent()) {
            return wrong.map(criterion -> named("parameter-invalid", criterion));
        }
        return criteria.stream().allMatch(words::isShaping)
                ? Optional.of(Issue.error("parameter-invalid").at("http.query").found("—"))
                : Optional.empty();
    }

    private Optional<Issue> fault(@Nullable String type, List<Criterion> criteria) {
        for (Criterion criterion : criteria) {
            if (!criterion.isLegible() || criterion.isEmpty()) {
                return Optional.of(named("parameter-invalid", criterion));
            }
            if (CONTAINED.contains(criterion.name()) && !criterion.value().equals("false")) {
                return Optional.of(named("parameter-invalid", criterion));
            }
            Optional<String> served = type == null ? Optional.empty() : modifiers.instead(type, criterion);
            if (served.isPresent()) {
                return Optional.of(named("search-value-invalid", criterion).expected(served.get()));
            }
        }
        return Optional.empty();
    }

    private static Issue named(String rule, Criterion criterion) {
        return Issue.error(rule).at(criterion.name()).found(criterion.toString());
    }
}
