package org.xinglin.fhirserver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a reach a caller may read, by type and by some of what a search can ask (SMART App Launch 2.2, "Finer-grained resource
 * constraints using search parameters").
 *
 * @param types whose resources may be read; others may be named, and are never shown
 * @param bounds a resource of a type for which there are bounds may be read if one of them holds
 * @param wholly whether other types are not even matched or counted: for what finds resources of many types at once
 */
public record Readable(Set<String> types, List<Bound> bounds, boolean wholly) {

    /**
     * What resources of a type have, so that they may be read.
     *
     * @param conditions all of them hold; at least one
     */
    public record Bound(String type, List<Condition> conditions) {

        public Bound {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A condition by a search parameter.
     *
     * @param parameter such as {@code category}
     * @param tokens of which the resource has one
     */
    public record Condition(String parameter, Set<Token> tokens) {

        public Condition {
            tokens = Set.copyOf(tokens);
        }
    }

    /** @param system of the code; null for any */
    public record Token(@Nullable String system, String code) {}

    public Readable {
        types = Set.copyOf(types);
        bounds = List.copyOf(bounds);
    }
}
