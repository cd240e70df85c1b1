package org.xinglin.fhirserver;

import org.jspecify.annotations.Nullable;

/** What a {@link ChangeListener} is told of. */
public sealed interface Occurrence permits ResourceChanged, DayReached {

    /** The type of the resource that it is of. */
    String type();

    /** Its id, without type and version. */
    String id();

    /** The id of the resident whom the resource is about, the resource itself if it is a Patient; null where it is about none. */
    @Nullable
    String patient();

    /** Type and id, as a reference has them. */
    default String reference() {
        return type() + "/" + id();
    }

    /** What happens in one lane is told in the order in which it happened: the resident's, else the resource's own. */
    default String lane() {
        return patient() == null ? reference() : "Patient/" + patient();
    }
}
