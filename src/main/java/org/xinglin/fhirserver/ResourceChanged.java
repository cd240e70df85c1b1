package org.xinglin.fhirserver;

import org.jspecify.annotations.Nullable;

/**
 * What a committed transaction did to one resource.
 *
 * @param type the resource's type
 * @param id its id, without type and version
 * @param version the version that the change made; that of a deletion is one more than the last that can be read
 * @param patient the id of the resident whom the resource is about, the resource itself if it is a Patient; null where it
 *     is about none. A resource that moves from one resident to another is told twice, once for each.
 */
public record ResourceChanged(
        String type,
        String id,
        long version,
        Change change,
        @Nullable String patient) implements Occurrence {

    /** The kinds of change. What is written as it was stored already is none. */
    public enum Change {
        CREATED,
        UPDATED,
        DELETED
    }

    /** The same change, as told of another resident. */
    public ResourceChanged of(String other) {
        return new ResourceChanged(type, id, version, change, other);
    }
}
