package org.xinglin.access.registry;

import java.util.Optional;
import java.util.Set;

/** Which stored organisation a name of the file means. */
public interface Organisations {

    /**
     * @param name {@code Organization/<id>}, or a 统一社会信用代码
     * @return the id of the Organization; nothing as long as none is stored
     */
    Optional<String> idOf(String name);

    /**
     * What is below both: of two organisations of which one is the other or stands below it, the lower one.
     *
     * @param ones ids of Organization resources, at the top of one reach
     * @param others at the top of the other
     */
    Set<String> common(Set<String> ones, Set<String> others);
}
