package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryMatchResult;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.subscription.Criteria.Condition;

/** Holds resources against criteria by the library's own means, and says beforehand which criteria those can hold. */
@Component
final class CriteriaMatcher {

    private static final String PLACE = "Subscription.criteria";

    /** Those in which the library's matching in memory and the server's search agree. */
    private static final Set<String> MODIFIERS = Set.of("", "exact", "not");

    /** A search finds numbers that round to the one asked for, and those beyond it; the library's matching does not. */
    private static final Set<SearchParamType> KINDS = Set.of(
            SearchParamType.TOKEN,
            SearchParamType.REFERENCE,
            SearchParamType.DATE,
            SearchParamType.STRING,
            SearchParamType.URI);

    /** A search for a text finds it by parts, by pinyin and whatever its width; the library's matching does not. */
    private static final String TEXT_TO_THE_LETTER = "exact";

    /** Found by the rows of other parameters, which the library's matching does not know. */
    private static final Set<String> ROWS_OF_OTHERS = Set.of("combo-code");

    private final ServerContract contract;
    private final InMemoryResourceMatcher matcher;

    /** Names of the parameters of such kinds, by resource type. */
    private final Map<String, Set<String>> matchable;

    CriteriaMatcher(ServerContract contract, InMemoryResourceMatcher matcher) {
        this.contract = contract;
        this.matcher = matcher;
        this.matchable = contract.statement().getRestFirstRep().getResource().stream()
                .collect(Collectors.toUnmodifiableMap(
                        type -> type.getType(),
                        type -> type.getSearchParam().stream()
                                .filter(parameter -> KINDS.contains(parameter.getType())
                                        && !ROWS_OF_OTHERS.contains(parameter.getName()))
                                .map(parameter -> parameter.getName())
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** @throws IllegalStateException if the criteria cannot be held against a resource, which {@link #check} would tell */
    boolean matches(String criteria, Resource resource, RequestDetails request) {
        if (Criteria.of(criteria).conditions().isEmpty()) {
            return true;
        }
        InMemoryMatchResult result = matcher.match(criteria, resource, null, request);
        if (!result.supported()) {
            throw new IllegalStateException(criteria + ": " + result.getUnsupportedReason());
        }
        return result.matched();
    }

    /** What is wrong with criteria; nothing if they can be held against any resource of their type. */
    List<Issue> check(String text) {
        Criteria criteria;
        try {
            criteria = Criteria.of(text);
        } catch (IllegalArgumentException e) {
            return List.of(unusable(text));
        }
        if (!contract.types().contains(criteria.type())) {
            return List.of(Issue.error("unknown-resource-type").at(PLACE).found(criteria.type()));
        }
        List<Issue> issues = new ArrayList<>();
        for (Condition condition : criteria.conditions()) {
            if (!contract.searchParametersOf(criteria.type()).contains(condition.parameter())) {
                issues.add(Issue.error("unknown-search-parameter")
                        .at(PLACE)
                        .found(criteria.type() + "?" + condition.name())
                        .expected(contract.searchParametersOf(criteria.type()).stream()
                                .sorted()
                                .collect(Collectors.joining(", "))));
            } else if (!matchable.getOrDefault(criteria.type(), Set.of()).contains(condition.parameter())
                    || !MODIFIERS.contains(condition.modifier())
                    || (isText(criteria, condition) && !TEXT_TO_THE_LETTER.equals(condition.modifier()))
                    || condition.alternatives().stream()
                            .anyMatch(alternative -> !isMatchable(criteria, condition, alternative))) {
                issues.add(unusable(condition.name() + "=" + condition.value()));
            }
        }
        return issues;
    }

    private boolean isText(Criteria criteria, Condition condition) {
        return contract.statement().getRestFirstRep().getResource().stream()
                .filter(type -> type.getType().equals(criteria.type()))
                .flatMap(type -> type.getSearchParam().stream())
                .anyMatch(parameter -> parameter.getName().equals(condition.parameter())
                        && parameter.getType() == SearchParamType.STRING);
    }

    private boolean isMatchable(Criteria criteria, Condition condition, String alternative) {
        if (alternative.isBlank()) {
            return false;
        }
        try {
            return matcher.canBeEvaluatedInMemory(criteria.single(condition, alternative))
                    .supported();
        } catch (BaseServerResponseException | DataFormatException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Issue unusable(String found) {
        return Issue.error("subscription-criteria")
                .at(PLACE)
                .found(found)
                .expected("Observation?code=http://loinc.org|85354-9&patient=Patient/…");
    }
}
