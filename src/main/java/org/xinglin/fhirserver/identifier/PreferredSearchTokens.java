package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rewrites the identifier systems in a search: in tokens, at the end of chains and inside {@code _has}. */
final class PreferredSearchTokens {

    private final IdentifierAliases aliases;

    PreferredSearchTokens(IdentifierAliases aliases) {
        this.aliases = aliases;
    }

    void normalise(SearchParameterMap search) {
        for (List<List<IQueryParameterType>> conditions : search.values()) {
            // In new lists: the library hands out fixed ones for ranges of dates and numbers.
            conditions.replaceAll(alternatives ->
                    alternatives.stream().map(this::preferred).collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    private IQueryParameterType preferred(IQueryParameterType value) {
        if (value instanceof TokenParam token && token.getSystem() != null) {
            token.setSystem(aliases.preferred(token.getSystem()));
        } else if (value instanceof HasParam has && has.getParameterValue() != null) {
            return new HasParam(
                    has.getTargetResourceType(),
                    has.getReferenceFieldName(),
                    has.getParameterName(),
                    aliases.preferredInToken(has.getParameterValue()));
        } else if (value instanceof ReferenceParam reference && reference.hasChain()) {
            String token = reference.getValue();
            String preferred = aliases.preferredInToken(token);
            if (!preferred.equals(token)) {
                return new ReferenceParam(reference.getResourceType(), reference.getChain(), preferred);
            }
        }
        return value;
    }
}
