package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.param.ParameterUtil;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Query;
import org.xinglin.fhirserver.Query.Condition;

/**
 * Finds what rooms ask for most, the records about one resident with certain codes, by a statement of its own: the library takes
 * longer to put one together than the database to answer it (docs/benchmarks.md). It reads the library's index, so it finds the
 * same.
 */
@Component
final class ResidentsRecords {

    /** The one parameter of codes that has no rows of its own: it is looked for among those of two others. */
    private static final String WITHOUT_ROWS = "combo-code";

    private static final PartitionSettings UNPARTITIONED = new PartitionSettings();

    /** Each is looked at by its number, however common its codes are: a resident has few records. */
    private static final String ABOUT = """
            SELECT mine.number FROM (
                SELECT DISTINCT link.src_resource_id AS number FROM hfj_resource resident
                JOIN hfj_res_link link ON link.target_resource_id = resident.res_id
                JOIN hfj_resource record ON record.res_id = link.src_resource_id
                WHERE resident.res_type = 'Patient' AND resident.fhir_id = ?1 AND link.src_path = ANY (?2)
                AND record.res_type = ?3 AND record.res_deleted_at IS NULL OFFSET 0) AS mine
            """;

    private static final String CODED = """
            CROSS JOIN LATERAL (SELECT FROM hfj_spidx_token code WHERE code.res_id = mine.number
            AND (code.hash_sys_and_value = ANY (?%d) OR code.hash_value = ANY (?%d)) LIMIT 1) AS c%d
            """;

    private final ISearchParamRegistry parameters;
    private final EntityManager entityManager;

    ResidentsRecords(ISearchParamRegistry parameters, EntityManagerFactory entityManagerFactory) {
        this.parameters = parameters;
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
    }

    /**
     * The search for the numbers under which the matches are stored, at most one more than the query's limit.
     *
     * @return nothing for any other query, which the library answers
     */
    Optional<Supplier<List<Long>>> search(Query<?> query) {
        String type = query.type().getSimpleName();
        if (!query.order().isEmpty()) {
            return Optional.empty();
        }
        String resident = null;
        List<String> paths = List.of();
        List<Hashes> codes = new ArrayList<>();
        for (Condition condition : query.conditions()) {
            RuntimeSearchParam parameter =
                    parameters.getActiveSearchParam(type, condition.parameter(), SearchParamLookupContextEnum.SEARCH);
            String one = parameter == null ? null : resident(condition);
            if (one != null && resident == null) {
                resident = one;
                paths = paths(type, parameter);
            } else if (parameter != null && areCodes(condition, parameter)) {
                codes.add(Hashes.of(type, condition));
            } else {
                return Optional.empty();
            }
        }
        String id = resident;
        List<String> elements = paths;
        return id == null ? Optional.empty() : Optional.of(() -> find(type, id, elements, codes, query.limit()));
    }

    /** The id of a condition {@code patient=Patient/…}. */
    private static @Nullable String resident(Condition condition) {
        String reference = condition.anyOf().size() == 1 ? condition.anyOf().get(0) : "";
        return condition.parameter().equals("patient") && reference.startsWith("Patient/")
                ? ParameterUtil.unescape(reference.substring("Patient/".length()))
                : null;
    }

    /** As the library keeps them beside each reference. */
    private static List<String> paths(String type, RuntimeSearchParam parameter) {
        return parameter.getPathsSplit().stream()
                .map(String::trim)
                .filter(path -> path.contains(type + "."))
                .toList();
    }

    private static boolean areCodes(Condition condition, RuntimeSearchParam parameter) {
        return parameter.getParamType() == RestSearchParameterTypeEnum.TOKEN
                && !condition.parameter().startsWith("_")
                && !condition.parameter().equals(WITHOUT_ROWS)
                && condition.anyOf().stream().noneMatch(value -> value.startsWith("|") || value.endsWith("|"));
    }

    /** The keys of codes in the library's index, of those with a system and of those without. */
    private record Hashes(Long[] ofSystem, Long[] ofAnySystem) {

        static Hashes of(String type, Condition condition) {
            List<Long> ofSystem = new ArrayList<>();
            List<Long> ofAnySystem = new ArrayList<>();
            for (String value : condition.anyOf()) {
                int bar = ParameterUtil.nonEscapedIndexOf(value, '|');
                String code = ParameterUtil.unescape(value.substring(bar + 1));
                if (bar < 0) {
                    ofAnySystem.add(ResourceIndexedSearchParamToken.calculateHashValue(
                            UNPARTITIONED, RequestPartitionId.allPartitions(), type, condition.parameter(), code));
                } else {
                    ofSystem.add(ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                            UNPARTITIONED,
                            RequestPartitionId.allPartitions(),
                            type,
                            condition.parameter(),
                            ParameterUtil.unescape(value.substring(0, bar)),
                            code));
                }
            }
            return new Hashes(ofSystem.toArray(Long[]::new), ofAnySystem.toArray(Long[]::new));
        }
    }

    private List<Long> find(String type, String resident, List<String> paths, List<Hashes> codes, int limit) {
        StringBuilder statement = new StringBuilder(ABOUT);
        int place = 3;
        for (Hashes code : codes) {
            statement.append(CODED.formatted(place + 1, place + 2, place));
            place += 2;
        }
        statement.append(" ORDER BY mine.number");
        NativeQuery<?> find =
                entityManager.createNativeQuery(statement.toString()).unwrap(NativeQuery.class);
        find.setParameter(1, resident)
                .setParameter(2, paths.toArray(String[]::new))
                .setParameter(3, type);
        place = 3;
        for (Hashes code : codes) {
            find.setParameter(place + 1, code.ofSystem()).setParameter(place + 2, code.ofAnySystem());
            place += 2;
        }
        if (limit > 0) {
            find.setMaxResults(limit + 1);
        }
        // As the library's own searches do: what waits to be written is written at the commit.
        find.setFlushMode(FlushModeType.COMMIT);
        return find.getResultList().stream()
                .map(number -> ((Number) number).longValue())
                .toList();
    }
}
