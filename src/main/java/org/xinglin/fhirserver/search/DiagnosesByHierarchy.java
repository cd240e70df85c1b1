package org.xinglin.fhirserver.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.search.builder.predicate.TokenPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.CustomCondition;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for diagnoses below or above one of ICD-10's, by how its codes begin: the library would need all of them stored. */
class DiagnosesByHierarchy extends TokenPredicateBuilder {

    private static final String TYPE = "Condition";
    private static final String PARAMETER = "code";

    private final SearchQueryBuilder statement;
    private final Icd10 icd10;

    DiagnosesByHierarchy(SearchQueryBuilder statement, Icd10 icd10) {
        super(statement);
        this.statement = statement;
        this.icd10 = icd10;
    }

    @Override
    public @Nullable Condition createPredicateToken(
            Collection<IQueryParameterType> asked,
            String type,
            @Nullable String prefix,
            RuntimeSearchParam parameter,
            @Nullable CompareOperation operation,
            RequestPartitionId partition) {
        boolean here = type.equals(TYPE) && parameter.getName().equals(PARAMETER) && prefix == null;
        if (here && allOf(asked, TokenParamModifier.BELOW)) {
            return anyOf(asked, code -> Stream.of(below(code)));
        }
        if (here && allOf(asked, TokenParamModifier.ABOVE)) {
            return anyOf(asked, code -> icd10.above(code).stream().map(this::is));
        }
        return super.createPredicateToken(asked, type, prefix, parameter, operation, partition);
    }

    private boolean allOf(Collection<IQueryParameterType> asked, TokenParamModifier modifier) {
        return asked.stream()
                .allMatch(each -> each instanceof TokenParam token
                        && token.getModifier() == modifier
                        && token.getValue() != null
                        && icd10.isMeant(token.getSystem(), token.getValue()));
    }

    private Condition anyOf(Collection<IQueryParameterType> asked, Function<String, Stream<Condition>> conditions) {
        Condition codes = ComboCondition.or((Object[]) asked.stream()
                .map(each -> ((TokenParam) each).getValue().toUpperCase(Locale.ROOT))
                .flatMap(conditions)
                .toArray(Condition[]::new));
        String table = getTable().getAlias() + ".";
        // The number as it is, not as a value: so the database sees that the index of these codes is enough.
        long identity = BaseResourceIndexedSearchParam.calculateHashIdentity(
                getPartitionSettings(), RequestPartitionId.allPartitions(), TYPE, PARAMETER);
        String systems = icd10.systems().stream()
                .map(system -> "'" + statement.generatePlaceholder(system) + "'")
                .collect(Collectors.joining(", "));
        return ComboCondition.and(
                new CustomCondition(table + "HASH_IDENTITY = " + identity),
                codes,
                new CustomCondition("(" + table + "SP_SYSTEM IS NULL OR " + table + "SP_SYSTEM IN (" + systems + "))"));
    }

    private Condition is(String code) {
        return new CustomCondition(column() + " = '" + statement.generatePlaceholder(code) + "'");
    }

    /** From the code itself to the last that begins with it, by the order of bytes. */
    private Condition below(String code) {
        String last = code.substring(0, code.length() - 1) + (char) (code.charAt(code.length() - 1) + 1);
        return new CustomCondition("(" + column() + " ~>=~ '" + statement.generatePlaceholder(code) + "' AND "
                + column() + " ~<~ '" + statement.generatePlaceholder(last) + "')");
    }

    private String column() {
        return "UPPER(" + getTable().getAlias() + ".SP_VALUE)";
    }
}
