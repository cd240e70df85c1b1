package org.xinglin.fhirserver;

import org.hl7.fhir.r4.model.Resource;

/** The mark on a resource that the server itself derives, for the hooks that it passes on its way into the store. */
public final class Derived {

    private static final String MARK = Derived.class.getName();

    private Derived() {}

    public static void mark(Resource resource) {
        resource.setUserData(MARK, true);
    }

    public static boolean isMarked(Resource resource) {
        return resource.getUserData(MARK) != null;
    }
}
