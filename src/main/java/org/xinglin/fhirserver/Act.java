package org.xinglin.fhirserver;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server's own work rests on: the request of somebody, or an occasion of the server's own. Nothing is known of it in the
 * open mode.
 *
 * @param client the id of the program; null where the server acts by itself
 * @param user the person's login name; null where a program acts by itself
 * @param fhirUser the person in FHIR, as {@link Actor#fhirUser}
 * @param organisations ids of the organisations that they act for, with spaces between; empty where there are none
 * @param occasion why the server acts by itself, such as a day that has come; null where somebody acts
 */
public record Act(
        @Nullable String client,
        @Nullable String user,
        @Nullable String fhirUser,
        String organisations,
        @Nullable String occasion) {

    private static final ThreadLocal<@Nullable Act> CURRENT = new ThreadLocal<>();

    public static Act of(Actor actor) {
        return new Act(
                actor.client(),
                actor.user(),
                actor.fhirUser(),
                actor.organisations().stream().sorted().collect(Collectors.joining(" ")),
                null);
    }

    /** @param occasion why the server acts */
    public static Act ofTheServer(String occasion) {
        return new Act(null, null, null, "", occasion);
    }

    /** That of a caller, else what the current thread works off. */
    public static Optional<Act> behind(Caller caller) {
        return caller.actor() == null ? Optional.ofNullable(CURRENT.get()) : Optional.of(of(caller.actor()));
    }

    /** Does work that rests on an act, on this thread. */
    public static <T> T during(@Nullable Act act, Supplier<T> work) {
        Act outer = CURRENT.get();
        CURRENT.set(act);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
