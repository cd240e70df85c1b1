package org.xinglin.kernel;

/** Canonical addresses of what this project publishes, by the ids that they have in its implementation guide. */
public final class Canonical {

    /** All of them begin so; nobody else may publish under it here. */
    public static final String BASE = "https://xinglin-fhir.github.io/ig/";

    private Canonical() {}

    /** A profile or an extension. */
    public static String definition(String id) {
        return BASE + "StructureDefinition/" + id;
    }

    public static String codeSystem(String id) {
        return BASE + "CodeSystem/" + id;
    }

    public static String library(String id) {
        return BASE + "Library/" + id;
    }

    /** A system of identifiers. */
    public static String identifiers(String id) {
        return BASE + "sid/" + id;
    }
}
