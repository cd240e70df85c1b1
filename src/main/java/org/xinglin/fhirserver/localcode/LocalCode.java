package org.xinglin.fhirserver.localcode;

/** A code of a sender's own code system. */
record LocalCode(String system, String code) {

    @Override
    public String toString() {
        return system + "|" + code;
    }
}
