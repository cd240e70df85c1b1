package org.xinglin.fhirserver;

import ca.uhn.fhir.rest.param.ParameterUtil;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A search of a room: for resources of one type that meet all conditions. Nothing of it is passed over: what would not be
 * done is an {@link IllegalArgumentException}, here, or in the store where it takes the search parameters in force to tell.
 *
 * @param conditions all of which hold
 * @param order the most significant key first; without any, in whatever order
 * @param limit at most so many matches, 1 to {@value #MOST}; 0 for all of them
 */
public record Query<T extends Resource>(Class<T> type, List<Condition> conditions, List<Key> order, int limit) {

    /** The highest limit: who needs more reads all matches. */
    public static final int MOST = 500;

    /** Parameters of every type that are about resources; the others that begin with an underscore are about the answer. */
    private static final Set<String> OF_EVERY_TYPE =
            Set.of("_id", "_lastUpdated", "_tag", "_security", "_profile", "_source");

    /**
     * A search parameter, and the values of which one is met.
     *
     * @param anyOf as they stand in an address before it is encoded: escaped (R4, search.html#escaping)
     */
    public record Condition(String parameter, List<String> anyOf) {

        public Condition {
            if (parameter.startsWith("_") && !OF_EVERY_TYPE.contains(parameter)) {
                throw new IllegalArgumentException("No condition on resources: " + parameter);
            }
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("Nothing is asked of " + parameter);
            }
            anyOf = List.copyOf(anyOf);
        }

        @Override
        public String toString() {
            return parameter + "=" + URLEncoder.encode(String.join(",", anyOf), StandardCharsets.UTF_8);
        }
    }

    /** A search parameter to sort by. */
    public record Key(String parameter, boolean descending) {}

    public Query {
        conditions = List.copyOf(conditions);
        order = List.copyOf(order);
        if (limit < 0 || limit > MOST) {
            throw new IllegalArgumentException("A limit is 1 to " + MOST + ": " + limit);
        }
    }

    /** All resources of a type. */
    public static <T extends Resource> Query<T> of(Class<T> type) {
        return new Query<>(type, List.of(), List.of(), 0);
    }

    /** Those that are about a resident. */
    public Query<T> about(String patientId) {
        return where("patient", "Patient/" + said("patient", patientId));
    }

    /** Those that have one of these values: a code of any system, a reference, a text, a date with its prefix. */
    public Query<T> where(String parameter, String... anyOf) {
        return with(parameter, Arrays.stream(anyOf).map(each -> escaped(parameter, each)));
    }

    /** Those that have one of these codes of these systems. */
    public Query<T> where(String parameter, Coding... anyOf) {
        return with(parameter, Arrays.stream(anyOf).map(each -> token(parameter, each.getSystem(), each.getCode())));
    }

    /** Those that carry an identifier; one without system only where it has none there, either. */
    public Query<T> where(String parameter, Identifier identifier) {
        return with(parameter, Stream.of(token(parameter, identifier.getSystem(), identifier.getValue())));
    }

    private Query<T> with(String parameter, Stream<String> anyOf) {
        return new Query<>(
                type,
                Stream.concat(conditions.stream(), Stream.of(new Condition(parameter, anyOf.toList())))
                        .toList(),
                order,
                limit);
    }

    private static String token(String parameter, @Nullable String system, @Nullable String value) {
        return (system == null ? "" : escaped(parameter, system)) + "|" + escaped(parameter, value);
    }

    private static String escaped(String parameter, @Nullable String value) {
        return ParameterUtil.escape(said(parameter, value));
    }

    private static String said(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Nothing is asked of " + parameter);
        }
        return value;
    }

    /** In the order of a search parameter; among equals, in the order of the keys that follow. */
    public Query<T> by(String parameter) {
        return ordered(new Key(parameter, false));
    }

    /** The last of a date first. */
    public Query<T> newestFirst(String parameter) {
        return ordered(new Key(parameter, true));
    }

    private Query<T> ordered(Key key) {
        List<Key> keys = new ArrayList<>(order);
        keys.add(key);
        return new Query<>(type, conditions, keys, limit);
    }

    /** At most so many of them, 1 to {@value #MOST}; the answer says whether more exist. */
    public Query<T> atMost(int matches) {
        if (matches < 1) {
            throw new IllegalArgumentException("A limit is 1 to " + MOST + ": " + matches);
        }
        return new Query<>(type, conditions, order, matches);
    }

    /** The conditions as the address of a search that has neither order nor limit. */
    public String address() {
        return type.getSimpleName()
                + "?"
                + conditions.stream().map(Condition::toString).collect(Collectors.joining("&"));
    }
}
