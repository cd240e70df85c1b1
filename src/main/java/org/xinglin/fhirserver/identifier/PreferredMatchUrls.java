package org.xinglin.fhirserver.identifier;

import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of conditional writes and conditional references, with identifier systems under their preferred names:
 * some of them are looked up past every search hook.
 */
final class PreferredMatchUrls extends MatchUrlService {

    private final PreferredSearchTokens searchTokens;

    PreferredMatchUrls(PreferredSearchTokens searchTokens) {
        this.searchTokens = searchTokens;
    }

    @Override
    public SearchParameterMap translateMatchUrl(
            String url, @Nullable RuntimeResourceDefinition type, MatchUrlService.Flag... flags) {
        SearchParameterMap condition = super.translateMatchUrl(url, type, flags);
        searchTokens.normalise(condition);
        return condition;
    }
}
