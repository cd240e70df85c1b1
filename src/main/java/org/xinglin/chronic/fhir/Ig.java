package org.xinglin.chronic.fhir;

/** Addresses of this room's artifacts in the guide, and of the code systems that it reads. */
final class Ig {

    static final String LOINC = "http://loinc.org";

    private static final String BASE = "https://xinglin-fhir.github.io/ig/";

    private Ig() {}

    static String codeSystem(String id) {
        return BASE + "CodeSystem/" + id;
    }

    static String library(String id) {
        return BASE + "Library/" + id;
    }

    static String definition(String id) {
        return BASE + "StructureDefinition/" + id;
    }
}
