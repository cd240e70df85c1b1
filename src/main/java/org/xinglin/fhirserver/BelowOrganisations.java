package org.xinglin.fhirserver;

/** How much there is at an organisation and below it, by the closure that reach is told by. */
public interface BelowOrganisations {

    /**
     * How many there are.
     *
     * @param estimated whether that is what the statistics of the database say, since there are too many to count
     */
    record Count(long number, boolean estimated) {}

    /** Organisations that are not deleted, itself counted. */
    long organisations(String id);

    /** Residents whom they manage, as far as the caller reaches. */
    Count residents(String id);
}
