package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rewrites the identifiers in a search as they are stored: in tokens, at the end of chains and inside {@code _has}. */
@Component
final class PreferredSearchTokens {

    private static final String IDENTIFIER = "identifier";

    private final IdentifierAliases aliases;

    PreferredSearchTokens(IdentifierAliases aliases) {
        this.aliases = aliases;
    }

    void normalise(SearchParameterMap search) {
        for (Map.Entry<String, List<List<IQueryParameterType>>> condition : search.entrySet()) {
            // In new lists: the library hands out fixed ones for ranges of dates and numbers.
            condition
                    .getValue()
                    .replaceAll(alternatives -> alternatives.stream()
                            .flatMap(value -> preferred(condition.getKey(), value))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    private Stream<? extends IQueryParameterType> preferred(String parameter, IQueryParameterType value) {
        if (value instanceof TokenParam token
                && token.getValue() != null
                && token.getModifier() != TokenParamModifier.OF_TYPE) {
            return instead(
                    token,
                    parameter,
                    new IdentifierToken(token.getSystem(), token.getValue()),
                    other -> new TokenParam(other.system(), other.value()).setModifier(token.getModifier()));
        }
        if (value instanceof HasParam has && has.getParameterValue() != null) {
            return instead(
                    has,
                    has.getParameterName(),
                    IdentifierToken.of(has.getParameterValue()),
                    other -> new HasParam(
                            has.getTargetResourceType(),
                            has.getReferenceFieldName(),
                            has.getParameterName(),
                            other.toString()));
        }
        if (value instanceof ReferenceParam reference && reference.hasChain() && reference.getValue() != null) {
            return instead(
                    reference,
                    reference.getChain(),
                    IdentifierToken.of(reference.getValue()),
                    other -> new ReferenceParam(reference.getResourceType(), reference.getChain(), other.toString()));
        }
        return Stream.of(value);
    }

    private Stream<IQueryParameterType> instead(
            IQueryParameterType value,
            String parameter,
            IdentifierToken asked,
            Function<IdentifierToken, IQueryParameterType> made) {
        IdentifierToken preferred = asked.underPreferredName(aliases);
        boolean ofIdentifiers = IDENTIFIER.equals(parameter.substring(parameter.lastIndexOf('.') + 1));
        List<IdentifierToken> stored = ofIdentifiers ? preferred.spellings() : List.of(preferred);
        return stored.equals(List.of(asked))
                ? Stream.of(value)
                : stored.stream().map(made);
    }
}
