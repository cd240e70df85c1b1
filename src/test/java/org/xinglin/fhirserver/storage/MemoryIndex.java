package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.util.FhirContextSearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Query;

/** What the library would index of resources by FHIR's own search parameters, held against queries in memory. */
final class MemoryIndex {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final FhirContextSearchParamRegistry PARAMETERS = new FhirContextSearchParamRegistry(CONTEXT);
    private static final SearchParamExtractorR4 EXTRACTOR =
            new SearchParamExtractorR4(new StorageSettings(), new PartitionSettings(), CONTEXT, PARAMETERS);
    private static final InternalQueries QUERIES =
            new InternalQueries(new MatchUrlService(CONTEXT, PARAMETERS), PARAMETERS, CONTEXT);

    private MemoryIndex() {}

    /** A version of a resource, with what is indexed of it as far as it was asked for. */
    static final class Indexed {

        private final Resource resource;
        private final Map<String, Collection<?>> values = new ConcurrentHashMap<>();

        Indexed(Resource resource) {
            this.resource = resource;
        }

        Resource resource() {
            return resource;
        }

        String id() {
            return resource.getIdElement().getIdPart();
        }

        private boolean meets(String parameter, IQueryParameterType asked) {
            if (parameter.equals(Constants.PARAM_ID)) {
                return asked.getValueAsQueryToken(CONTEXT).equals(id());
            }
            Collection<?> indexed = values(parameter);
            return asked instanceof ReferenceParam reference
                    ? indexed.contains(reference.getValue())
                    : indexed.stream()
                            .map(BaseResourceIndexedSearchParam.class::cast)
                            .anyMatch(value -> value.matches(asked) && hasSystemAsAsked(value, asked));
        }

        /** {@code |value} asks for what has no system; to the library's matching in memory it is any. */
        private static boolean hasSystemAsAsked(BaseResourceIndexedSearchParam value, IQueryParameterType asked) {
            return !(asked instanceof TokenParam token && "".equals(token.getSystem()))
                    || value instanceof ResourceIndexedSearchParamToken code && code.getSystem() == null;
        }

        private Collection<?> values(String parameter) {
            return values.computeIfAbsent(parameter, name -> extract(resource, definition(resource.fhirType(), name)));
        }

        /** By what the database sorts: the beginning of a period, a code after its system. */
        private @Nullable Comparable<?> sortedBy(Query.Key key) {
            if (key.parameter().equals(Constants.PARAM_ID)) {
                return id();
            }
            if (key.parameter().equals(Constants.PARAM_LASTUPDATED)) {
                return resource.getMeta().getLastUpdated();
            }
            Comparator<Object> natural = (one, other) -> compare((Comparable<?>) one, (Comparable<?>) other);
            Stream<Object> all = values(key.parameter()).stream().map(Indexed::plain);
            return (Comparable<?>) (key.descending() ? all.max(natural) : all.min(natural)).orElse(null);
        }

        private static Object plain(Object indexed) {
            if (indexed instanceof ResourceIndexedSearchParamDate date) {
                return date.getValueLow();
            }
            if (indexed instanceof ResourceIndexedSearchParamToken token) {
                return token.getSystem() + "|" + token.getValue();
            }
            if (indexed instanceof ResourceIndexedSearchParamString text) {
                return text.getValueNormalized();
            }
            throw new UnsupportedOperationException("Sorted by " + indexed.getClass());
        }
    }

    private static RuntimeSearchParam definition(String type, String parameter) {
        return Objects.requireNonNull(
                PARAMETERS.getActiveSearchParam(type, parameter, SearchParamLookupContextEnum.ALL));
    }

    private static Collection<?> extract(Resource resource, RuntimeSearchParam parameter) {
        return switch (parameter.getParamType()) {
            case TOKEN -> EXTRACTOR.extractSearchParamTokens(resource, parameter);
            case DATE -> EXTRACTOR.extractSearchParamDates(resource, all -> List.of(parameter));
            case STRING -> EXTRACTOR.extractSearchParamStrings(resource, all -> List.of(parameter));
            case REFERENCE -> EXTRACTOR.extractParamValuesAsStrings(parameter, resource);
            default -> throw new UnsupportedOperationException("In memory by " + parameter.getName());
        };
    }

    /** Those that a query finds, in its order; among equals, and without one, in the order that they come in. */
    static List<Indexed> find(Stream<Indexed> resources, Query<?> query) {
        SearchParameterMap asked = QUERIES.read(query);
        if (asked.getLastUpdated() != null) {
            throw new UnsupportedOperationException("In memory by _lastUpdated");
        }
        Comparator<Indexed> order = (one, other) -> 0;
        for (Query.Key key : query.order()) {
            order = order.thenComparing((one, other) -> compare(key, one.sortedBy(key), other.sortedBy(key)));
        }
        return resources
                .filter(each -> asked.entrySet().stream()
                        .allMatch(condition -> condition.getValue().stream()
                                .allMatch(anyOf ->
                                        anyOf.stream().anyMatch(value -> each.meets(condition.getKey(), value)))))
                .sorted(order)
                .toList();
    }

    /** What has no such value comes last, in either direction. */
    private static int compare(Query.Key key, @Nullable Comparable<?> one, @Nullable Comparable<?> other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return key.descending() ? compare(other, one) : compare(one, other);
    }

    private static int compare(Comparable<?> one, Comparable<?> other) {
        return one instanceof Date date ? date.compareTo((Date) other) : ((String) one).compareTo((String) other);
    }
}
