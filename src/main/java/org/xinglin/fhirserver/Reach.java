package org.xinglin.fhirserver;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see: everything, or what is about the residents of some organisations and of all organisations
 * below them, beside what is about no resident at all (organisations, practitioners, definitions).
 *
 * @param everything whether no organisation is out of reach
 * @param organisations ids of the Organization resources at the top of the reach; none, unless something is out of
 *     reach. A reach without any organisation is empty: not even what is about no resident is in it
 * @param resident id of the Patient whose records alone are in reach, provided that the organisations reach them; null where
 *     there is no such bound
 * @param readable what of it the caller may read; null where that is all
 * @param purposes for what the caller uses it, as codes of HL7's PurposeOfUse: what is granted to one of the organisations for one of
 *     these is in reach, too
 */
public record Reach(
        boolean everything,
        Set<String> organisations,
        @Nullable String resident,
        @Nullable Readable readable,
        Set<String> purposes) {

    private static final Reach EVERYTHING = new Reach(true, Set.of(), null, null, Set.of());

    public Reach {
        organisations = Set.copyOf(organisations);
        purposes = Set.copyOf(purposes);
        if (everything && !organisations.isEmpty()) {
            throw new IllegalArgumentException("A reach of everything names no organisation");
        }
    }

    public static Reach ofEverything() {
        return EVERYTHING;
    }

    /** @param organisations ids of Organization resources; one that does not exist reaches nothing */
    public static Reach below(Set<String> organisations) {
        return new Reach(false, organisations, null, null, Set.of());
    }

    /** What of this is about one resident, or about nobody. */
    public Reach ofResident(String patientId) {
        return new Reach(everything, organisations, patientId, readable, purposes);
    }

    /** The same, for some purposes: codes of HL7's PurposeOfUse. */
    public Reach forPurposes(Set<String> purposes) {
        return new Reach(everything, organisations, resident, readable, purposes);
    }

    public Reach reading(Readable what) {
        return new Reach(everything, organisations, resident, what, purposes);
    }

    /** The same, with all of its records. */
    public Reach readingAll() {
        return readable == null ? this : new Reach(everything, organisations, resident, null, purposes);
    }

    /** Whether some records are out of it, whatever of the others may be read. */
    public boolean leavesOutRecords() {
        return !everything || resident != null;
    }

    /** Whether anything at all is out of it. */
    public boolean isBounded() {
        return leavesOutRecords() || readable != null;
    }
}
