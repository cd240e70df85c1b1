package org.xinglin.access.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.access.fhir.NeededScopes.Need;
import org.xinglin.access.reach.ReachOfActor;
import org.xinglin.access.scope.GrantedScopes;
import org.xinglin.access.scope.SmartScope;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.Readable;
import org.xinglin.fhirserver.Readable.Bound;
import org.xinglin.fhirserver.Readable.Condition;
import org.xinglin.fhirserver.Readable.Token;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Holds each interaction, each entry of a batch or transaction too, to the scopes of its token (rule {@code scope-missing}). */
@Component
@Interceptor(order = HookOrder.CONTRACT)
final class ScopeHook implements FhirHook {

    /** Operations that find resources of many types, and show each reader what he may read. */
    private static final Set<String> FINDING = Set.of("$everything", "$lastn");

    private static final Set<RestOperationTypeEnum> READING = Set.of(
            RestOperationTypeEnum.READ,
            RestOperationTypeEnum.VREAD,
            RestOperationTypeEnum.SEARCH_TYPE,
            RestOperationTypeEnum.SEARCH_SYSTEM,
            RestOperationTypeEnum.HISTORY_INSTANCE,
            RestOperationTypeEnum.HISTORY_TYPE,
            RestOperationTypeEnum.HISTORY_SYSTEM,
            RestOperationTypeEnum.GET_PAGE);

    private final FhirContext context;
    private final NeededScopes needed;
    private final ChainedTypes chains;
    private final ReachOfActor reach;
    private final Outcomes outcomes;

    ScopeHook(FhirContext context, NeededScopes needed, ChainedTypes chains, ReachOfActor reach, Outcomes outcomes) {
        this.context = context;
        this.needed = needed;
        this.chains = chains;
        this.reach = reach;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void interaction(RestOperationTypeEnum interaction, RequestDetails request) {
        actor(request).ifPresent(actor -> {
            GrantedScopes granted = GrantedScopes.of(actor);
            needed.of(interaction, request).forEach(need -> require(granted, need, request));
            boolean finds = request.getOperation() != null && FINDING.contains(request.getOperation());
            if (!READING.contains(interaction) && !finds) {
                reach.show(null);
                return;
            }
            Readable readable = readable(granted, finds);
            if (readable != null && request.getResourceName() != null) {
                chains.of(request.getResourceName(), request.getParameters())
                        .forEach(type -> require(granted, new Need(type, "s"), request));
            }
            reach.show(readable);
        });
    }

    /** The entries of a batch come one by one, each as a transaction of its own. */
    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void entries(IBaseBundle bundle, @Nullable RequestDetails request) {
        Bundle processed = (Bundle) bundle;
        if (processed.getType() == BundleType.BATCH || !(request instanceof ServletRequestDetails)) {
            return;
        }
        actor(request).ifPresent(actor -> {
            GrantedScopes granted = GrantedScopes.of(actor);
            processed.getEntry().stream()
                    .flatMap(entry -> needed.of(entry.getRequest()).stream())
                    .forEach(need -> require(granted, need, request));
            reach.show(null);
        });
    }

    /** Whoever is told of records may read them. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, @Nullable RequestDetails request) {
        requireCriteria(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(@Nullable IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        requireCriteria(resource, request);
    }

    private void requireCriteria(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Subscription subscription
                && subscription.getCriteria() != null
                && request != null
                && Caller.of(request).task() == null) {
            String[] criteria = subscription.getCriteria().split("\\?", 2);
            actor(request).map(GrantedScopes::of).ifPresent(granted -> {
                // A constraint of the token would have to hold for each notification.
                if (!granted.bounds(criteria[0]).isEmpty()) {
                    throw missing(granted, new Need(criteria[0], "rs"), request);
                }
                require(granted, new Need(criteria[0], "rs"), request);
                if (criteria.length == 2) {
                    chains.of(criteria[0], UrlUtil.parseQueryString(criteria[1]))
                            .forEach(type -> require(granted, new Need(type, "s"), request));
                }
            });
        }
    }

    private static Optional<Actor> actor(@Nullable RequestDetails request) {
        return Optional.ofNullable(Caller.of(request).actor());
    }

    private void require(GrantedScopes granted, Need need, RequestDetails request) {
        if (!granted.allow(need.type(), need.interactions())) {
            throw missing(granted, need, request);
        }
    }

    private ForbiddenOperationException missing(GrantedScopes granted, Need need, RequestDetails request) {
        return new ForbiddenOperationException(
                "Scope missing",
                outcomes.outcome(
                        Language.of(request),
                        Issue.error("scope-missing").expected(granted.wanted(need.type(), need.interactions()))));
    }

    /** Null if that is everything. */
    private @Nullable Readable readable(GrantedScopes granted, boolean wholly) {
        if (granted.readAll()) {
            return null;
        }
        Set<String> types = granted.readableTypes(context.getResourceTypes());
        List<Bound> bounds = types.stream()
                .flatMap(type -> granted.bounds(type).stream().map(scope -> bound(type, scope)))
                .collect(Collectors.toUnmodifiableList());
        return new Readable(types, bounds, wholly);
    }

    /** {@code category=system|code,code&code=code}. */
    private static Bound bound(String type, SmartScope scope) {
        return new Bound(
                type, scope.constraints().stream().map(ScopeHook::condition).toList());
    }

    private static Condition condition(String constraint) {
        String[] condition = constraint.split("=", 2);
        return new Condition(
                condition[0],
                Arrays.stream(condition[1].split(","))
                        .map(value -> value.split("\\|", 2))
                        .map(token -> token.length == 2 ? new Token(token[0], token[1]) : new Token(null, token[0]))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
