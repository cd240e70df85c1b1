package org.xinglin.contract.domain;

import java.util.Set;

/**
 * What is asked of one element of a record.
 *
 * @param path the element, such as {@code type} or {@code code}
 * @param codes of which it has one
 */
public record CodeFilter(String path, Set<Code> codes) {

    public CodeFilter {
        codes = Set.copyOf(codes);
    }
}
