package org.xinglin.fhirserver.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for {@code combo-code} among the rows of {@code code} and {@code component-code}: it has none of its own. */
final class CodesOfComponents extends DiagnosesByHierarchy {

    static final String BOTH = "combo-code";

    private static final String TYPE = "Observation";
    private static final String CODE = "code";
    private static final String COMPONENTS = "component-code";

    private final ISearchParamRegistry registry;

    CodesOfComponents(SearchQueryBuilder statement, Icd10 icd10, ISearchParamRegistry registry) {
        super(statement, icd10);
        this.registry = registry;
    }

    @Override
    public @Nullable Condition createPredicateToken(
            Collection<IQueryParameterType> asked,
            String type,
            @Nullable String prefix,
            RuntimeSearchParam parameter,
            @Nullable CompareOperation operation,
            RequestPartitionId partition) {
        if (!parameter.getName().equals(BOTH)) {
            return super.createPredicateToken(asked, type, prefix, parameter, operation, partition);
        }
        List<Condition> either = Stream.of(CODE, COMPONENTS)
                .map(name -> registry.getActiveSearchParam(TYPE, name, SearchParamLookupContextEnum.SEARCH))
                .map(each -> super.createPredicateToken(asked, type, prefix, each, operation, partition))
                .filter(Objects::nonNull)
                .toList();
        return either.isEmpty() ? null : ComboCondition.or(either.toArray());
    }

    /** By which is sorted, and what is missing. */
    @Override
    public Condition createHashIdentityPredicate(RequestPartitionId partition, String type, String name) {
        return super.createHashIdentityPredicate(partition, type, name.equals(BOTH) ? CODE : name);
    }
}
