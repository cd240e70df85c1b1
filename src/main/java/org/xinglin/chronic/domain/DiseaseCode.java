package org.xinglin.chronic.domain;

/** The two diseases, as rules code them. */
public final class DiseaseCode {

    public static final String HYPERTENSION = "hypertension";
    public static final String T2DM = "t2dm";

    private DiseaseCode() {}
}
