package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.MatchResourceUrlService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Finds what a condition {@code identifier=system|value} means by the claim to that identifier, where the claim says all: one
 * row by its primary key. The library's search is planned anew each time, which takes PostgreSQL eight times as long as its
 * execution. What nobody claims, and every other condition, is the library's.
 */
final class ClaimedMatches extends MatchResourceUrlService<JpaPid> {

    private static final String IDENTIFIER = "identifier";

    private final FhirContext context;
    private final MatchUrlService conditions;
    private final UniqueIdentifierRules rules;
    private final IdentifierRegister register;

    ClaimedMatches(
            FhirContext context, MatchUrlService conditions, UniqueIdentifierRules rules, IdentifierRegister register) {
        this.context = context;
        this.conditions = conditions;
        this.rules = rules;
        this.register = register;
    }

    @Override
    public <R extends IBaseResource> Set<JpaPid> processMatchUrl(
            String condition,
            Class<R> type,
            TransactionDetails transaction,
            @Nullable RequestDetails request,
            @Nullable IBaseResource beside,
            RequestPartitionId partition) {
        String address = condition.indexOf('?') > 0
                ? condition
                : type.getSimpleName() + "?" + condition.substring(condition.indexOf('?') + 1);
        if (!transaction.getResolvedMatchUrls().containsKey(address) && rules.claimAll(type.getSimpleName())) {
            Optional<JpaPid> holder =
                    holder(type, conditions.translateMatchUrl(address, context.getResourceDefinition(type)));
            if (holder.isPresent()) {
                transaction.addResolvedMatchUrl(context, address, holder.get());
                return Set.of(holder.get());
            }
        }
        return super.processMatchUrl(condition, type, transaction, request, beside, partition);
    }

    @Override
    public <R extends IBaseResource> Set<JpaPid> search(
            SearchParameterMap condition,
            Class<R> type,
            @Nullable RequestDetails request,
            @Nullable IBaseResource beside) {
        return holder(type, condition).map(Set::of).orElseGet(() -> super.search(condition, type, request, beside));
    }

    private Optional<JpaPid> holder(Class<?> type, SearchParameterMap condition) {
        return identifier(condition)
                .flatMap(token -> rules.claimOfAll(type.getSimpleName(), token.getSystem(), token.getValue()))
                .flatMap(register::holder);
    }

    /** The only criterion, if it is an identifier with its system. */
    private static Optional<TokenParam> identifier(SearchParameterMap condition) {
        List<List<IQueryParameterType>> all = condition.get(IDENTIFIER);
        boolean alone = all != null
                && condition.size() == 1
                && all.size() == 1
                && all.get(0).size() == 1
                && (condition.getLastUpdated() == null
                        || condition.getLastUpdated().isEmpty());
        return alone && all.get(0).get(0) instanceof TokenParam token && isWhole(token)
                ? Optional.of(token)
                : Optional.empty();
    }

    private static boolean isWhole(TokenParam token) {
        return token.getModifier() == null
                && token.getMissing() == null
                && StringUtils.hasText(token.getSystem())
                && StringUtils.hasText(token.getValue());
    }
}
