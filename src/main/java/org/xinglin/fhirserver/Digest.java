package org.xinglin.fhirserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;

/**
 * What somebody makes of resources, remembered by version: whoever needs little of many reads each version once. A version
 * never changes, so what is remembered cannot be outdated, on whatever node.
 *
 * @param <T> the type of the resources
 * @param <F> what is made of one; it does not change, and depends on nothing else
 */
public final class Digest<T extends Resource, F> {

    private final Function<T, F> making;
    private final Cache<Version, F> made;

    /** @param remembered of how many versions; of more, those that were asked for least are made anew */
    public Digest(Function<T, F> making, long remembered) {
        this.making = making;
        this.made = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    /**
     * A version of a resource.
     *
     * @param resource the number under which it is stored
     */
    public record Version(long resource, long number) {}

    /** What was made of a version before, if it is remembered. */
    public Optional<F> remembered(Version version) {
        return Optional.ofNullable(made.getIfPresent(version));
    }

    /** Makes it of a version, and remembers it. */
    public F make(Version version, T resource) {
        F fresh = making.apply(resource);
        made.put(version, fresh);
        return fresh;
    }
}
