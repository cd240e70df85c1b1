package org.xinglin.contract.domain;

import java.util.List;

/**
 * A kind of record that proves that a duty was done.
 *
 * @param type a resource type
 * @param filters all of which the record meets; none where any record of the type does
 */
public record Proof(String type, List<CodeFilter> filters) {

    public Proof {
        filters = List.copyOf(filters);
    }
}
