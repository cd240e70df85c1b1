package org.xinglin.chronic.domain;

import java.util.List;

/**
 * The classes of a follow-up by how grave they are.
 *
 * @param order the mildest first
 */
public record Severity(List<String> order, Rule rule) {

    public Severity {
        order = List.copyOf(order);
    }

    /** The graver of two classes; one that is not in the order is the mildest. */
    String graver(String one, String other) {
        return order.indexOf(other) > order.indexOf(one) ? other : one;
    }
}
