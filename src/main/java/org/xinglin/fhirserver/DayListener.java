package org.xinglin.fhirserver;

import java.util.Set;

/** A {@link ChangeListener} that is told of days alone. */
public interface DayListener extends ChangeListener {

    @Override
    default Set<String> types() {
        return Set.of();
    }

    @Override
    Set<String> days();

    @Override
    void on(DayReached day);

    @Override
    default void on(ResourceChanged change) {
        throw new UnsupportedOperationException("No change is listened to: " + change);
    }
}
