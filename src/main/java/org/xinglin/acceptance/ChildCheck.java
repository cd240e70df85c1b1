package org.xinglin.acceptance;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * The values of one child element: how many there are, which slice each belongs to, and each by itself (FHIR R4,
 * profiling.html#cardinality and #slicing).
 */
final class ChildCheck implements Check {

    /** What is not there has nothing to be checked. */
    private static final Base[] NONE = {};

    private final String name;
    private final int hash;
    private final Range count;
    private final Check value;
    private final List<Slice> slices;
    private final boolean closed;

    /** How often something may stand, {@link Integer#MAX_VALUE} for {@code *}. */
    record Range(int min, int max) {

        boolean has(int count) {
            return count >= min && count <= max;
        }
    }

    /** A slice: whether a value belongs to it, and what then holds for the value. */
    record Slice(Membership membership, Range count, Check value) {}

    /**
     * @param name without {@code [x]}
     * @param value what holds for every value, whatever its slice
     * @param closed whether a value must belong to a slice
     */
    ChildCheck(String name, Range count, Check value, List<Slice> slices, boolean closed) {
        this.name = name;
        this.hash = name.hashCode();
        this.count = count;
        this.value = value;
        this.slices = List.copyOf(slices);
        this.closed = closed;
    }

    @Override
    public void check(Base parent, Resource resource) {
        Base[] values = values(parent);
        if (!count.has(values.length)) {
            throw Doubt.CARDINALITY.raised();
        }
        for (Base each : values) {
            value.check(each, resource);
        }
        if (!slices.isEmpty()) {
            checkSlices(values, resource);
        }
    }

    private void checkSlices(Base[] values, Resource resource) {
        int[] counts = new int[slices.size()];
        for (Base each : values) {
            int taken = slice(each);
            if (taken >= 0) {
                counts[taken]++;
                slices.get(taken).value().check(each, resource);
            } else if (closed) {
                throw Doubt.SLICE.raised();
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (!slices.get(i).count().has(counts[i])) {
                throw Doubt.CARDINALITY.raised();
            }
        }
    }

    /** The number of the one slice that a value belongs to, or -1. */
    private int slice(Base value) {
        int taken = -1;
        for (int i = 0; i < slices.size(); i++) {
            if (slices.get(i).membership().has(value)) {
                if (taken >= 0) {
                    throw Doubt.SLICE.raised();
                }
                taken = i;
            }
        }
        return taken;
    }

    /** Without what is there in the model only and is not written: an element that was asked for and never filled. */
    private Base[] values(Base parent) {
        Base[] values = parent.getProperty(hash, name, false);
        if (values == null || (values.length == 1 && values[0].isEmpty())) {
            return NONE;
        }
        if (values.length > 1) {
            for (Base each : values) {
                if (each.isEmpty()) {
                    throw Doubt.CARDINALITY.raised();
                }
            }
        }
        return values;
    }
}
