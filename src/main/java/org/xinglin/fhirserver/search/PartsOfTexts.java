package org.xinglin.fhirserver.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.search.builder.predicate.StringPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.util.QueryParameterUtils;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.util.StringUtil;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.CustomCondition;
import org.jspecify.annotations.Nullable;

/**
 * Looks for parts of texts by an index of their characters, which the library has not, and for names as people write them
 * (docs/decisions/0032-parts-of-texts.md).
 */
final class PartsOfTexts extends StringPredicateBuilder {

    private final SearchQueryBuilder statement;

    PartsOfTexts(SearchQueryBuilder statement) {
        super(statement);
        this.statement = statement;
    }

    @Override
    public Condition createPredicateString(
            IQueryParameterType asked,
            String type,
            @Nullable String prefix,
            RuntimeSearchParam parameter,
            StringPredicateBuilder from,
            @Nullable CompareOperation operation) {
        String name = QueryParameterUtils.getParamNameWithPrefix(prefix, parameter.getName());
        if (asked instanceof TokenParam text) {
            return containing(type, name, normalized(text.getValue()));
        }
        StringParam text = (StringParam) asked;
        if (name.equals(FurtherStrings.NAME) && FurtherStrings.isPerson(type) && !text.isExact()) {
            // A part begins behind a space, and has none.
            String part = said(NameParts.folded(text.getValue()), text.getValue());
            return containing(type, name + FurtherStrings.PARTS, text.isContains() ? part : " " + part);
        }
        return text.isContains()
                ? containing(type, name, normalized(text.getValue()))
                : super.createPredicateString(asked, type, prefix, parameter, from, operation);
    }

    private Condition containing(String type, String name, String asked) {
        long identity = BaseResourceIndexedSearchParam.calculateHashIdentity(
                getPartitionSettings(), RequestPartitionId.allPartitions(), type, name);
        String table = getTable().getAlias() + ".";
        return ComboCondition.and(
                new CustomCondition("xinglin.text_keys(" + table + "HASH_IDENTITY, " + table
                        + "SP_VALUE_NORMALIZED) @> CAST('"
                        + statement.generatePlaceholder(TextKeys.all(identity, asked)) + "' AS bigint[])"),
                // Not one to be looked for by its own index: the keys have most of it.
                new CustomCondition(
                        "(" + table + "HASH_IDENTITY + 0) = '" + statement.generatePlaceholder(identity) + "'"),
                new CustomCondition("strpos(" + table + "SP_VALUE_NORMALIZED, '" + statement.generatePlaceholder(asked)
                        + "') > 0"));
    }

    private static String normalized(String asked) {
        return said(StringUtil.normalizeStringForSearchIndexing(asked), asked);
    }

    /** An accent alone, or a dot, would be found in every text. */
    private static String said(String normalized, String asked) {
        if (normalized.isEmpty() || normalized.length() > ResourceIndexedSearchParamString.MAX_LENGTH) {
            throw new InvalidRequestException(asked);
        }
        return normalized;
    }
}
