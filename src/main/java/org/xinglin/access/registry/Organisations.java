package org.xinglin.access.registry;

import java.util.Optional;

/** Which stored organisation a name of the file means. */
@FunctionalInterface
public interface Organisations {

    /**
     * @param name {@code Organization/<id>}, or a 统一社会信用代码
     * @return the id of the Organization; nothing as long as none is stored
     */
    Optional<String> idOf(String name);
}
