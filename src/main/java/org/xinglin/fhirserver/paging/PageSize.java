package org.xinglin.fhirserver.paging;

/** The contract's page sizes (row "Page size"), in entries that match. */
public final class PageSize {

    public static final int DEFAULT = 20;
    public static final int MAXIMUM = 500;

    /** How far from the first match a page may begin. */
    public static final int FARTHEST = 1_000_000;

    private PageSize() {}
}
